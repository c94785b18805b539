import "server-only";
import { z } from "zod";
import { inBackground, type Asker } from "#lib/access/asker.ts";
import { requirePermit } from "#lib/access/gate.ts";
import { requireLinkHolder } from "#lib/access/link.ts";
import { dateAt, now } from "#lib/clock.ts";
import { sourceDeadlineMs, within } from "#lib/deadline.ts";
import { cancelLinkPlan } from "#lib/env.ts";
import { readLinked } from "#lib/gateways/appointment-links/client.ts";
import { getPatient } from "#lib/gateways/pds-fhir/client.ts";
import { log } from "#lib/log.ts";
import type { CorrelationId, LinkPermit, Permit, PersonHandle } from "#lib/permit.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { linkAbout, linkOfCode, type StoredLink } from "#lib/store/cancel-links.ts";
import { toLinkAppointment } from "./from-appointment-links.ts";
import { toMobileEnd } from "./from-pds-fhir.ts";
import {
  linkPage,
  type AskedLink,
  type LinkAppointment,
  type LinkMemory,
  type LinkPage,
  type MobileEnd,
} from "./model.ts";

/** Whether text messages with links are sent from here at all. */
export const linksAreSent = (): boolean => cancelLinkPlan() !== null;

const kept = z.object({
  startsAt: z.string(),
  surgery: z.object({ odsCode: z.string(), name: z.string(), telephone: z.string().nullable() }),
});

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

/** What is kept of the permit's link; null where it is not there any more. Rejects when the store does not answer. */
export async function memoryOf({ codeHash }: LinkPermit): Promise<LinkMemory | null> {
  const row = await linkOfCode(codeHash);
  const read = kept.safeParse(row?.kept);
  if (row === null || !read.success) return null;
  const { begunAt, usedAt, undoBegunAt, undoneAt, changedFrom } = row;
  return {
    ...read.data,
    changedFrom,
    begunAt: iso(begunAt),
    usedAt: iso(usedAt),
    undoBegunAt: iso(undoBegunAt),
    undoneAt: iso(undoneAt),
  };
}

/** The appointment as its surgery has it now. */
export async function askSurgery(permit: LinkPermit): Promise<Result<LinkAppointment>> {
  const asked = readLinked(permit);
  const late = () => failed({ kind: "unavailable" });
  const answer = await within<Awaited<typeof asked>>(sourceDeadlineMs, asked, late);
  return answer.ok ? ok(toLinkAppointment(answer.value)) : answer;
}

/**
 * What the page of a code shows. `not-found` for every code that opens nothing, whatever the reason, and where the
 * surgery knows the link no longer.
 */
export async function getLinkPage(correlationId: CorrelationId, code: string): Promise<Result<LinkPage>> {
  const permit = await requireLinkHolder(correlationId, "appointments:read", code);
  if (!permit.ok) return permit;
  try {
    const [memory, told] = await Promise.all([memoryOf(permit.value), askSurgery(permit.value)]);
    if (memory === null || (!told.ok && told.failure.kind === "not-found"))
      return failed({ kind: "not-found" });
    return ok(linkPage(memory, told.ok ? told.value : null, now().toString()));
  } catch (error) {
    const reason = error instanceof Error ? error.name : "unknown";
    log("error", "cancel-link-not-read", { correlationId, reason });
    return failed({ kind: "unavailable" });
  }
}

const toAskedLink = ({ askedAt, texted, usedAt }: StoredLink): AskedLink => ({
  askedAt: askedAt.toISOString(),
  texted,
  used: usedAt !== null,
});

/** How the permit's person asked for a link about an appointment before. Rejects when the store does not answer. */
export async function askedBefore(
  permit: Permit<"appointments:read"> | Permit<"appointments:cancel">,
  appointment: string,
): Promise<AskedLink | null> {
  const found = await linkAbout(permit, appointment);
  return found === null ? null : toAskedLink(found);
}

/** The same, for the appointment's page; null where nothing was asked for. */
export async function getAskedLink(
  asker: Asker,
  person: PersonHandle,
  appointment: string,
): Promise<Result<AskedLink | null>> {
  const permit = await requirePermit(asker, "appointments:read", person);
  if (!permit.ok) return permit;
  try {
    return ok(await askedBefore(permit.value, appointment));
  } catch (error) {
    const reason = error instanceof Error ? error.name : "unknown";
    log("error", "cancel-link-not-read", { correlationId: asker.correlationId, reason });
    return failed({ kind: "unavailable" });
  }
}

/** How the mobile number ends to which NHS Notify would text. The shell's own read: the page says it and nothing else of it. */
export async function getMobileEnd(asker: Asker, person: PersonHandle): Promise<Result<MobileEnd>> {
  const permit = await requirePermit(inBackground(asker), "profile:read", person);
  if (!permit.ok) return permit;
  const asked = getPatient(permit.value);
  const late = () => failed({ kind: "unavailable" });
  const answer = await within<Awaited<typeof asked>>(sourceDeadlineMs, asked, late);
  if (!answer.ok || answer.value.kind === "superseded") return ok({ kind: "unknown" });
  return ok(toMobileEnd(answer.value.patient, dateAt(now()).toString()));
}

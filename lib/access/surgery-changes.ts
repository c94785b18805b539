import "server-only";
import { z } from "zod";
import { log } from "#lib/log.ts";
import type { Permit, PersonHandle } from "#lib/permit.ts";
import { keptCancellation } from "#lib/store/cancelled-appointments.ts";
import { keepPreference, keptPreference } from "#lib/store/preferences.ts";
import {
  lookedAt,
  rememberTimes,
  type LookAtSurgery,
  type SeenSurgeryTime,
  type SurgeryChange,
  type SurgeryMemory,
  type SurgeryTime,
} from "#lib/surgery-memory.ts";
import { inBackground, type Asker } from "./asker.ts";
import { requirePermit } from "./gate.ts";

type Reading = Permit<"appointments:read">;

const seen = z.object({
  start: z.string(),
  called: z.enum(["on", "off"]),
  before: z.string().nullable(),
  unread: z.boolean(),
});

/** When the person was last told that their appointments at the surgery are. Rejects when the store does not answer. */
const seenTimes = async (permit: Reading): Promise<SurgeryMemory> =>
  z.record(z.string(), seen).safeParse(await keptPreference(permit, "seen-surgery-times")).data ?? {};

/** Who called it off: who did so here is known by our receipt, or by the reason that the surgery keeps. */
async function cancelledBy(
  permit: Reading,
  { id, ofPerson }: SurgeryTime,
): Promise<SurgeryChange["cancelledBy"]> {
  if (ofPerson) return "person";
  const kept = await keptCancellation(permit, id).catch(() => undefined);
  return kept === undefined ? null : kept === null ? "surgery" : "person";
}

async function changeOf(permit: Reading, one: SurgeryTime, kept: SeenSurgeryTime | undefined) {
  const { before, unread } = lookedAt(one, kept, false);
  if (one.called === "on") return { movedFrom: before, cancelledBy: null, unread };
  const by = await cancelledBy(permit, one);
  return { movedFrom: null, cancelledBy: by, unread: unread && by !== "person" };
}

/** What the surgery did since the last look, by the id of addresses. Nothing where our own store is silent. */
export async function changesSince(
  permit: Reading,
  times: readonly SurgeryTime[],
): Promise<ReadonlyMap<string, SurgeryChange>> {
  try {
    const memory = await seenTimes(permit);
    const changes = times.map(async (one) => [one.id, await changeOf(permit, one, memory[one.id])] as const);
    return new Map(await Promise.all(changes));
  } catch {
    log("warn", "surgery-times-not-known", { correlationId: permit.correlationId });
    return new Map();
  }
}

/** Remembers a look at the surgery's appointments. What cannot be kept is as at the look before. */
export async function rememberLook(asker: Asker, person: PersonHandle, look: LookAtSurgery): Promise<void> {
  const permit = await requirePermit(inBackground(asker), "appointments:read", person);
  if (!permit.ok) return;
  try {
    const next = rememberTimes(await seenTimes(permit.value), look);
    if (next !== null) await keepPreference(permit.value, "seen-surgery-times", next);
  } catch {
    log("warn", "surgery-times-not-kept", { correlationId: asker.correlationId });
  }
}

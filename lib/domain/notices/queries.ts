import "server-only";
import { z } from "zod";
import type { ActedForListed } from "#lib/access/acting.ts";
import { isGranted } from "#lib/access/acting-permissions.ts";
import { inBackground, type Asker } from "#lib/access/asker.ts";
import { requirePermit } from "#lib/access/gate.ts";
import { listActedFor } from "#lib/access/named-person.ts";
import { careUpdateAddressId } from "#lib/care-update-id.ts";
import { env } from "#lib/env.ts";
import { log } from "#lib/log.ts";
import type { NoticeKind } from "#lib/notice-kind.ts";
import { me, paths } from "#lib/paths.ts";
import type { Permit } from "#lib/permit.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import * as store from "#lib/store/person-notices.ts";
import type { Notice, NoticeLead, Unread } from "./model.ts";

type ReadPermit = Permit<"relationships:read">;

/** Whom the reader helps now, as the national service says; null where it does not say. */
type Helped = readonly ActedForListed[] | null;

const said = z.object({
  event: z.string().nullable().catch(null),
  birthday: z.iso.date().nullable().catch(null),
});

const nothingSaid = { event: null, birthday: null };

/** Kinds that tell of a birthday. */
const ofBirthdays: readonly NoticeKind[] = ["helping-will-change", "access-will-change", "may-invite"];

function leadOf({ kind, about, says }: store.StoredNotice, helped: Helped): NoticeLead {
  const { event, birthday } = said.safeParse(says).data ?? nothingSaid;
  if (ofBirthdays.includes(kind)) return { kind: "growing-up", birthday };
  if (kind !== "care-update") return { kind: "family" };
  if (helped === null) return { kind: "not-known" };
  const found = helped.find(({ facts, standing }) => facts.patient === about && standing === "active");
  if (event === null || found === undefined || !isGranted("care-updates:read", found.facts.access))
    return { kind: "shut" };
  const { facts, person } = found;
  const id = careUpdateAddressId(env().HANDLE_KEY, about, event);
  return { kind: "update", href: paths.careUpdate(person, id), name: facts.given };
}

const toNotice = (notice: store.StoredNotice, helped: Helped): Notice => ({
  id: notice.id,
  kind: notice.kind,
  at: notice.at.toISOString(),
  isRead: notice.readAt !== null,
  lead: leadOf(notice, helped),
});

/** Asked of the nation only where a notice needs it: what somebody no longer helps with is not named to them. */
async function helpedBy(asker: Asker, notices: readonly store.StoredNotice[]): Promise<Helped> {
  if (!notices.some(({ kind }) => kind === "care-update")) return [];
  const listed = await listActedFor(inBackground(asker));
  return listed.ok ? listed.value : null;
}

/** The reader's permit and what the store says to it; `unavailable` where the store does not answer. */
async function ownNotices<T>(asker: Asker, read: (permit: ReadPermit) => Promise<T>): Promise<Result<T>> {
  const permit = await requirePermit(inBackground(asker), "relationships:read", me);
  if (!permit.ok) return permit;
  try {
    return ok(await read(permit.value));
  } catch {
    log("warn", "notices-not-read", { correlationId: permit.value.correlationId });
    return failed({ kind: "unavailable" });
  }
}

/** Everything that the reader was told, newest first. */
export async function listNotices(asker: Asker): Promise<Result<readonly Notice[]>> {
  const kept = await ownNotices(asker, store.listNotices);
  if (!kept.ok) return kept;
  const helped = await helpedBy(asker, kept.value);
  return ok(kept.value.map((notice) => toNotice(notice, helped)));
}

/** One notice, read from now on. `not-found` where the reader was told no such thing. */
export async function readNotice(asker: Asker, id: string): Promise<Result<Notice>> {
  const kept = await ownNotices(asker, (permit) => store.readNotice(permit, id));
  if (!kept.ok) return kept;
  if (kept.value === null) return failed({ kind: "not-found" });
  return ok(toNotice(kept.value, await helpedBy(asker, [kept.value])));
}

/** How many notices the reader has not read: for the home page, which names nobody. */
export async function countUnread(asker: Asker): Promise<Result<Unread>> {
  const counted = await ownNotices(asker, store.countUnread);
  if (!counted.ok) return counted;
  const all = [...counted.value.values()].reduce((sum, count) => sum + count, 0);
  const care = counted.value.get("care-update") ?? 0;
  return ok({ care, family: all - care });
}

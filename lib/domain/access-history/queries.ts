import "server-only";
import { inBackground, type Asker } from "#lib/access/asker.ts";
import { isRead } from "#lib/access/acting-permissions.ts";
import { subjectOf } from "#lib/access/audit.ts";
import { requirePermit } from "#lib/access/gate.ts";
import { findLook, listLooks, type Look, type WhichLooks } from "#lib/access/looks.ts";
import { timeZone } from "#lib/clock.ts";
import { sourceDeadlineMs, within } from "#lib/deadline.ts";
import { listRoles } from "#lib/gateways/validated-relationships/client.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { namesOf } from "./from-validated-relationships.ts";
import { byDay, whatWasSeen, type DayOfLooks, type LookFilter, type RecordLook } from "./model.ts";

/** How many looks a page shows. */
const pageSize = 50;

export interface AccessHistory {
  readonly days: readonly DayOfLooks[];
  /** Where the next, older page begins; null on the last. */
  readonly olderFrom: number | null;
  /** False where nobody could tell the names of those who act for each other. */
  readonly namesKnown: boolean;
}

const which: Readonly<Record<LookFilter, WhichLooks>> = {
  everyone: "everything",
  others: "others",
  helped: "for-others",
};

const late = () => failed({ kind: "unavailable" });

/** Names by what people are called in the trail; null where the national service did not answer. */
async function askNames(
  asker: Asker,
  person: PersonHandle,
  side: "patient" | "performer",
): Promise<ReadonlyMap<string, string> | null> {
  const permit = await requirePermit(inBackground(asker), "relationships:read", person);
  if (!permit.ok) return null;
  const roles = await within(sourceDeadlineMs, listRoles(permit.value, side), late);
  if (!roles.ok) return null;
  return new Map([...namesOf(roles.value)].map(([number, name]) => [subjectOf(number), name]));
}

/** A line names whoever is not its reader: who acted for them, or for whom they acted. */
const nameIn = ({ actedBy, subject }: Look, filter: LookFilter): string | null =>
  filter === "helped" ? subject : actedBy;

function toRecordLook(look: Look, filter: LookFilter, names: ReadonlyMap<string, string> | null): RecordLook {
  const { id, at, permission, by, outcome } = look;
  return {
    ...{ id: String(id), at, by },
    what: whatWasSeen(permission),
    name: names?.get(nameIn(look, filter) ?? "") ?? null,
    outcome: outcome ?? (isRead(permission) ? "read" : "opened"),
  };
}

/**
 * Who looked at the record in Front Door and what they did, newest first; or what the person did for others, who read the
 * same lines. `before` is where an earlier page ended. This reading is itself a look, and stands at the top of the next
 * one. Rejects when the store does not answer.
 */
export async function listAccessHistory(
  asker: Asker,
  person: PersonHandle,
  filter: LookFilter,
  before?: number,
): Promise<Result<AccessHistory>> {
  const permit = await requirePermit(asker, "access-history:read", person);
  if (!permit.ok) return permit;
  const looks = await listLooks(permit.value, {
    limit: pageSize + 1,
    which: which[filter],
    ...(before !== undefined && { before }),
  });
  const shown = looks.slice(0, pageSize);
  const acting = shown.some(({ by }) => by === "acting");
  const names = acting
    ? await askNames(asker, person, filter === "helped" ? "performer" : "patient")
    : new Map<string, string>();
  return ok({
    days: byDay(
      shown.map((look) => toRecordLook(look, filter, names)),
      timeZone,
    ),
    olderFrom: looks.length > pageSize ? (shown.at(-1)?.id ?? null) : null,
    namesKnown: names !== null,
  });
}

/**
 * One look by somebody else, to ask why; `not-found` for anybody else's and one's own. Rejects when the store does not
 * answer.
 */
export async function getLook(asker: Asker, person: PersonHandle, id: string): Promise<Result<RecordLook>> {
  const permit = await requirePermit(inBackground(asker), "access-history:read", person);
  if (!permit.ok) return permit;
  const look = /^\d{1,15}$/.test(id) ? await findLook(permit.value, Number(id)) : null;
  if (look === null) return failed({ kind: "not-found" });
  const names = look.by === "acting" ? await askNames(asker, person, "patient") : null;
  return ok(toRecordLook(look, "others", names));
}

import "server-only";
import type { Asker } from "#lib/access/asker.ts";
import { listLooks } from "#lib/access/audit.ts";
import { requirePermit } from "#lib/access/gate.ts";
import { timeZone } from "#lib/clock.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { ok, type Result } from "#lib/result.ts";
import { byDay, whatWasSeen, type DayOfLooks } from "./model.ts";

/** How many looks a page shows. */
const pageSize = 50;

export interface AccessHistory {
  readonly days: readonly DayOfLooks[];
  /** Where the next, older page begins; null on the last. */
  readonly olderFrom: number | null;
}

/**
 * Who looked at the record in Front Door, newest first; `before` is where an earlier page ended. This reading is
 * itself a look, and stands at the top of the next one.
 */
export async function listAccessHistory(
  asker: Asker,
  person: PersonHandle,
  before?: number,
): Promise<Result<AccessHistory>> {
  const permit = await requirePermit(asker, "access-history:read", person);
  if (!permit.ok) return permit;
  const looks = await listLooks(permit.value, {
    limit: pageSize + 1,
    ...(before !== undefined && { before }),
  });
  const shown = looks.slice(0, pageSize);
  const days = byDay(
    shown.map(({ id, at, permission, by }) => ({
      id: String(id),
      at,
      what: whatWasSeen(permission),
      by,
    })),
    timeZone,
  );
  return ok({ days, olderFrom: looks.length > pageSize ? (shown.at(-1)?.id ?? null) : null });
}

import "server-only";
import { requireSystemPermit } from "#lib/access/gate.ts";
import { tellAlerts } from "#lib/domain/slot-alerts/commands.ts";
import { listFreedSlots } from "#lib/gateways/freed-slots/client.ts";
import { log } from "#lib/log.ts";
import type { Database } from "#lib/store/database.ts";
import { cursorOf, keepCursor } from "#lib/store/feed-cursors.ts";

const feed = "freed-slots";
/** So many pages at one tick; the next goes on. */
const mostPages = 20;

/**
 * Reads what became free at surgeries since the last look and tells the alerts that it fits. The cursor is kept after
 * that, so that nothing is missed and what comes twice changes nothing. Returns how many alerts were told; a feed that
 * does not answer is read at the next tick.
 */
export async function followFreedSlots(db: Database): Promise<number> {
  const permit = requireSystemPermit("follow-freed-slots");
  let after = await cursorOf(db, feed);
  let told = 0;
  for (let page = 0; page < mostPages; page += 1) {
    const answer = await listFreedSlots(permit, after);
    if (!answer.ok) {
      log("warn", "freed-slots-not-read", { failure: answer.failure.kind });
      return told;
    }
    if (answer.value.kind === "cursor-gone") {
      after = null;
      continue;
    }
    const { slots, cursor, more } = answer.value;
    told += await tellAlerts(permit, db, slots);
    if (cursor !== after) await keepCursor(db, feed, cursor);
    after = cursor;
    if (!more) break;
  }
  return told;
}

import "server-only";
import { eq } from "drizzle-orm";
import { requireSystemPermit } from "#lib/access/gate.ts";
import { now } from "#lib/clock.ts";
import { tellAlerts } from "#lib/domain/slot-alerts/commands.ts";
import { listFreedSlots } from "#lib/gateways/freed-slots/client.ts";
import { log } from "#lib/log.ts";
import type { Database } from "#lib/store/database.ts";
import { feedCursor } from "#lib/store/schema-appointments.ts";

const feed = "freed-slots";
/** So many pages at one tick; the next goes on. */
const mostPages = 20;

async function cursorOf(db: Database): Promise<string | null> {
  const [row] = await db.select().from(feedCursor).where(eq(feedCursor.feed, feed));
  return row?.cursor ?? null;
}

async function keepCursor(db: Database, cursor: string): Promise<void> {
  const row = { cursor, readAt: new Date(now().epochMilliseconds) };
  await db
    .insert(feedCursor)
    .values({ feed, ...row })
    .onConflictDoUpdate({ target: feedCursor.feed, set: row });
}

/**
 * Reads what became free at surgeries since the last look and tells the alerts that it fits. The cursor is kept after
 * that, so that nothing is missed and what comes twice changes nothing. Returns how many alerts were told; a feed that
 * does not answer is read at the next tick.
 */
export async function followFreedSlots(db: Database): Promise<number> {
  const permit = requireSystemPermit("follow-freed-slots");
  let after = await cursorOf(db);
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
    if (cursor !== after) await keepCursor(db, cursor);
    after = cursor;
    if (!more) break;
  }
  return told;
}

import "server-only";
import { eq } from "drizzle-orm";
import { now } from "#lib/clock.ts";
import type { Database, Transaction } from "./database.ts";
import { feedCursor } from "./schema-appointments.ts";

/** How far a feed was read; null where it is read from the beginning. */
export async function cursorOf(db: Pick<Database, "select">, feed: string): Promise<string | null> {
  const [row] = await db.select().from(feedCursor).where(eq(feedCursor.feed, feed));
  return row?.cursor ?? null;
}

/** Keeps how far a feed was read. */
export async function keepCursor(
  db: Pick<Transaction, "insert">,
  feed: string,
  cursor: string,
): Promise<void> {
  const row = { cursor, readAt: new Date(now().epochMilliseconds) };
  await db
    .insert(feedCursor)
    .values({ feed, ...row })
    .onConflictDoUpdate({ target: feedCursor.feed, set: row });
}

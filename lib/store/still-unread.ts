import "server-only";
import { and, eq, inArray, isNull } from "drizzle-orm";
import type { SystemPermit } from "#lib/permit.ts";
import type { Transaction } from "./database.ts";
import { receivedMessage } from "./schema-messages.ts";

/** Those of these messages that wait to be read: neither opened, answered nor removed. */
export async function stillUnread(
  _permit: SystemPermit<"notify-people">,
  db: Pick<Transaction, "select">,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const { id, readAt, removedAt, repliedAt, channel } = receivedMessage;
  const waits = and(isNull(readAt), isNull(removedAt), isNull(repliedAt), eq(channel, "in-app"));
  const rows = await db
    .select({ id })
    .from(receivedMessage)
    .where(and(inArray(id, [...ids]), waits));
  return new Set(rows.map((row) => row.id));
}

import "server-only";
import { randomUUID } from "node:crypto";
import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { now } from "#lib/clock.ts";
import type { Permit } from "#lib/permit.ts";
import { database, type Transaction } from "./database.ts";
import { deliverLater } from "./deliveries.ts";
import { inInbox, replyBoundTo } from "./inbox.ts";
import { noteRead } from "./message-receipts.ts";
import { sealMessage } from "./message-seal.ts";
import { messageReply, receivedMessage } from "./schema-messages.ts";

/** What somebody may do to a message in their inbox. */
export type InboxChange = "flag" | "unflag" | "remove" | "restore" | "mark-unread";

const healthNow = (): Date => new Date(now().epochMilliseconds);

const changes = {
  flag: { of: receivedMessage.flaggedAt, to: "flaggedAt", set: true },
  unflag: { of: receivedMessage.flaggedAt, to: "flaggedAt", set: false },
  remove: { of: receivedMessage.removedAt, to: "removedAt", set: true },
  restore: { of: receivedMessage.removedAt, to: "removedAt", set: false },
  "mark-unread": { of: receivedMessage.readAt, to: "readAt", set: false },
} as const satisfies Record<InboxChange, unknown>;

/**
 * Changes how a message of the permit's person stands. One that stands so already stays as it is. Says whether there is
 * such a message.
 */
export async function changeStored(
  tx: Transaction,
  { subject }: Permit<"messages:change">,
  id: string,
  change: InboxChange,
): Promise<boolean> {
  const its = and(inInbox(subject), eq(receivedMessage.id, id));
  const { of, to, set } = changes[change];
  await tx
    .update(receivedMessage)
    .set({ [to]: set ? healthNow() : null })
    .where(and(its, set ? isNull(of) : isNotNull(of)));
  const found = await tx.select({ id: receivedMessage.id }).from(receivedMessage).where(its);
  return found.length > 0;
}

/**
 * Writes that a message was opened, where it was not before, with whatever its sender is told of that. Rejects when the
 * store does not answer.
 */
export async function markRead({ subject }: Permit<"messages:read">, id: string): Promise<void> {
  await database().transaction(async (within) => {
    const read = await within
      .update(receivedMessage)
      .set({ readAt: healthNow() })
      .where(and(inInbox(subject), eq(receivedMessage.id, id), isNull(receivedMessage.readAt)))
      .returning({ id: receivedMessage.id });
    if (read.length > 0) await noteRead(within, id);
  });
}

/** What somebody answers: in their own words, or one of the sender's choices. */
export interface ReplyToKeep {
  readonly kind: "text" | "choice";
  readonly answer: string;
}

/**
 * Keeps the one answer to a message, with its delivery to the sender, in the caller's transaction. Says whether this
 * was the first: a second answer is not kept.
 */
export async function keepReply(
  tx: Transaction,
  { subject }: Permit<"messages:send">,
  messageId: string,
  reply: ReplyToKeep,
): Promise<boolean> {
  const id = randomUUID();
  const at = healthNow();
  const kept = await tx
    .insert(messageReply)
    .values({ id, messageId, at, ...sealMessage(replyBoundTo(id), reply) })
    .onConflictDoNothing()
    .returning({ id: messageReply.id });
  if (kept.length === 0) return false;
  await tx
    .update(receivedMessage)
    .set({ repliedAt: at })
    .where(and(inInbox(subject), eq(receivedMessage.id, messageId)));
  await deliverLater(tx, [
    { kind: "reply", about: id, owner: null, topic: null, once: [messageId], dueAt: at },
  ]);
  return true;
}

import "server-only";
import { and, asc, count, eq, gte, inArray, lt } from "drizzle-orm";
import { z } from "zod";
import { now } from "#lib/clock.ts";
import { env } from "#lib/env.ts";
import type { SenderPermit, SystemPermit } from "#lib/permit.ts";
import { database, type Transaction } from "./database.ts";
import { deliverLater } from "./deliveries.ts";
import { boundTo, receiptBoundTo } from "./message-bindings.ts";
import { openMessage, sealMessage } from "./message-seal.ts";
import { messageReceipt, receivedMessage } from "./schema-messages.ts";
import { uuidOf } from "./sealing.ts";

export type ReceiptStatus = (typeof messageReceipt.$inferSelect)["status"];

const sealedPart = z.object({
  campaignId: z.string().nullable(),
  requestId: z.string().nullable(),
  /** When the request came: ISO instant, health time. */
  sentAt: z.string(),
  reason: z.string().nullable(),
});

/** What a receipt says beside its status: the sender's own identifiers, when it was sent, and why it was rejected. */
export type ReceiptSays = z.infer<typeof sealedPart>;

interface ReceiptToNote {
  readonly messageId: string;
  readonly application: string;
  readonly status: ReceiptStatus;
  /** Health time. */
  readonly at: Date;
  /** What its sender wants to be told at once. */
  readonly wanted: readonly string[];
  readonly says: ReceiptSays;
}

/**
 * Notes what became of a message, once, in the transaction in which it becomes so, with its delivery where the sender wants
 * to be told at once. What is noted already stays as it is.
 */
export async function noteReceipt(within: Transaction, receipt: ReceiptToNote): Promise<void> {
  const { messageId, application, status, at, wanted, says } = receipt;
  const [noted] = await within
    .insert(messageReceipt)
    .values({ messageId, application, status, at, ...sealMessage(receiptBoundTo(messageId, status), says) })
    .onConflictDoNothing()
    .returning({ id: messageReceipt.id });
  if (noted === undefined || !wanted.includes(status)) return;
  await deliverLater(within, [
    {
      ...{ kind: "receipt", about: String(noted.id), owner: null, topic: null },
      ...{ once: [messageId, status], dueAt: at },
    },
  ]);
}

const contentShape = z.object({
  campaignId: z.string().nullable().catch(null),
  requestId: z.string().nullable().catch(null),
});

async function noteAbout(within: Transaction, messageId: string, status: ReceiptStatus): Promise<void> {
  const [message] = await within.select().from(receivedMessage).where(eq(receivedMessage.id, messageId));
  if (message === undefined || message.application === null) return;
  const { application, receipts, receivedAt, sealed, keyId } = message;
  const content = contentShape.safeParse(openMessage(boundTo(messageId, "content"), { sealed, keyId })).data;
  await noteReceipt(within, {
    ...{ messageId, application, status, wanted: receipts },
    at: new Date(now().epochMilliseconds),
    says: {
      campaignId: content?.campaignId ?? null,
      requestId: content?.requestId ?? null,
      sentAt: receivedAt.toISOString(),
      reason: null,
    },
  });
}

/** Notes that a message was read: the first time alone, in the transaction that marks it read. */
export const noteRead = (within: Transaction, messageId: string): Promise<void> =>
  noteAbout(within, messageId, "Read");

/** Notes how a push about a message ended, each thing once, in the transaction that ends it. */
export const noteNotification = (
  within: Transaction,
  messageId: string,
  status: "NotificationAttempted" | "Notified" | "Unnotified",
): Promise<void> => noteAbout(within, messageId, status);

/** A receipt, opened. */
export interface StoredReceipt {
  readonly rowId: number;
  /** The same at every look, and of no use for anything else. */
  readonly id: string;
  readonly application: string;
  readonly messageId: string;
  readonly status: ReceiptStatus;
  /** Null: it could not be opened. */
  readonly says: ReceiptSays | null;
  /** Health time. */
  readonly at: Date;
}

function opened(row: typeof messageReceipt.$inferSelect): StoredReceipt {
  const { id: rowId, messageId, application, status, at } = row;
  return {
    ...{ rowId, messageId, application, status, at },
    id: uuidOf(env().HANDLE_KEY, "message-receipt", messageId, status),
    says: sealedPart.safeParse(openMessage(receiptBoundTo(messageId, status), row)).data ?? null,
  };
}

/** A day in UTC, as its two ends. */
export interface ReceiptDay {
  readonly from: Date;
  readonly until: Date;
}

const ofDay = ({ sender }: SenderPermit, { from, until }: ReceiptDay) =>
  and(eq(messageReceipt.application, sender), gte(messageReceipt.at, from), lt(messageReceipt.at, until));

/** How many receipts a sender has of a day. Rejects when the store does not answer. */
export async function countReceipts(permit: SenderPermit, day: ReceiptDay): Promise<number> {
  const [counted] = await database().select({ all: count() }).from(messageReceipt).where(ofDay(permit, day));
  return counted?.all ?? 0;
}

/** A stretch of a sender's receipts of a day, the first first. Rejects when the store does not answer. */
export async function listReceipts(
  permit: SenderPermit,
  day: ReceiptDay,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<readonly StoredReceipt[]> {
  const rows = await database()
    .select()
    .from(messageReceipt)
    .where(ofDay(permit, day))
    .orderBy(asc(messageReceipt.at), asc(messageReceipt.id))
    .limit(limit)
    .offset(offset);
  return rows.map(opened);
}

/** These receipts. */
export async function receiptsOf(
  _permit: SystemPermit<"answer-senders">,
  db: Pick<Transaction, "select">,
  rowIds: readonly number[],
): Promise<readonly StoredReceipt[]> {
  const rows = await db
    .select()
    .from(messageReceipt)
    .where(inArray(messageReceipt.id, [...rowIds]));
  return rows.map(opened);
}

import "server-only";
import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import { env } from "#lib/env.ts";
import type { NhsNumber } from "#lib/nhs-number.ts";
import type { SenderPermit } from "#lib/permit.ts";
import type { PushTopic } from "#lib/push-topics.ts";
import { database, type Transaction } from "./database.ts";
import { deliverLater, type DeliveryToMake } from "./deliveries.ts";
import { inboxOf } from "./inbox-name.ts";
import { isKnown } from "./known-people.ts";
import { noteReceipt } from "./message-receipts.ts";
import { boundTo } from "./message-bindings.ts";
import { sealMessage } from "./message-seal.ts";
import { receivedMessage } from "./schema-messages.ts";
import { keyedHash, uuidOf } from "./sealing.ts";

/** A message to keep for somebody. `content` is sealed as it is, and `head` too: what a list shows of it. */
export interface MessageToKeep {
  readonly channel: "in-app" | "notification";
  readonly recipient: NhsNumber;
  /** ODS code. */
  readonly requester: string;
  readonly content: { readonly requestId: string | null; readonly campaignId: string | null };
  readonly head: unknown;
  readonly reply: "none" | "text" | "choice";
  /** Of what a device is told by it. */
  readonly topic: PushTopic;
  /** Of what its sender wants to be told at once. */
  readonly receipts: readonly string[];
  readonly receivedAt: Temporal.Instant;
  /** Until when it asks to book an appointment (ISO instant); null: it asks for none. */
  readonly bookBy?: string | null;
}

/** What one sender writes to one person in one campaign belongs together; without a campaign it stands alone. */
function threadOf({ recipient, requester, content }: MessageToKeep, id: string): string {
  const { campaignId } = content;
  return campaignId === null ? id : threadNamed(recipient, requester, campaignId);
}

/** The name under which what one sender (ODS code) writes to one person in one campaign is kept together. */
export const threadNamed = (recipient: NhsNumber, requester: string, campaign: string): string =>
  keyedHash(env().HANDLE_KEY, "message-thread", recipient, requester, campaign);

/** The same, said again under one reference of the sender's: other words under it are another message. */
function referenceOf({ channel, recipient, requester, content }: MessageToKeep): string | null {
  const { requestId } = content;
  if (requestId === null) return null;
  const { HANDLE_KEY } = env();
  const words = JSON.stringify(content);
  return keyedHash(HANDLE_KEY, "message-reference", requester, channel, recipient, requestId, words);
}

async function insert(
  within: Transaction,
  { sender }: SenderPermit,
  message: MessageToKeep,
  id: string,
): Promise<boolean> {
  const { channel, recipient, requester, content, head, reply, receipts, receivedAt } = message;
  const { sealed, keyId } = sealMessage(boundTo(id, "content"), content);
  const kept = await within
    .insert(receivedMessage)
    .values({
      ...{ id, channel, reply, sealed, keyId, sender: requester, recipient: inboxOf(recipient) },
      ...{ application: sender, receipts: [...receipts] },
      ...{ reference: referenceOf(message), thread: threadOf(message, id) },
      sealedHead: sealMessage(boundTo(id, "head"), head).sealed,
      receivedAt: new Date(receivedAt.epochMilliseconds),
    })
    .onConflictDoNothing()
    .returning({ id: receivedMessage.id });
  return kept.length > 0;
}

/** The id of a request that was rejected: the same, said again, gets the same. */
function rejectedId(message: MessageToKeep): string {
  const reference = referenceOf(message);
  return reference === null ? randomUUID() : uuidOf(env().HANDLE_KEY, "rejected-message", reference);
}

/** What became of a message: it was new, it was there already, or nobody is known by its NHS number. */
export interface Kept {
  readonly id: string;
  readonly became: "received" | "repeated" | "rejected";
}

async function reject(within: Transaction, { sender }: SenderPermit, message: MessageToKeep): Promise<Kept> {
  const id = rejectedId(message);
  const { campaignId, requestId } = message.content;
  const at = new Date(message.receivedAt.epochMilliseconds);
  await noteReceipt(within, {
    ...{ messageId: id, application: sender, status: "Rejected", at, wanted: message.receipts },
    says: { campaignId, requestId, sentAt: at.toISOString(), reason: notKnown },
  });
  return { id, became: "rejected" };
}

/** As published: somebody who has never logged in with a proven identity is nobody that can be written to. */
const notKnown = "NHS number not found";

/** After so many days a message that was not read is told of in another way, where its person chose so. */
const unreadDays = 3;

/** What has to be told of a message: a push at once, and another way where it is not read, or not booked in time. */
function toDeliver(
  { channel, topic, receivedAt, bookBy }: MessageToKeep,
  its: Pick<DeliveryToMake, "about" | "owner" | "once">,
): readonly DeliveryToMake[] {
  const dueAt = new Date(receivedAt.epochMilliseconds);
  const push = { ...its, kind: "push", topic, dueAt } as const;
  if (channel !== "in-app") return [push];
  const later = receivedAt.add({ hours: 24 * unreadDays }).epochMilliseconds;
  const unread = { ...its, kind: "unread", topic: null, dueAt: new Date(later) } as const;
  if (typeof bookBy !== "string") return [push, unread];
  return [push, unread, { ...its, kind: "unbooked", topic: null, dueAt: new Date(bookBy) }];
}

/**
 * Keeps a message once, with all that has to be delivered because of it, in one transaction: the push, the
 * look after three days whether it was read, and the receipt that it was delivered. The sender's own reference names it,
 * and a repeat gives the id of the first; without a reference every one is kept. For somebody who has never logged in with
 * a proven identity nothing is kept but the receipt that it was rejected. Rejects when the store does not answer.
 */
export async function keepMessage(permit: SenderPermit, message: MessageToKeep): Promise<Kept> {
  const id = randomUUID();
  const owner = inboxOf(message.recipient);
  const dueAt = new Date(message.receivedAt.epochMilliseconds);
  return database().transaction(async (within) => {
    if (!(await isKnown(within, owner))) return reject(within, permit, message);
    if (await insert(within, permit, message, id)) {
      const { campaignId, requestId } = message.content;
      if (message.channel === "in-app")
        await noteReceipt(within, {
          ...{ messageId: id, application: permit.sender, status: "Delivered" },
          ...{ at: dueAt, wanted: message.receipts },
          says: { campaignId, requestId, sentAt: dueAt.toISOString(), reason: null },
        });
      await deliverLater(within, toDeliver(message, { about: id, owner, once: [owner, id] }));
      return { id, became: "received" };
    }
    const [first] = await within
      .select({ id: receivedMessage.id })
      .from(receivedMessage)
      .where(eq(receivedMessage.reference, referenceOf(message) ?? ""));
    return { id: first?.id ?? id, became: "repeated" };
  });
}

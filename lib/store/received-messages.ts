import "server-only";
import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import { env } from "#lib/env.ts";
import type { NhsNumber } from "#lib/nhs-number.ts";
import type { SenderPermit } from "#lib/permit.ts";
import { database, type Transaction } from "./database.ts";
import { deliverLater } from "./deliveries.ts";
import { sealMessage } from "./message-seal.ts";
import { receivedMessage } from "./schema-messages.ts";
import { keyedHash } from "./sealing.ts";

/** A message to keep for somebody. `content` is sealed as it is, and `head` too: what a list shows of it. */
export interface MessageToKeep {
  readonly channel: "in-app" | "notification";
  readonly recipient: NhsNumber;
  /** ODS code. */
  readonly requester: string;
  readonly content: { readonly requestId: string | null; readonly campaignId: string | null };
  readonly head: unknown;
  readonly reply: "none" | "text" | "choice";
  readonly receivedAt: Temporal.Instant;
}

/** The name under which somebody's messages are kept: no NHS number. */
export const inboxOf = (nhsNumber: NhsNumber): string =>
  keyedHash(env().HANDLE_KEY, "message-recipient", nhsNumber);

/** To what the two sealed parts of a message are bound. */
export const boundTo = (id: string, part: "head" | "content"): string =>
  part === "content" ? `message ${id}` : `message head ${id}`;

/** What one sender writes to one person in one campaign belongs together; without a campaign it stands alone. */
function threadOf({ recipient, requester, content }: MessageToKeep, id: string): string {
  const { campaignId } = content;
  return campaignId === null ? id : threadNamed(recipient, requester, campaignId);
}

/** The name under which what one sender (ODS code) writes to one person in one campaign is kept together. */
export const threadNamed = (recipient: NhsNumber, requester: string, campaign: string): string =>
  keyedHash(env().HANDLE_KEY, "message-thread", recipient, requester, campaign);

function referenceOf({ channel, recipient, requester, content }: MessageToKeep): string | null {
  if (content.requestId === null) return null;
  return keyedHash(env().HANDLE_KEY, "message-reference", requester, channel, recipient, content.requestId);
}

async function insert(within: Transaction, message: MessageToKeep, id: string): Promise<boolean> {
  const { channel, recipient, requester, content, head, reply, receivedAt } = message;
  const { sealed, keyId } = sealMessage(boundTo(id, "content"), content);
  const kept = await within
    .insert(receivedMessage)
    .values({
      ...{ id, channel, reply, sealed, keyId, sender: requester, recipient: inboxOf(recipient) },
      ...{ reference: referenceOf(message), thread: threadOf(message, id) },
      sealedHead: sealMessage(boundTo(id, "head"), head).sealed,
      receivedAt: new Date(receivedAt.epochMilliseconds),
    })
    .onConflictDoNothing()
    .returning({ id: receivedMessage.id });
  return kept.length > 0;
}

/**
 * Keeps a message once, with all that has to be delivered because of it, in one transaction: the sender's own reference
 * names it, and a repeat gives the id of the first. Without a reference every one is kept. Rejects when the store does
 * not answer.
 */
export async function keepMessage(
  _permit: SenderPermit,
  message: MessageToKeep,
): Promise<{ id: string; repeated: boolean }> {
  const id = randomUUID();
  return database().transaction(async (within) => {
    if (await insert(within, message, id)) {
      const owner = inboxOf(message.recipient);
      const dueAt = new Date(message.receivedAt.epochMilliseconds);
      await deliverLater(within, [
        { kind: "push", about: id, owner, topic: "messages", once: [owner, id], dueAt },
      ]);
      return { id, repeated: false };
    }
    const [first] = await within
      .select({ id: receivedMessage.id })
      .from(receivedMessage)
      .where(eq(receivedMessage.reference, referenceOf(message) ?? ""));
    return { id: first?.id ?? id, repeated: true };
  });
}

import "server-only";
import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import { env } from "#lib/env.ts";
import type { NhsNumber } from "#lib/nhs-number.ts";
import { database } from "./database.ts";
import { receivedMessage } from "./schema.ts";
import { keyedHash, seal } from "./sealing.ts";

/** A message to keep for somebody. `content` is sealed as it is. */
export interface MessageToKeep {
  readonly channel: "in-app" | "notification";
  readonly recipient: NhsNumber;
  readonly requester: string;
  readonly content: { readonly requestId: string | null };
  readonly receivedAt: Temporal.Instant;
}

/**
 * Keeps a message once: the sender's own reference names it, and a repeat gives the id of the first. Without a
 * reference every one is kept. Rejects when the store does not answer.
 */
export async function keepMessage(message: MessageToKeep): Promise<{ id: string; repeated: boolean }> {
  const { HANDLE_KEY, DRAFT_KEY } = env();
  const { channel, recipient, requester, content, receivedAt } = message;
  const id = randomUUID();
  const reference =
    content.requestId === null
      ? null
      : keyedHash(HANDLE_KEY, "message-reference", requester, channel, recipient, content.requestId);
  const kept = await database()
    .insert(receivedMessage)
    .values({
      id,
      recipient: keyedHash(HANDLE_KEY, "message-recipient", recipient),
      sender: requester,
      channel,
      reference,
      sealed: seal(DRAFT_KEY, `message ${id}`, content),
      receivedAt: new Date(receivedAt.epochMilliseconds),
    })
    .onConflictDoNothing()
    .returning({ id: receivedMessage.id });
  if (kept.length > 0 || reference === null) return { id, repeated: false };
  const [first] = await database()
    .select({ id: receivedMessage.id })
    .from(receivedMessage)
    .where(eq(receivedMessage.reference, reference));
  return { id: first?.id ?? id, repeated: true };
}

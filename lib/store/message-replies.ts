import "server-only";
import { eq, inArray } from "drizzle-orm";
import { z } from "zod";
import { realNow } from "#lib/clock.ts";
import type { SystemPermit } from "#lib/permit.ts";
import type { Transaction } from "./database.ts";
import { boundTo, replyBoundTo } from "./message-bindings.ts";
import { openMessage } from "./message-seal.ts";
import { messageReply, receivedMessage } from "./schema-messages.ts";

const answerShape = z.object({ kind: z.enum(["text", "choice"]), answer: z.string() });

const contentShape = z.object({
  campaignId: z.string().nullable().catch(null),
  requestId: z.string().nullable().catch(null),
});

/** An answer to a message, opened. Moments are health time. */
export interface StoredAnswer {
  readonly id: string;
  readonly messageId: string;
  /** Id of the application that asked; null: it was never registered. */
  readonly application: string | null;
  /** ODS code of the organisation that asked. */
  readonly organisation: string;
  /** Name of the inbox. */
  readonly person: string;
  readonly campaignId: string | null;
  readonly requestId: string | null;
  /** Null: it could not be opened. */
  readonly says: z.infer<typeof answerShape> | null;
  readonly at: Date;
  readonly sentAt: Date;
}

/** These answers, each with what it answers. */
export async function answersOf(
  _permit: SystemPermit<"answer-senders">,
  db: Pick<Transaction, "select">,
  ids: readonly string[],
): Promise<readonly StoredAnswer[]> {
  const rows = await db
    .select()
    .from(messageReply)
    .innerJoin(receivedMessage, eq(receivedMessage.id, messageReply.messageId))
    .where(inArray(messageReply.id, [...ids]));
  return rows.map(({ message_reply: reply, received_message: message }) => {
    const { sealed, keyId } = message;
    const content = contentShape.safeParse(
      openMessage(boundTo(message.id, "content"), { sealed, keyId }),
    ).data;
    return {
      ...{ id: reply.id, messageId: message.id, application: message.application },
      ...{ organisation: message.sender, person: message.recipient },
      campaignId: content?.campaignId ?? null,
      requestId: content?.requestId ?? null,
      says: answerShape.safeParse(openMessage(replyBoundTo(reply.id), reply)).data ?? null,
      ...{ at: reply.at, sentAt: message.receivedAt },
    };
  });
}

/** Notes that the senders took these answers. */
export async function markAnswersTaken(
  _permit: SystemPermit<"answer-senders">,
  db: Pick<Transaction, "update">,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  await db
    .update(messageReply)
    .set({ takenAt: new Date(realNow().epochMilliseconds) })
    .where(inArray(messageReply.id, [...ids]));
}

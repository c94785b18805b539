import "server-only";
import { and, desc, eq } from "drizzle-orm";
import type { Permit } from "#lib/permit.ts";
import { database } from "./database.ts";
import { inInbox } from "./inbox.ts";
import { threadNamed } from "./received-messages.ts";
import { receivedMessage } from "./schema-messages.ts";

/** A message of the inbox that answers what somebody wrote. */
export interface Answer {
  readonly id: string;
  /** Health time. */
  readonly receivedAt: Date;
  readonly isRead: boolean;
}

/**
 * What a sender (ODS code) has written to the person in one conversation, the newest first, what was removed too. Rejects
 * when the store does not answer.
 */
export async function answersIn(
  { subject }: Permit<"messages:read">,
  sender: string,
  conversation: string,
): Promise<readonly Answer[]> {
  const rows = await database()
    .select({
      id: receivedMessage.id,
      receivedAt: receivedMessage.receivedAt,
      readAt: receivedMessage.readAt,
    })
    .from(receivedMessage)
    .where(and(inInbox(subject), eq(receivedMessage.thread, threadNamed(subject, sender, conversation))))
    .orderBy(desc(receivedMessage.receivedAt))
    .limit(20);
  return rows.map(({ id, receivedAt, readAt }) => ({ id, receivedAt, isRead: readAt !== null }));
}

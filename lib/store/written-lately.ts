import "server-only";
import { and, desc, gt, isNull } from "drizzle-orm";
import type { Permit } from "#lib/permit.ts";
import { database } from "./database.ts";
import { inInbox } from "./inbox.ts";
import { boundTo } from "./message-bindings.ts";
import { openMessage } from "./message-seal.ts";
import { receivedMessage } from "./schema-messages.ts";

/** A message with what was sealed of it; undefined where that cannot be opened. Moments are health time. */
export interface WrittenMessage {
  readonly id: string;
  readonly receivedAt: Date;
  readonly head: unknown;
  readonly content: unknown;
}

/** Nobody looks through more of them for what is about one thing. */
const most = 100;

/** What was written to the permit's person since a moment, newest first, at most a hundred. Rejects when the store does not answer. */
export async function writtenSince(
  { subject }: Permit<"messages:read">,
  since: Date,
): Promise<readonly WrittenMessage[]> {
  const rows = await database()
    .select()
    .from(receivedMessage)
    .where(and(inInbox(subject), isNull(receivedMessage.removedAt), gt(receivedMessage.receivedAt, since)))
    .orderBy(desc(receivedMessage.receivedAt))
    .limit(most);
  return rows.map(({ id, receivedAt, sealed, sealedHead, keyId }) => ({
    ...{ id, receivedAt },
    head: sealedHead === "" ? undefined : openMessage(boundTo(id, "head"), { sealed: sealedHead, keyId }),
    content: openMessage(boundTo(id, "content"), { sealed, keyId }),
  }));
}

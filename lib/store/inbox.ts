import "server-only";
import { and, count, desc, eq, isNotNull, isNull, ne, sql } from "drizzle-orm";
import type { NhsNumber } from "#lib/nhs-number.ts";
import type { Permit } from "#lib/permit.ts";
import { database } from "./database.ts";
import { openMessage } from "./message-seal.ts";
import { unreadNoticesOf } from "./person-notices.ts";
import { inboxOf } from "./inbox-name.ts";
import { boundTo } from "./message-bindings.ts";
import { messageReply, receivedMessage } from "./schema-messages.ts";

type Reading = Permit<"messages:read">;

/** Which messages of an inbox: how they stand, and who sent them (ODS code; null: everybody). */
export interface InboxPart {
  readonly show: "all" | "unread" | "flagged" | "removed";
  readonly sender: string | null;
}

/** What a list needs of a message. Moments are health time; what was sealed is undefined where it cannot be opened. */
export interface StoredHead {
  readonly id: string;
  /** ODS code. */
  readonly sender: string;
  readonly reply: "none" | "text" | "choice";
  readonly receivedAt: Date;
  readonly readAt: Date | null;
  readonly flaggedAt: Date | null;
  readonly removedAt: Date | null;
  readonly repliedAt: Date | null;
  readonly head: unknown;
  /** Only of a message without a head, from before there were heads. */
  readonly content: unknown;
}

/** What somebody answered. */
export interface StoredReply {
  readonly id: string;
  readonly says: unknown;
  readonly at: Date;
  /** When the sender took it; null while it waits. */
  readonly takenAt: Date | null;
}

const columns = {
  ...{ id: receivedMessage.id, sender: receivedMessage.sender, reply: receivedMessage.reply },
  ...{ receivedAt: receivedMessage.receivedAt, readAt: receivedMessage.readAt },
  ...{ flaggedAt: receivedMessage.flaggedAt, removedAt: receivedMessage.removedAt },
  ...{ repliedAt: receivedMessage.repliedAt, keyId: receivedMessage.keyId },
  sealedHead: receivedMessage.sealedHead,
};

/** The whole of a message is fetched only where it has no head. */
const headColumns = {
  ...columns,
  sealed: sql<string>`case when ${receivedMessage.sealedHead} = '' then ${receivedMessage.sealed} else '' end`,
};

type Row = {
  [Name in keyof typeof columns]: (typeof receivedMessage.$inferSelect)[Name];
} & { readonly sealed: string };

const opened = ({ sealedHead, sealed, keyId, ...row }: Row): StoredHead => ({
  ...row,
  head: sealedHead === "" ? undefined : openMessage(boundTo(row.id, "head"), { sealed: sealedHead, keyId }),
  content: sealed === "" ? undefined : openMessage(boundTo(row.id, "content"), { sealed, keyId }),
});

/** Of somebody's inbox: what was pushed to a phone alone is not in it. */
export const inInbox = (subject: NhsNumber) =>
  and(eq(receivedMessage.recipient, inboxOf(subject)), eq(receivedMessage.channel, "in-app"));

const conditions = {
  all: () => isNull(receivedMessage.removedAt),
  unread: () => and(isNull(receivedMessage.removedAt), isNull(receivedMessage.readAt)),
  flagged: () => and(isNull(receivedMessage.removedAt), isNotNull(receivedMessage.flaggedAt)),
  removed: () => isNotNull(receivedMessage.removedAt),
} as const;

const inPart = ({ subject }: Reading, { show, sender }: InboxPart) =>
  and(inInbox(subject), conditions[show](), sender === null ? undefined : eq(receivedMessage.sender, sender));

const newestFirst = [desc(receivedMessage.receivedAt), desc(receivedMessage.id)] as const;

/** A stretch of a part of the inbox, newest first; only heads are opened. Rejects when the store does not answer. */
export async function listHeads(
  permit: Reading,
  part: InboxPart,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<readonly StoredHead[]> {
  const rows = await database()
    .select(headColumns)
    .from(receivedMessage)
    .where(inPart(permit, part))
    .orderBy(...newestFirst)
    .limit(limit)
    .offset(offset);
  return rows.map(opened);
}

/** A part of the inbox whole, newest first, every message opened: for a search. Rejects when the store does not answer. */
export async function listWhole(permit: Reading, part: InboxPart): Promise<readonly StoredHead[]> {
  const rows = await database()
    .select({ ...columns, sealed: receivedMessage.sealed })
    .from(receivedMessage)
    .where(inPart(permit, part))
    .orderBy(...newestFirst);
  return rows.map(opened);
}

/** How many messages stand how; `sender` narrows it. Rejects when the store does not answer. */
export async function countInbox(
  { subject }: Reading,
  sender: string | null,
): Promise<Readonly<Record<InboxPart["show"], number>>> {
  const of = (show: InboxPart["show"]) =>
    sql<number>`count(*) filter (where ${conditions[show]() ?? sql`true`})`.mapWith(Number);
  const [counted] = await database()
    .select({ all: of("all"), unread: of("unread"), flagged: of("flagged"), removed: of("removed") })
    .from(receivedMessage)
    .where(and(inInbox(subject), sender === null ? undefined : eq(receivedMessage.sender, sender)));
  return counted ?? { all: 0, unread: 0, flagged: 0, removed: 0 };
}

/** The newest message of everybody who ever wrote, whether it was removed or not. Rejects when the store does not answer. */
export async function newestOfSenders({ subject }: Reading): Promise<readonly StoredHead[]> {
  const rows = await database()
    .selectDistinctOn([receivedMessage.sender], headColumns)
    .from(receivedMessage)
    .where(inInbox(subject))
    .orderBy(receivedMessage.sender, ...newestFirst);
  return rows.map(opened);
}

/** One message, opened; null where the permit's person has no such. Rejects when the store does not answer. */
export async function findMessage(
  { subject }: Reading | Permit<"messages:send">,
  id: string,
): Promise<(StoredHead & { readonly thread: string }) | null> {
  const [row] = await database()
    .select({ ...columns, sealed: receivedMessage.sealed, thread: receivedMessage.thread })
    .from(receivedMessage)
    .where(and(inInbox(subject), eq(receivedMessage.id, id)));
  return row === undefined ? null : { ...opened(row), thread: row.thread };
}

/** More of one thread is never listed under a message. */
const mostOfThread = 25;

/** The other messages of a thread that were not removed, newest first. Rejects when the store does not answer. */
export async function restOfThread(
  { subject }: Reading,
  { id, thread }: { readonly id: string; readonly thread: string },
): Promise<readonly StoredHead[]> {
  const rows = await database()
    .select(headColumns)
    .from(receivedMessage)
    .where(
      and(inInbox(subject), conditions.all(), eq(receivedMessage.thread, thread), ne(receivedMessage.id, id)),
    )
    .orderBy(...newestFirst)
    .limit(mostOfThread);
  return rows.map(opened);
}

/** To what an answer is bound. */
export const replyBoundTo = (id: string): string => `message reply ${id}`;

/** What was answered to a message of the permit's person; null: nothing. Rejects when the store does not answer. */
export async function findReply(_permit: Reading, messageId: string): Promise<StoredReply | null> {
  const [row] = await database().select().from(messageReply).where(eq(messageReply.messageId, messageId));
  if (row === undefined) return null;
  const { id, at, takenAt } = row;
  return { id, at, takenAt, says: openMessage(replyBoundTo(id), row) };
}

/**
 * How much somebody has not read, of messages and of what the house itself told them: one number, and nothing of what
 * is in it. `opened`: the id of what is being opened at this moment. Rejects when the store does not answer.
 */
export async function countUnreadOf(subject: NhsNumber, opened: string | null): Promise<number> {
  const messages = database()
    .select({ unread: count() })
    .from(receivedMessage)
    .where(
      and(
        inInbox(subject),
        conditions.unread(),
        opened === null ? undefined : ne(receivedMessage.id, opened),
      ),
    );
  const answer = await database().execute<{ unread: string }>(
    sql`select (${messages}) + (${unreadNoticesOf(subject, opened)}) as unread`,
  );
  return Number(answer.rows[0]?.unread ?? 0);
}

import "server-only";
import { z } from "zod";

import { inBackground, type Asker } from "#lib/access/asker.ts";
import { requirePermit } from "#lib/access/gate.ts";
import { sayRemindedBy } from "#lib/access/reminded-by.ts";
import { askedBooking, askedBookingIn, type AskedBooking } from "#lib/booking-link.ts";
import { now } from "#lib/clock.ts";
import { env } from "#lib/env.ts";
import { log } from "#lib/log.ts";
import { opaqueId } from "#lib/opaque-id.ts";
import type { Permit, PersonHandle } from "#lib/permit.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { bookingStanding, nothingBooked, type BookingStanding } from "#lib/store/asks-to-book.ts";
import * as store from "#lib/store/inbox.ts";
import {
  bookingAsked,
  frontDoor,
  lettersIn,
  previewOf,
  rowsOfPage,
  rowsOn,
  stretchOf,
  type Inbox,
  type InboxMessage,
  type InboxShow,
  type MessageAnswered,
  type MessageSender,
  type OpenedMessage,
} from "./model.ts";

type Reading = Permit<"messages:read">;

/** Which part of an inbox is asked for. */
export interface InboxAsked {
  readonly show: InboxShow | "removed";
  /** The id of a sender; one who never wrote stands for everybody. */
  readonly from: string | null;
  readonly page: number;
  /** Looked for in the whole text and in the sender's name. */
  readonly query: string | null;
  /** When other things were told that stand among the messages: ISO instants, already narrowed alike. */
  readonly others: readonly string[];
}

const headShape = z.object({
  preview: z.string(),
  letter: z.boolean().catch(false),
  senderName: z.string().nullable().catch(null),
  asks: askedBooking.nullable().catch(null),
});

const contentShape = z.object({
  text: z.string(),
  replyOptions: z.array(z.string()).nullable().catch(null),
});

const replyShape = z.object({ answer: z.string() });

/** What a message says; null where it could not be opened. */
export const contentOf = (content: unknown): z.infer<typeof contentShape> | null =>
  contentShape.safeParse(content).data ?? null;

/** What a list shows; where there is no head it is made from the whole. */
function headOf({ head, content }: store.StoredHead): z.infer<typeof headShape> | null {
  const read = headShape.safeParse(head);
  if (read.success) return read.data;
  const whole = contentOf(content);
  if (whole === null) return null;
  const { text } = whole;
  const letter = lettersIn(text, env().APP_ORIGIN).length > 0;
  const asks = askedBookingIn(text, env().APP_ORIGIN);
  return { preview: previewOf(text), letter, asks, senderName: null };
}

/** Looked up only where one of the messages asks to book. */
const bookingFor = (permit: Reading, rows: readonly store.StoredHead[]): Promise<BookingStanding> =>
  rows.some((row) => headOf(row)?.asks) ? bookingStanding(permit) : Promise.resolve(nothingBooked);

/** Nobody but the person's own surgery asks them to book with it. */
const askedBy = (row: store.StoredHead, { surgery }: BookingStanding): AskedBooking | null =>
  row.sender === surgery ? (headOf(row)?.asks ?? null) : null;

const senderOf = ({ subject }: Reading, row: store.StoredHead): MessageSender => ({
  id: opaqueId(env().HANDLE_KEY, "message-sender", subject, row.sender),
  name: headOf(row)?.senderName ?? null,
  code: row.sender,
});

function toMessage(permit: Reading, row: store.StoredHead, booking: BookingStanding): InboxMessage {
  const head = headOf(row);
  const asked = askedBy(row, booking);
  return {
    id: row.id,
    sender: senderOf(permit, row),
    at: row.receivedAt.toISOString(),
    isRead: row.readAt !== null,
    isFlagged: row.flaggedAt !== null,
    isRemoved: row.removedAt !== null,
    asksAnswer: row.reply !== "none" && row.repliedAt === null,
    letter: head?.letter ?? false,
    booking: asked && bookingAsked(asked, booking.booked[row.id] ?? null, now().epochMilliseconds),
    preview: head?.preview ?? null,
  };
}

/** The permit and what the store says to it; `unavailable` where the store does not answer. */
async function own<T>(
  asker: Asker,
  person: PersonHandle,
  read: (permit: Reading) => Promise<Result<T>>,
): Promise<Result<T>> {
  const permit = await requirePermit(asker, "messages:read", person);
  if (!permit.ok) return permit;
  try {
    return await read(permit.value);
  } catch (error) {
    const reason = error instanceof Error ? error.name : "unknown";
    log("warn", "messages-not-read", { correlationId: permit.value.correlationId, reason });
    return failed({ kind: "unavailable" });
  }
}

const folded = (text: string): string => text.normalize("NFKC").toLocaleLowerCase("en-GB");

/** Whether all that was typed is said, in whatever case. */
export function saysAll(text: string, query: string): boolean {
  const said = folded(text);
  return folded(query)
    .split(/\s+/)
    .every((word) => said.includes(word));
}

/** Messages of these rows. */
async function toMessages(permit: Reading, rows: readonly store.StoredHead[]): Promise<InboxMessage[]> {
  const booking = await bookingFor(permit, rows);
  return rows.map((row) => toMessage(permit, row, booking));
}

interface Found {
  readonly messages: readonly InboxMessage[];
  readonly total: number;
  readonly notSearched: number;
  /** The messages are all there are, and not a stretch of them. */
  readonly whole: boolean;
}

const nothing: Found = { messages: [], total: 0, notSearched: 0, whole: true };

async function search(permit: Reading, part: store.InboxPart, query: string): Promise<Found> {
  const rows = await store.listWhole(permit, part);
  const read = rows.map((row) => ({ row, content: contentOf(row.content) }));
  const found = read.flatMap(({ row, content }) =>
    saysAll(`${headOf(row)?.senderName ?? ""} ${content?.text ?? ""}`, query) ? [row] : [],
  );
  const messages = await toMessages(permit, found);
  const notSearched = read.filter(({ content }) => content === null).length;
  return { messages, total: messages.length, notSearched, whole: true };
}

/**
 * A page of somebody's inbox, newest first: messages, and among them what else they were told. Only the heads of one
 * page are opened, and for a search every message.
 */
export async function listInbox(
  asker: Asker,
  person: PersonHandle,
  asked: InboxAsked,
): Promise<Result<Inbox>> {
  return own(asker, person, async (permit) => {
    const { show, query, others } = asked;
    const [counts, newest] = await Promise.all([
      store.countInbox(permit, null),
      store.newestOfSenders(permit),
    ]);
    const senders = newest.map((row) => senderOf(permit, row));
    const from = senders.find(({ id }) => id === asked.from) ?? null;
    const part = { show, sender: from?.code ?? null };
    const pageOf = (total: number) => {
      const pages = Math.max(1, Math.ceil((total + others.length) / rowsOfPage));
      return { pages, page: Math.min(Math.max(1, asked.page), pages), total: total + others.length };
    };
    const found = await (async (): Promise<Found> => {
      if (asked.from === frontDoor) return nothing;
      if (query !== null) return search(permit, part, query);
      const total = from === null ? counts[show] : (await store.countInbox(permit, from.code))[show];
      const heads = await store.listHeads(permit, part, stretchOf(pageOf(total).page, others.length));
      return { messages: await toMessages(permit, heads), total, notSearched: 0, whole: false };
    })();
    const paged = pageOf(found.total);
    const { offset, limit } = stretchOf(paged.page, others.length);
    const messages = found.whole ? found.messages.slice(offset, offset + limit) : found.messages;
    const rows = rowsOn(paged.page, messages, others);
    return ok({ rows, ...paged, counts, senders, notSearched: found.notSearched });
  });
}

function answeredOf(reply: store.StoredReply | null): MessageAnswered | null {
  if (reply === null) return null;
  const text = replyShape.safeParse(reply.says).data?.answer ?? null;
  return { text, at: reply.at.toISOString(), isSent: reply.takenAt !== null };
}

/** One message with what belongs to it. `not-found` where the person has no such. */
export async function getMessage(
  asker: Asker,
  person: PersonHandle,
  id: string,
): Promise<Result<OpenedMessage>> {
  return own(asker, person, async (permit) => {
    const row = await store.findMessage(permit, id);
    if (row === null) return failed({ kind: "not-found" });
    const [thread, reply] = await Promise.all([store.restOfThread(permit, row), store.findReply(permit, id)]);
    const content = contentOf(row.content);
    const booking = await bookingFor(permit, [row, ...thread]);
    return ok({
      ...toMessage(permit, row, booking),
      text: content?.text ?? null,
      origin: env().APP_ORIGIN,
      letters: content === null ? [] : lettersIn(content.text, env().APP_ORIGIN),
      choices: row.reply === "none" ? null : (content?.replyOptions ?? null),
      answered: answeredOf(reply),
      remindedBy: askedBy(row, booking) === null ? null : await sayRemindedBy(permit),
      thread: thread.map((one) => toMessage(permit, one, booking)),
    });
  });
}

/** What a message of the person's own surgery asks them to book; null for nothing, and where that is not known. */
export async function getAskedBooking(
  asker: Asker,
  person: PersonHandle,
  id: string,
): Promise<AskedBooking | null> {
  const read = await own(inBackground(asker), person, async (permit) => {
    const row = await store.findMessage(permit, id);
    return ok(row === null ? null : askedBy(row, await bookingFor(permit, [row])));
  });
  return read.ok ? read.value : null;
}

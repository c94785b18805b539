import type { AskedBooking } from "#lib/booking-link.ts";
import type { RemindingWay } from "#lib/contact-choice.ts";
import { parsePersonHandle } from "#lib/paths.ts";

/** What a list shows of a message. */
export interface MessageHead {
  /** The words of its beginning, without marks: at most 90 characters. */
  readonly preview: string;
  /** It leads to a letter in the person's documents. */
  readonly letter: boolean;
  /** How its sender is registered; absent where nobody was asked for a name. */
  readonly senderName?: string;
  /** What it asks to book. */
  readonly asks?: AskedBooking | null;
}

/** The most characters of a preview. */
export const longestPreview = 90;

/** The beginning of Markdown as words in one line, a heading as a sentence; cut at a word, with "…", where there is more. */
export function previewOf(markdown: string): string {
  const words = markdown
    .replaceAll(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replaceAll(/^\s{0,3}#{1,6}\s+(.*?[^\s#.:!?…])[ \t#]*$(?=\s*\S)/gm, "$1.")
    .replaceAll(/^\s{0,3}(?:#{1,6}|[*+-]|\d+[.)])\s+/gm, "")
    .replaceAll(/[*_`]{1,3}/g, "")
    .replaceAll(/\s+/g, " ")
    .trim();
  if (words.length <= longestPreview) return words;
  const cut = words.slice(0, longestPreview - 1);
  const end = cut.lastIndexOf(" ");
  return `${cut.slice(0, end > longestPreview / 2 ? end : undefined).trimEnd()}…`;
}

/** What a sender's message says, as it is kept: the words are the sender's own. */
export interface MessageContent {
  /** Markdown of a message, or the words of a notification. */
  readonly text: string;
  /** The page that a notification opens. */
  readonly target: string | null;
  /** Null: no answer is asked for. Empty: in one's own words. */
  readonly replyOptions: readonly string[] | null;
  readonly campaignId: string | null;
  /** The sender's own reference: the same is kept once. */
  readonly requestId: string | null;
}

/** A part of an address as it was meant; null where it is no text. */
function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}

/** Ids of the documents of this service, at this origin, to which links in the Markdown lead; each once. */
export function lettersIn(markdown: string, origin: string): readonly string[] {
  const ids = [...markdown.matchAll(/\]\(\s*([^\s)]+)/g)].flatMap(([, target = ""]) => {
    const url = URL.parse(target, origin);
    const [, person = "", place, id = "", ...more] = url?.pathname.split("/") ?? [];
    const leads = place === "documents" && id !== "" && more.length === 0 && parsePersonHandle(person);
    const document = url?.origin === origin && leads ? decoded(id) : null;
    return document === null ? [] : [document];
  });
  return [...new Set(ids)];
}

/** The house itself, among the senders of an address. */
export const frontDoor = "front-door";

/** How an inbox may be narrowed by what was done with its messages. */
export const inboxShows = ["all", "unread", "flagged"] as const;
export type InboxShow = (typeof inboxShows)[number];

/** Somebody who writes to people. */
export interface MessageSender {
  /** For addresses: it tells nothing about who it is. */
  readonly id: string;
  /** Null where the sender was not registered by a name. */
  readonly name: string | null;
  /** ODS code. */
  readonly code: string;
}

/** What the person's own surgery asks them to book, and how that stands. */
export interface BookingAsked extends AskedBooking {
  /** `over`: the deadline has passed, and nothing was booked. */
  readonly state: "open" | "over" | "booked";
  /** The appointment that was booked for it: its id in addresses, and when it begins (ISO 8601). */
  readonly booked: { readonly id: string; readonly start: string } | null;
}

/** What an inbox shows of a message. */
export interface InboxMessage {
  readonly id: string;
  readonly sender: MessageSender;
  /** ISO instant. */
  readonly at: string;
  readonly isRead: boolean;
  readonly isFlagged: boolean;
  readonly isRemoved: boolean;
  /** The sender asks for an answer, and there is none yet. */
  readonly asksAnswer: boolean;
  readonly letter: boolean;
  /** Null: it asks to book nothing, or is not of the person's own surgery. */
  readonly booking: BookingAsked | null;
  /** Null: the message could not be opened. */
  readonly preview: string | null;
}

/** What became of somebody's answer. */
export interface MessageAnswered {
  /** Null: it could not be opened. */
  readonly text: string | null;
  /** ISO instant. */
  readonly at: string;
  /** The sender took it; until then it waits. */
  readonly isSent: boolean;
}

/** One message whole. */
export interface OpenedMessage extends InboxMessage {
  /** Markdown; null: it could not be opened. */
  readonly text: string | null;
  /** This service's own origin, by which links that lead to it are known. */
  readonly origin: string;
  /** Documents to which it leads. */
  readonly letters: readonly string[];
  /** Null: it cannot be answered. Empty: in one's own words. */
  readonly choices: readonly string[] | null;
  readonly answered: MessageAnswered | null;
  /** How this service reminds whoever has not booked in time what it asks to book; null: not at all. */
  readonly remindedBy: RemindingWay | null;
  /** Others that belong to it, newest first. */
  readonly thread: readonly InboxMessage[];
}

/** How what was asked for stands at a moment (epoch milliseconds). */
export const bookingAsked = (
  asked: AskedBooking,
  booked: BookingAsked["booked"],
  at: number,
): BookingAsked => ({
  ...asked,
  booked,
  state: booked !== null ? "booked" : at > Date.parse(asked.until) ? "over" : "open",
});

/** How many rows one page of an inbox has. */
export const rowsOfPage = 25;

/** A row of an inbox: a message, or one of the other things that stand among them, by its place. */
export type InboxRow =
  | { readonly kind: "message"; readonly message: InboxMessage }
  | { readonly kind: "other"; readonly place: number };

/** One page of an inbox. */
export interface Inbox {
  readonly rows: readonly InboxRow[];
  readonly page: number;
  readonly pages: number;
  /** Rows of all pages. */
  readonly total: number;
  /** Messages alone, of everybody. */
  readonly counts: Readonly<Record<InboxShow | "removed", number>>;
  /** Everybody who ever wrote. */
  readonly senders: readonly MessageSender[];
  /** Messages that a search could not look into. */
  readonly notSearched: number;
}

/**
 * Which messages a page needs, of which some rows are `others`: those before `offset` are certainly on an earlier page,
 * and so are as many rows.
 */
export function stretchOf(page: number, others: number): { readonly offset: number; readonly limit: number } {
  const start = (page - 1) * rowsOfPage;
  const offset = Math.max(0, start - others);
  return { offset, limit: start + rowsOfPage - offset };
}

/** The rows of a page: its stretch of messages and all others (ISO instants), newest first. */
export function rowsOn(
  page: number,
  messages: readonly InboxMessage[],
  others: readonly string[],
): readonly InboxRow[] {
  const all = [
    ...messages.map((message) => ({ at: message.at, row: { kind: "message", message } as const })),
    ...others.map((at, place) => ({ at, row: { kind: "other", place } as const })),
  ];
  const start = (page - 1) * rowsOfPage - stretchOf(page, others.length).offset;
  return all
    .sort((one, other) => Date.parse(other.at) - Date.parse(one.at))
    .slice(start, start + rowsOfPage)
    .map(({ row }) => row);
}

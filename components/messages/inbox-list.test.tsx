import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import messages from "#content/words/en/messages.json" with { type: "json" };
import type { Inbox, InboxMessage } from "#lib/domain/messages/model.ts";
import { me } from "#lib/paths.ts";
import { InboxList, type InboxListProps } from "./inbox-list.tsx";

const surgery = { id: "aaaaaaaaaaaaaaaaaaaa", name: "Mill Lane Surgery", code: "A20002" };
const hospital = { id: "bbbbbbbbbbbbbbbbbbbb", name: null, code: "RH8" };

const message = (changes: Partial<InboxMessage> = {}): InboxMessage => ({
  ...{ id: "m1", sender: surgery, at: "2028-05-16T12:02:00Z", preview: "Your review is due" },
  ...{ isRead: false, isFlagged: false, isRemoved: false, asksAnswer: false, letter: false, booking: null },
  ...changes,
});

const inbox = (rows: readonly InboxMessage[], changes: Partial<Inbox> = {}): Inbox => ({
  rows: rows.map((one) => ({ kind: "message", message: one })),
  ...{ page: 1, pages: 1, total: rows.length, notSearched: 0, senders: [surgery, hospital] },
  counts: { all: rows.length, unread: 1, flagged: 0, removed: 0 },
  ...changes,
});

const search = { action: () => Promise.resolve(), query: null, typed: null, error: null, formKey: null };

function draw(shown: Inbox, changes: Partial<InboxListProps> = {}): string {
  const props: InboxListProps = {
    ...{ person: me, inbox: shown, others: [], told: { all: 0, unread: 0 }, today: "2028-05-16", search },
    narrowed: { show: "all", from: null, formKey: null },
    ...changes,
  };
  return renderToStaticMarkup(
    <NextIntlClientProvider locale="en" timeZone="Europe/London" messages={{ messages }}>
      <InboxList {...props} />
    </NextIntlClientProvider>,
  );
}

/** What is spoken of the first link to a message. */
const spoken = (html: string) =>
  /<a [^>]*href="\/me\/messages\/m1"[^>]*>(.*?)<\/a>/.exec(html)?.[1]?.replaceAll(/<[^>]*>/g, "");

test("a row is spoken in one sentence: read or not, from whom, when, and how it begins", () => {
  expect(spoken(draw(inbox([message()])))).toBe(
    "Unread message from Mill Lane Surgery received today at 1:02pm with preview message of Your review is due",
  );
  const read = message({ isRead: true, isFlagged: true, letter: true, at: "2028-05-15T12:02:00Z" });
  expect(spoken(draw(inbox([read])))?.replaceAll("\u00a0", " ")).toBe(
    "Message from Mill Lane Surgery received Monday 15 May at 1:02pm with preview message of Your review is due. Flagged. Letter attached",
  );
});

test("what is new is bold with a dot and a word; of today and earlier stand apart", () => {
  const html = draw(inbox([message(), message({ id: "m2", isRead: true, at: "2027-01-02T09:00:00Z" })]));
  expect(html.match(/nhsapp-badge-small__indicator/g)).toHaveLength(1);
  expect(html.match(/nhsuk-u-font-weight-normal/g)).toHaveLength(1);
  expect(html).toMatch(/>Today<\/h2>.*>Earlier<\/h2>/);
  expect(html.replaceAll("\u00a0", " ")).toContain("Saturday 2 January 2027 at 9am");
});

test("a sender without a name is called by the code; what could not be opened is said to be there", () => {
  const html = draw(inbox([message({ sender: hospital, preview: null })]));
  expect(html).toContain("<bdi>RH8</bdi>");
  expect(html).toContain("This message could not be opened");
});

test("what the house told stands among the messages and counts with them", () => {
  const other = {
    key: "n",
    at: "2028-05-16T08:00:00Z",
    isRead: false,
    preview: "Help for someone has begun",
    href: "/me/notices/n",
  };
  const shown = inbox([message()], {
    rows: [
      { kind: "message", message: message() },
      { kind: "other", place: 0 },
    ],
  });
  const html = draw(shown, { others: [other], told: { all: 1, unread: 1 } });
  expect(html).toContain('href="/me/notices/n"');
  expect(html).toContain("<bdi>Front Door</bdi>");
  expect(html).toContain("New (2)");
  expect(html).toContain("/me/messages?from=front-door");
});

test("pages keep how the list is narrowed; an empty inbox says so, without a search", () => {
  const narrowed = { show: "unread", from: surgery.id, formKey: null } as const;
  const html = draw(inbox([message()], { page: 2, pages: 3 }), { narrowed });
  expect(html).toContain(`/me/messages?show=unread&amp;from=${surgery.id}&amp;page=3`);
  expect(html).toContain(`rel="prev" href="/me/messages?show=unread&amp;from=${surgery.id}"`);
  const none = draw(inbox([], { counts: { all: 0, unread: 0, flagged: 0, removed: 0 } }));
  expect(none).toContain("You have no messages.");
  expect(none).not.toContain("search");
});

import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import pg from "pg";
import { signIn, visitOf } from "#lib/access/testing/sign-in.ts";
import { requirePermit } from "#lib/access/gate.ts";
import { unreadOf } from "#lib/access/unread.ts";
import { now } from "#lib/clock.ts";
import type { NhsNumber } from "#lib/nhs-number.ts";
import { me } from "#lib/paths.ts";
import { database } from "#lib/store/database.ts";
import * as seals from "#lib/store/message-seal.ts";
import { inboxOf } from "#lib/store/inbox-name.ts";
import { boundTo } from "#lib/store/message-bindings.ts";
import { receivedMessage } from "#lib/store/schema-messages.ts";
import { openTestDatabase, type TestDatabase } from "#lib/store/testing/test-database.ts";
import { changeMessage, readMessageNow } from "./commands.ts";
import { getMessage, listInbox, type InboxAsked } from "./queries.ts";
import { previewOf, type Inbox } from "./model.ts";

let store: TestDatabase;
let owner: pg.Client;
let sessionId: string;
let subject: NhsNumber;

beforeAll(async () => {
  store = await openTestDatabase();
  sessionId = await signIn();
  const permit = await requirePermit(visitOf(sessionId), "messages:read", me);
  if (!permit.ok) throw new Error("no permit");
  subject = permit.value.subject;
  owner = new pg.Client({ connectionString: store.ownerUrl });
  await owner.connect();
}, 60_000);
afterAll(async () => {
  await owner.end();
  await store.close();
});
beforeEach(() => owner.query("truncate received_message, message_reply, delivery cascade"));

interface Written {
  readonly text?: string;
  readonly sender?: string;
  readonly hoursAgo?: number;
  readonly reply?: "none" | "text" | "choice";
  readonly choices?: readonly string[];
  readonly thread?: string;
  readonly to?: NhsNumber;
  /** From before there were heads. */
  readonly headless?: boolean;
}

function rowOf(written: Written): typeof receivedMessage.$inferInsert {
  const { text = "Hello", sender = "A20001", hoursAgo = 0, reply = "none", choices = [] } = written;
  const id = randomUUID();
  const content = { text, replyOptions: reply === "none" ? null : choices };
  const head = { preview: previewOf(text), letter: false };
  return {
    ...{ id, sender, reply, channel: "in-app", thread: written.thread ?? id },
    recipient: inboxOf(written.to ?? subject),
    ...seals.sealMessage(boundTo(id, "content"), content),
    sealedHead: written.headless === true ? "" : seals.sealMessage(boundTo(id, "head"), head).sealed,
    receivedAt: new Date(now().epochMilliseconds - hoursAgo * 3_600_000),
  };
}

async function write(...written: readonly Written[]): Promise<readonly string[]> {
  const rows = written.map(rowOf);
  await database().insert(receivedMessage).values(rows);
  return rows.map(({ id }) => id);
}

const visit = () => visitOf(sessionId);

async function inbox(asked: Partial<InboxAsked> = {}): Promise<Inbox> {
  const everything = { show: "all", from: null, page: 1, query: null, others: [] } as const;
  const read = await listInbox(visit(), me, { ...everything, ...asked });
  if (!read.ok) throw new Error(read.failure.kind);
  return read.value;
}

const previews = ({ rows }: Inbox) =>
  rows.map((row) => (row.kind === "message" ? row.message.preview : `other ${String(row.place)}`));

test("newest first, of oneself alone, and what was pushed to a phone is not among them", async () => {
  await write(
    { text: "Old", hoursAgo: 30 },
    { text: "New" },
    { text: "Not mine", to: "9990123454" as NhsNumber },
  );
  await database()
    .insert(receivedMessage)
    .values({ ...rowOf({ text: "Pushed" }), channel: "notification" });
  expect(previews(await inbox())).toEqual(["New", "Old"]);
});

test("of 2,000 messages a list opens the heads of one page, and no message whole", async () => {
  const rows = Array.from({ length: 2_000 }, (_, place) =>
    rowOf({ text: `M${String(place)}`, hoursAgo: place }),
  );
  await database().insert(receivedMessage).values(rows);
  const opening = vi.spyOn(seals, "openMessage");
  const page = await inbox({ page: 3 });
  expect(previews(page)).toEqual(Array.from({ length: 25 }, (_, place) => `M${String(place + 50)}`));
  expect(page).toMatchObject({ page: 3, pages: 80, total: 2_000, counts: { all: 2_000, unread: 2_000 } });
  const opened = opening.mock.calls.map(([bound]) => bound);
  expect(opened.length).toBeGreaterThan(24);
  // One more tells who the sender is.
  expect(opened.length).toBeLessThanOrEqual(26 * 2);
  expect(opened.every((bound) => bound.startsWith("message head "))).toBe(true);
  opening.mockRestore();
});

test("what else was told stands among the messages, on the page where it belongs, and once", async () => {
  await write(...Array.from({ length: 60 }, (_, place) => ({ text: `M${String(place)}`, hoursAgo: place })));
  const hoursAgo = (hours: number) => new Date(now().epochMilliseconds - hours * 3_600_000).toISOString();
  const others = [hoursAgo(-1), hoursAgo(23.5), hoursAgo(40.5), hoursAgo(100)];
  const pages = await Promise.all([1, 2, 3].map((page) => inbox({ page, others })));
  const all = pages.flatMap(previews);
  expect(all).toHaveLength(64);
  expect(new Set(all).size).toBe(64);
  expect([
    all.indexOf("other 0"),
    all.indexOf("other 1"),
    all.indexOf("other 2"),
    all.indexOf("other 3"),
  ]).toEqual([0, 25, 43, 63]);
});

test("a page beyond the last is the last; a search looks into the whole text", async () => {
  await write({ text: `${"word ".repeat(80)}\n\nasthma` }, { text: "Something else" });
  expect(await inbox({ page: 9 })).toMatchObject({ page: 1, pages: 1 });
  expect(previews(await inbox({ query: "ASTHMA word" }))).toHaveLength(1);
  expect(await inbox({ query: "zebra" })).toMatchObject({ rows: [], total: 0 });
});

test("one sender's alone, by an id that does not tell who it is; an unknown one is everybody", async () => {
  await write({ text: "A", sender: "A20001" }, { text: "B", sender: "RH8" });
  const { senders } = await inbox();
  const hospital = senders.find(({ code }) => code === "RH8");
  expect(hospital?.id).not.toContain("RH8");
  expect(previews(await inbox({ from: hospital?.id ?? "" }))).toEqual(["B"]);
  expect(previews(await inbox({ from: "aaaaaaaaaaaaaaaaaaaa" }))).toHaveLength(2);
  expect(previews(await inbox({ from: "front-door", others: [now().toString()] }))).toEqual(["other 0"]);
});

test("an old message has its preview from its text; one that cannot be opened is said to be there", async () => {
  await write({ text: "## From before", headless: true, hoursAgo: 1 });
  const row = rowOf({ text: "Lost" });
  await database()
    .insert(receivedMessage)
    .values({ ...row, keyId: "gone" });
  expect(previews(await inbox())).toEqual([null, "From before"]);
  expect(await inbox({ query: "before" })).toMatchObject({ total: 1, notSearched: 1 });
  expect(await getMessage(visit(), me, row.id)).toMatchObject({ value: { text: null, preview: null } });
});

test("opening is reading, once, and the number everywhere drops", async () => {
  const [id = ""] = await write({ text: "Read me" }, { text: "Not yet" });
  expect(await unreadOf(visit(), null)).toBe(2);
  expect(await unreadOf(visit(), id)).toBe(1);
  await readMessageNow(visit(), me, id);
  const first = await owner.query("select read_at from received_message where id = $1", [id]);
  await readMessageNow(visit(), me, id);
  expect(await owner.query("select read_at from received_message where id = $1", [id])).toMatchObject({
    rows: first.rows,
  });
  expect(await unreadOf(visit(), null)).toBe(1);
  expect(previews(await inbox({ show: "unread" }))).toEqual(["Not yet"]);
});

const change = (
  id: string,
  what: "flag" | "unflag" | "remove" | "restore" | "mark-unread",
  key = randomUUID(),
) => changeMessage(visit(), me, id, { change: what, key });

test("flagged, removed, restored and marked as new; nobody changes what is not theirs", async () => {
  const [id = "", foreign = ""] = await write({ text: "One" }, { to: "9990123454" as NhsNumber });
  await change(id, "flag");
  expect(previews(await inbox({ show: "flagged" }))).toEqual(["One"]);
  await change(id, "unflag");
  await readMessageNow(visit(), me, id);
  await change(id, "remove");
  expect(await inbox()).toMatchObject({ rows: [], counts: { removed: 1, all: 0, flagged: 0 } });
  expect(previews(await inbox({ show: "removed" }))).toEqual(["One"]);
  await change(id, "restore");
  await change(id, "mark-unread");
  expect(await inbox()).toMatchObject({ counts: { all: 1, unread: 1, removed: 0 } });
  expect(await change(foreign, "remove")).toMatchObject({ failure: { kind: "not-found" } });
  expect(await getMessage(visit(), me, foreign)).toMatchObject({ failure: { kind: "not-found" } });
});

test("messages of one thread are listed under the one that is open, without removed ones", async () => {
  const [id = "", , gone = ""] = await write(
    { text: "Third", thread: "t" },
    { text: "Second", thread: "t", hoursAgo: 1 },
    { text: "First", thread: "t", hoursAgo: 2 },
    { text: "Of another", thread: "u" },
  );
  await change(gone, "remove");
  expect(await getMessage(visit(), me, id)).toMatchObject({ value: { thread: [{ preview: "Second" }] } });
});

import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { requirePermit } from "#lib/access/gate.ts";
import { signIn, visitOf } from "#lib/access/testing/sign-in.ts";
import { askedBookingIn } from "#lib/booking-link.ts";
import { now } from "#lib/clock.ts";
import { env } from "#lib/env.ts";
import type { NhsNumber } from "#lib/nhs-number.ts";
import { me } from "#lib/paths.ts";
import type { Permission, Permit } from "#lib/permit.ts";
import {
  cancelBookedByMessage,
  keepBookedByMessage,
  restoreBookedByMessage,
} from "#lib/store/booked-by-message.ts";
import { database } from "#lib/store/database.ts";
import { inboxOf } from "#lib/store/inbox-name.ts";
import { knowPerson } from "#lib/store/known-people.ts";
import { boundTo } from "#lib/store/message-bindings.ts";
import { sealMessage } from "#lib/store/message-seal.ts";
import { receivedMessage } from "#lib/store/schema-messages.ts";
import { openTestDatabase, type TestDatabase } from "#lib/store/testing/test-database.ts";
import { previewOf } from "./model.ts";
import { getAskedBooking, getMessage, listInbox } from "./queries.ts";

let store: TestDatabase;
let sessionId: string;
let subject: NhsNumber;

const visit = () => visitOf(sessionId);

async function permitFor<P extends Permission>(permission: P): Promise<Permit<P>> {
  const permit = await requirePermit(visit(), permission, me);
  if (!permit.ok) throw new Error("no permit");
  return permit.value;
}

beforeAll(async () => {
  store = await openTestDatabase();
  sessionId = await signIn();
  subject = (await permitFor("messages:read")).subject;
}, 60_000);
afterAll(() => store.close());
beforeEach(() => knowPerson(subject, "A20001"));

/** A message that asks to book until then; gives its id. */
async function asks(until = "2099-05-16T17:00", sender = "A20001"): Promise<string> {
  const id = randomUUID();
  const text = `[Book](${env().APP_ORIGIN}/me/book?kind=same-day&until=${until})`;
  const head = { preview: previewOf(text), letter: false, asks: askedBookingIn(text, env().APP_ORIGIN) };
  await database()
    .insert(receivedMessage)
    .values({
      ...{ id, sender, reply: "none", channel: "in-app", thread: id, recipient: inboxOf(subject) },
      ...sealMessage(boundTo(id, "content"), { text, replyOptions: null }),
      sealedHead: sealMessage(boundTo(id, "head"), head).sealed,
      receivedAt: new Date(now().epochMilliseconds),
    });
  return id;
}

async function booking(id: string) {
  const read = await getMessage(visit(), me, id);
  return read.ok ? read.value.booking : undefined;
}

test("the person's own surgery can ask them to book, and nobody else", async () => {
  const [own, other] = [await asks(), await asks(undefined, "RH8")];
  const asked = { kind: "same-day", how: null, state: "open", booked: null, wholeDay: false };
  expect(await booking(own)).toEqual({ ...asked, until: "2099-05-16T17:00:00+01:00" });
  expect(await booking(other)).toBeNull();
  expect(await getAskedBooking(visit(), me, own)).toMatchObject({ kind: "same-day" });
  expect(await getAskedBooking(visit(), me, other)).toBeNull();
  expect(await getMessage(visit(), me, own)).toMatchObject({ value: { remindedBy: "text" } });
  await knowPerson(subject, null);
  expect(await booking(own)).toBeNull();
});

test("what was booked is said in the list and the message, and moves when the appointment does", async () => {
  const [id, book] = [await asks(), await permitFor("appointments:book")];
  const keep = (kept: Parameters<typeof keepBookedByMessage>[1]) =>
    database().transaction((tx) => keepBookedByMessage(book, kept, tx));
  await keep({ message: id, instead: "", id: "gp-1", start: "2099-05-16T14:30:00+01:00" });
  const everything = { show: "all", from: null, page: 1, query: null, others: [] } as const;
  const listed = await listInbox(visit(), me, everything);
  expect(JSON.stringify(listed)).toContain('"booked":{"id":"gp-1","start":"2099-05-16T14:30:00+01:00"}');
  await keep({ message: "", instead: "gp-1", id: "gp-2", start: "2099-05-16T15:30:00+01:00" });
  expect(await booking(id)).toMatchObject({ state: "booked", booked: { id: "gp-2" } });
});

test("what was booked and is cancelled is asked for again until the deadline, and stands once that is taken back", async () => {
  const [id, past] = [await asks(), await asks("2020-05-16")];
  const [book, cancel] = [await permitFor("appointments:book"), await permitFor("appointments:cancel")];
  const start = "2099-05-16T14:30:00+01:00";
  await database().transaction(async (tx) => {
    await keepBookedByMessage(book, { message: id, instead: "", id: "gp-1", start }, tx);
    await keepBookedByMessage(book, { message: past, instead: "", id: "gp-2", start }, tx);
  });
  expect(await booking(past)).toMatchObject({ state: "booked" });
  await database().transaction(async (tx) => {
    await cancelBookedByMessage(cancel, "gp-1", tx);
    await cancelBookedByMessage(cancel, "gp-2", tx);
  });
  expect(await booking(id)).toMatchObject({ state: "open" });
  expect(await booking(past)).toMatchObject({ state: "over" });
  await database().transaction((tx) => restoreBookedByMessage(cancel, "gp-2", "gp-3", tx));
  expect(await booking(past)).toMatchObject({ state: "booked", booked: { id: "gp-3", start } });
  expect(await booking(id)).toMatchObject({ state: "open" });
});

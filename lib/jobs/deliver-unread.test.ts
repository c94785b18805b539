import { env as environment } from "node:process";
import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { requireSystemPermit } from "#lib/access/gate.ts";
import { contractRoom, kris } from "#lib/access/testing/contract-room.ts";
import { forgetBreakers } from "#lib/gateways/circuit-breaker.ts";
import type { NhsNumber } from "#lib/nhs-number.ts";
import { openDatabase, type OpenDatabase } from "#lib/store/database.ts";
import type { DueDelivery } from "#lib/store/deliveries.ts";
import { inboxOf } from "#lib/store/inbox-name.ts";
import { knowPerson } from "#lib/store/known-people.ts";
import { sealMessage } from "#lib/store/message-seal.ts";
import { keepPushSettings, type PushSettings } from "#lib/store/push-settings.ts";
import { keepSafety } from "#lib/store/safety.ts";
import { preference } from "#lib/store/schema-appointments.ts";
import { receivedMessage } from "#lib/store/schema-messages.ts";
import { openTestDatabase, type TestDatabase } from "#lib/store/testing/test-database.ts";
import { messages } from "#mocks/nhs-notify/messages.ts";
import { deliverUnread } from "./deliver-unread.ts";

vi.mock("#lib/access/gate.ts", async (original) => ({
  ...(await original<object>()),
  requireSystemPermit: vi.fn(),
}));

const room = contractRoom();
const words = "You have a message that you have not read.";
const deliverer = deliverUnread(words);
let store: TestDatabase;
let owner: OpenDatabase;

beforeAll(async () => {
  const { CLIENT_PRIVATE_KEY_FILE = "" } = environment;
  const { origin } = room.sandbox;
  store = await openTestDatabase({
    ...{ CLIENT_PRIVATE_KEY_FILE, PLATFORM_BASE_URL: origin, SANDBOX_ORIGIN: origin },
  });
  owner = openDatabase(store.ownerUrl, 4);
}, 60_000);
afterAll(async () => {
  vi.useRealTimers();
  await owner.close();
  await store.close();
});

const noon = new Date("2028-05-19T11:00:00Z");
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: noon });
  vi.mocked(requireSystemPermit).mockImplementation((job) => room.systemPermit(job));
  room.nation.faults.clear();
  forgetBreakers();
  messages(room.nation).length = 0;
  await owner.db.delete(preference);
  await owner.db.delete(receivedMessage);
  await knowPerson(kris as NhsNumber, null);
});

const wants = (unread: PushSettings["unread"], quiet = { from: 22, until: 6 }) =>
  keepPushSettings(room.permit("messages:change"), { quiet, unread });

/** A message that Kris was sent three days ago, and the look at it that is due now. */
async function sentThen(channel: "in-app" | "notification" = "in-app"): Promise<DueDelivery> {
  const [id, recipient] = [randomUUID(), inboxOf(kris as NhsNumber)];
  const { sealed, keyId } = sealMessage(id, "words");
  await owner.db.insert(receivedMessage).values({
    ...{ id, recipient, sender: "A20002", channel, thread: id, reply: "none", sealed, sealedHead: sealed },
    ...{ keyId, receivedAt: new Date("2028-05-16T11:00:00Z") },
  });
  return { id: randomUUID(), kind: "unread", about: id, owner: recipient, topic: null, tries: 0 };
}

const look = (due: DueDelivery) => deliverer(owner.db, [due]);
const sent = () => messages(room.nation).map(({ plan, words: said }) => [plan, said["message"]]);
const plans = {
  text: "936e9d45-15de-4a95-bb36-ae163c33ae53",
  letter: "b402cd20-b62a-4357-8e02-2952959531c8",
};

test.each(["text", "letter"] as const)(
  "who chose a %s gets one, once, in words that say nothing",
  async (way) => {
    await wants(way);
    const due = await sentThen();
    expect(await look(due)).toEqual([{ id: due.id, as: "done" }]);
    expect(await look(due)).toEqual([{ id: due.id, as: "done" }]);
    expect(sent()).toEqual([[plans[way], words]]);
    expect(JSON.stringify(messages(room.nation)[0]?.words)).not.toContain(due.about);
  },
);

test("however many messages wait, it is said once a day", async () => {
  await wants("text");
  const all = [await sentThen(), await sentThen(), await sentThen()];
  expect((await deliverer(owner.db, all)).map(({ as }) => as)).toEqual(["done", "done", "done"]);
  expect(sent()).toHaveLength(1);
  vi.setSystemTime(new Date(noon.getTime() + 24 * 3_600_000));
  await look(await sentThen());
  expect(sent()).toHaveLength(2);
});

test("who chose nothing, or has read, answered or removed the message, hears nothing", async () => {
  const unchosen = await sentThen();
  expect(await look(unchosen)).toEqual([{ id: unchosen.id, as: "done" }]);
  await wants("text");
  for (const set of [{ readAt: noon }, { repliedAt: noon }, { removedAt: noon }]) {
    const due = await sentThen();
    await owner.db.update(receivedMessage).set(set).where(eq(receivedMessage.id, due.about));
    expect(await look(due)).toEqual([{ id: due.id, as: "done" }]);
  }
  await look(await sentThen("notification"));
  expect(sent()).toEqual([]);
});

test("a text waits for the end of quiet hours, and a letter wakes nobody", async () => {
  await wants("text");
  vi.setSystemTime(new Date("2028-05-19T23:30:00+01:00"));
  const due = await sentThen();
  const dueAt = new Date("2028-05-20T06:00:00+01:00");
  expect(await look(due)).toEqual([{ id: due.id, as: "postponed", dueAt }]);
  await wants("letter");
  expect(await look(due)).toEqual([{ id: due.id, as: "done" }]);
  expect(sent()).toHaveLength(1);
});

test("in safety mode only what somebody said is safe is sent", async () => {
  await wants("text");
  await keepSafety(kris, "safety-mode", { on: true });
  const due = await sentThen();
  expect(await look(due)).toEqual([{ id: due.id, as: "done" }]);
  await keepSafety(kris, "safe-contact", {
    ...{ ways: ["text"], days: "any", from: 15, until: 17, never: ["letter"] },
  });
  const dueAt = new Date(noon.getTime() + 30 * 60_000);
  expect(await look(due)).toEqual([{ id: due.id, as: "postponed", dueAt }]);
  await wants("letter");
  expect(await look(due)).toEqual([{ id: due.id, as: "done" }]);
  expect(sent()).toEqual([]);
});

test("where NHS Notify does not answer, or what was chosen cannot be read, it is tried again", async () => {
  await wants("text");
  const due = await sentThen();
  room.nation.faults.add({ api: "nhs-notify", kind: "status", status: 503, count: 1 });
  expect(await look(due)).toEqual([{ id: due.id, as: "later", fault: "tried" }]);
  await owner.db.update(preference).set({ sealed: "v1.broken" });
  expect(await look(due)).toEqual([{ id: due.id, as: "later", fault: "unavailable" }]);
  expect(sent()).toEqual([]);
});

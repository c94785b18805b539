import { env as environment } from "node:process";
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { requireSystemPermit } from "#lib/access/gate.ts";
import { contractRoom, kris } from "#lib/access/testing/contract-room.ts";
import { forgetBreakers } from "#lib/gateways/circuit-breaker.ts";
import { nothingChosen, type TellingWay } from "#lib/contact-choice.ts";
import type { NhsNumber } from "#lib/nhs-number.ts";
import { keepBookedByMessage } from "#lib/store/booked-by-message.ts";
import { keepContactChoice } from "#lib/store/contact-choices.ts";
import { openDatabase, type OpenDatabase } from "#lib/store/database.ts";
import type { DueDelivery } from "#lib/store/deliveries.ts";
import { inboxOf } from "#lib/store/inbox-name.ts";
import { knowPerson } from "#lib/store/known-people.ts";
import { sealMessage } from "#lib/store/message-seal.ts";
import { keepSafety } from "#lib/store/safety.ts";
import { preference } from "#lib/store/schema-appointments.ts";
import { receivedMessage } from "#lib/store/schema-messages.ts";
import { openTestDatabase, type TestDatabase } from "#lib/store/testing/test-database.ts";
import { messages } from "#mocks/nhs-notify/messages.ts";
import { deliverUnbooked } from "./deliver-unbooked.ts";

vi.mock("#lib/access/gate.ts", async (original) => ({
  ...(await original<object>()),
  requireSystemPermit: vi.fn(),
}));

const room = contractRoom();
const words = "There is news about an appointment.";
const deliverer = deliverUnbooked(words);
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

const deadline = new Date("2028-05-16T16:00:00Z");
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: deadline });
  vi.mocked(requireSystemPermit).mockImplementation((job) => room.systemPermit(job));
  room.nation.faults.clear();
  forgetBreakers();
  messages(room.nation).length = 0;
  await owner.db.delete(preference);
  await owner.db.delete(receivedMessage);
  await knowPerson(kris as NhsNumber, "A20002");
});

/** A message that asked Kris to book, and the look at it that is due at its deadline. */
async function asked(sender = "A20002"): Promise<DueDelivery> {
  const [id, recipient] = [randomUUID(), inboxOf(kris as NhsNumber)];
  const { sealed, keyId } = sealMessage(id, "words");
  await owner.db.insert(receivedMessage).values({
    ...{ id, recipient, sender, channel: "in-app", thread: id, reply: "none", sealed, sealedHead: sealed },
    ...{ keyId, receivedAt: new Date("2028-05-16T09:00:00Z") },
  });
  return { id: randomUUID(), kind: "unbooked", about: id, owner: recipient, topic: null, tries: 0 };
}

const look = (due: DueDelivery) => deliverer(owner.db, [due]);
const sent = () => messages(room.nation).map(({ plan, words: said }) => [plan, said["message"]]);
const plans = {
  text: "936e9d45-15de-4a95-bb36-ae163c33ae53",
  letter: "b402cd20-b62a-4357-8e02-2952959531c8",
};

const chose = (appointments: readonly TellingWay[]) =>
  keepContactChoice(
    room.permit("profile:change"),
    { ...nothingChosen, ways: { ...nothingChosen.ways, appointments: [...appointments] } },
    owner.db,
  );

const books = (message: string) =>
  owner.db.transaction((tx) =>
    keepBookedByMessage(
      room.permit("appointments:book"),
      { message, instead: "", id: "gp-1", start: "2028-05-16T14:30:00+01:00" },
      tx,
    ),
  );

test("who has not booked by the deadline gets one text, in words that say nothing", async () => {
  const due = await asked();
  expect(await look(due)).toEqual([{ id: due.id, as: "done" }]);
  expect(await look(due)).toEqual([{ id: due.id, as: "done" }]);
  expect(sent()).toEqual([[plans.text, words]]);
  expect(JSON.stringify(messages(room.nation)[0]?.words)).not.toContain(due.about);
});

test("who has booked for this message hears nothing, and is still told of another", async () => {
  const [due, other] = [await asked(), await asked()];
  await books(due.about);
  expect(await look(due)).toEqual([{ id: due.id, as: "done" }]);
  expect(sent()).toEqual([]);
  await look(other);
  expect(sent()).toHaveLength(1);
});

test("only the person's own surgery asks them to book", async () => {
  await look(await asked("RH8"));
  expect(sent()).toEqual([]);
});

test("it comes as they chose to hear of appointments; who chose the app alone has seen it there", async () => {
  await chose(["letter"]);
  await look(await asked());
  expect(sent()).toEqual([[plans.letter, words]]);
  await chose(["app"]);
  await look(await asked());
  expect(sent()).toHaveLength(1);
});

test("in safety mode nothing is sent but as they can be reached safely", async () => {
  await keepSafety(kris, "safety-mode", { on: true });
  const due = await asked();
  expect(await look(due)).toEqual([{ id: due.id, as: "done" }]);
  expect(sent()).toEqual([]);
});

test("a text waits for the end of quiet hours", async () => {
  vi.setSystemTime("2028-05-16T22:59:59Z");
  const due = await asked();
  expect(await look(due)).toEqual([{ id: due.id, as: "postponed", dueAt: new Date("2028-05-17T05:00:00Z") }]);
  expect(sent()).toEqual([]);
});

test("what NHS Notify does not answer is tried again, under the same reference", async () => {
  room.nation.faults.add({ api: "nhs-notify", kind: "status", status: 503, count: 20 });
  const due = await asked();
  expect(await look(due)).toMatchObject([{ id: due.id, as: "later" }]);
  room.nation.faults.clear();
  forgetBreakers();
  expect(await look(due)).toEqual([{ id: due.id, as: "done" }]);
  expect(sent()).toHaveLength(1);
});

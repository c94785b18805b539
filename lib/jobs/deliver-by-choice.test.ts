import { randomUUID } from "node:crypto";
import { env as environment } from "node:process";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { requireSystemPermit } from "#lib/access/gate.ts";
import { contractRoom, kris } from "#lib/access/testing/contract-room.ts";
import { nothingChosen, type ContactChoice } from "#lib/contact-choice.ts";
import { forgetBreakers } from "#lib/gateways/circuit-breaker.ts";
import type { NhsNumber } from "#lib/nhs-number.ts";
import { keepContactChoice } from "#lib/store/contact-choices.ts";
import { openDatabase, type OpenDatabase } from "#lib/store/database.ts";
import type { DueDelivery } from "#lib/store/deliveries.ts";
import { inboxOf } from "#lib/store/inbox-name.ts";
import { knowPerson } from "#lib/store/known-people.ts";
import { keepSafety } from "#lib/store/safety.ts";
import { preference } from "#lib/store/schema-appointments.ts";
import { openTestDatabase, type TestDatabase } from "#lib/store/testing/test-database.ts";
import { messages, planOf } from "#mocks/nhs-notify/messages.ts";
import type { Deliverer } from "./deliver.ts";
import { deliverByChoice } from "./deliver-by-choice.ts";

vi.mock("#lib/access/gate.ts", async (original) => ({
  ...(await original<object>()),
  requireSystemPermit: vi.fn(),
}));

const room = contractRoom();
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

const texts = { results: "A result.", appointments: "An appointment.", other: "A message." };
const push = vi.fn<Deliverer>();
const deliver = deliverByChoice(push, texts);
const safe = { ways: [], days: "any", from: 0, until: 24, never: [] } as const;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2028-05-16T11:00:00Z") });
  vi.mocked(requireSystemPermit).mockImplementation((job) => room.systemPermit(job));
  push.mockReset().mockImplementation((_, due) => Promise.resolve(due.map(({ id }) => ({ id, as: "done" }))));
  forgetBreakers();
  messages(room.nation).length = 0;
  await owner.db.delete(preference);
  await knowPerson(kris as NhsNumber, null);
});

const choose = (ways: Partial<ContactChoice["ways"]>) =>
  keepContactChoice(
    room.permit("profile:change"),
    { ...nothingChosen, ways: { ...nothingChosen.ways, ...ways } },
    owner.db,
  );
const due = (topic: string, about: string = randomUUID()): DueDelivery => ({
  ...{ id: randomUUID(), kind: "push", about, tries: 0 },
  ...{ owner: inboxOf(kris as NhsNumber), topic },
});
const told = () => messages(room.nation).map((one) => [planOf(one)?.name, one.words["message"]]);

test("whoever has chosen nothing is pushed to", async () => {
  const one = due("results");
  expect(await deliver(owner.db, [one])).toEqual([{ id: one.id, as: "done" }]);
  expect(push).toHaveBeenCalledWith(owner.db, [one]);
  expect(told()).toEqual([]);
});

test.each([
  ["text", "Text message"],
  ["email", "Email"],
  ["letter", "Letter"],
] as const)(
  "a result is told by %s, once, without the result, and other things still by push",
  async (way, plan) => {
    await choose({ results: [way] });
    const [result, message] = [due("results"), due("messages")];
    await deliver(owner.db, [result, message]);
    expect(await deliver(owner.db, [result])).toEqual([{ id: result.id, as: "done" }]);
    expect(told()).toEqual([[plan, "A result."]]);
    expect(push).toHaveBeenCalledExactlyOnceWith(owner.db, [message]);
  },
);

test("where no device shows it, the next way is gone", async () => {
  await choose({ other: ["app", "letter"] });
  await deliver(owner.db, [due("messages")]);
  expect(told()).toEqual([["Letter", "A message."]]);
});

test("how somebody can be reached safely goes before what they chose", async () => {
  await choose({ results: ["text", "letter"] });
  await keepSafety(kris, "safe-contact", { ...safe, ways: ["letter"] });
  await deliver(owner.db, [due("results")]);
  expect(told()).toEqual([["Letter", "A result."]]);
  await keepSafety(kris, "safe-contact", { ...safe, ways: ["call"] });
  const one = due("results");
  expect(await deliver(owner.db, [one])).toEqual([{ id: one.id, as: "done" }]);
  expect(told()).toHaveLength(1);
});

test("nothing is sent in safety mode to whoever has not said what is safe", async () => {
  await choose({ other: ["text", "email"] });
  await keepSafety(kris, "safety-mode", { on: true });
  await deliver(owner.db, [due("messages")]);
  expect(told()).toEqual([]);
});

test("a text waits for the morning, a letter does not", async () => {
  await choose({ results: ["text"], appointments: ["letter"] });
  vi.setSystemTime(new Date("2028-05-16T22:30:00+01:00"));
  const [text, letter] = [due("results"), due("appointments")];
  expect(await deliver(owner.db, [text, letter])).toEqual([
    { id: text.id, as: "postponed", dueAt: new Date("2028-05-17T06:00:00+01:00") },
    { id: letter.id, as: "done" },
  ]);
  expect(told()).toEqual([["Letter", "An appointment."]]);
});

test("when NHS Notify is silent it is tried again later, and not lost", async () => {
  await choose({ results: ["letter"] });
  room.breaks("nhs-notify", "status", { status: 503, count: 5 });
  const one = due("results");
  expect(await deliver(owner.db, [one])).toEqual([{ id: one.id, as: "later", fault: "tried" }]);
});

test("a device is tried out by push whatever was chosen, and a notice is not told twice", async () => {
  await choose({ other: ["letter"] });
  const [tried, notice] = [due("messages", "test:1"), due("people", "notice:1")];
  await deliver(owner.db, [tried, notice]);
  expect(push).toHaveBeenCalledExactlyOnceWith(owner.db, [tried]);
  expect(told()).toEqual([]);
});

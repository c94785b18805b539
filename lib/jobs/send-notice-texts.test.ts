import { env as environment } from "node:process";
import webPush from "web-push";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { requireSystemPermit } from "#lib/access/gate.ts";
import { contractRoom, kris } from "#lib/access/testing/contract-room.ts";
import { nothingChosen, type ContactChoice } from "#lib/contact-choice.ts";
import { env } from "#lib/env.ts";
import { forgetBreakers } from "#lib/gateways/circuit-breaker.ts";
import type { NhsNumber } from "#lib/nhs-number.ts";
import { noticeKinds } from "#lib/notice-kind.ts";
import type { PushTopic } from "#lib/push-topics.ts";
import { keepContactChoice } from "#lib/store/contact-choices.ts";
import { openDatabase, type OpenDatabase } from "#lib/store/database.ts";
import { knowPerson } from "#lib/store/known-people.ts";
import { addNotice } from "#lib/store/person-notices.ts";
import { subscribeDevice } from "#lib/store/push-subscriptions.ts";
import { keepSafety } from "#lib/store/safety.ts";
import { preference } from "#lib/store/schema-appointments.ts";
import { delivery, pushSubscription } from "#lib/store/schema-messages.ts";
import { personNotice } from "#lib/store/schema-notices.ts";
import { openTestDatabase, type TestDatabase } from "#lib/store/testing/test-database.ts";
import { messages, planOf } from "#mocks/nhs-notify/messages.ts";
import { pushState, subscribe } from "#mocks/push-service/subscriptions.ts";
import { deliverersWith } from "./deliverers.ts";
import { sendNoticeTexts, type NoticeTexts } from "./send-notice-texts.ts";

vi.mock("#lib/access/gate.ts", async (original) => ({
  ...(await original<object>()),
  requireSystemPermit: vi.fn(),
}));

const room = contractRoom();
let store: TestDatabase;
let owner: OpenDatabase;

beforeAll(async () => {
  const { CLIENT_PRIVATE_KEY_FILE = "" } = environment;
  const { publicKey: VAPID_PUBLIC_KEY, privateKey: VAPID_PRIVATE_KEY } = webPush.generateVAPIDKeys();
  const { origin } = room.sandbox;
  store = await openTestDatabase({
    ...{ VAPID_PUBLIC_KEY, VAPID_PRIVATE_KEY, CLIENT_PRIVATE_KEY_FILE },
    ...{ PLATFORM_BASE_URL: origin, SANDBOX_ORIGIN: origin },
  });
  owner = openDatabase(store.ownerUrl, 4);
}, 60_000);
afterAll(async () => {
  vi.useRealTimers();
  await owner.close();
  await store.close();
});

const noon = new Date("2028-05-16T11:00:00Z");
const texts = Object.fromEntries(noticeKinds.map((kind) => [kind, "An update."])) as NoticeTexts;
const topicTexts = { results: "A result.", appointments: "An appointment.", other: "A message." };

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: noon });
  vi.mocked(requireSystemPermit).mockImplementation((job) => room.systemPermit(job));
  forgetBreakers();
  pushState(room.nation).pushes.length = 0;
  messages(room.nation).length = 0;
  for (const table of [preference, pushSubscription, delivery, personNotice]) await owner.db.delete(table);
  await knowPerson(kris as NhsNumber, null);
});

/** Something happened to Joan of which Kris, or another, is told. */
const isTold = (text = true, who = kris as NhsNumber): Promise<boolean> =>
  owner.db.transaction((within) =>
    addNotice(room.systemPermit("notify-people"), within, {
      ...{ owner: who, kind: "care-update", about: "9992223332" as NhsNumber },
      ...{ says: {}, at: noon, dedupeKey: "it happened", text },
    }),
  );
/** A device of Kris's that wants a topic; gives its id at the push service. */
async function lets(topic: PushTopic): Promise<string> {
  const { id, publicKey, auth } = subscribe(room.nation, env().VAPID_PUBLIC_KEY ?? "", "A browser");
  const endpoint = `${room.sandbox.origin}/push-service/send/${id}`;
  const browser = { endpoint, keys: { p256dh: publicKey, auth }, device: "Chrome on Android" };
  await subscribeDevice(room.permit("messages:change"), browser, [topic]);
  return id;
}
const choose = (other: ContactChoice["ways"]["other"]) =>
  keepContactChoice(
    room.permit("profile:change"),
    { ...nothingChosen, ways: { ...nothingChosen.ways, other } },
    owner.db,
  );
/** What the worker does until nothing is due: both of its jobs, each more than once. */
async function works(): Promise<void> {
  const { push } = deliverersWith(topicTexts, "Unread.");
  for (let tick = 0; tick < 3; tick += 1) {
    await sendNoticeTexts(owner.db, texts);
    const due = await owner.db.delete(delivery).returning();
    await push?.(owner.db, due);
  }
}
/** How Kris was told, each time. */
const told = () => [
  ...pushState(room.nation).pushes.map(() => "push"),
  ...messages(room.nation).map((one) => planOf(one)?.name),
];

test("whoever has a device that wants to be told of people gets a push of a notice, and no text", async () => {
  await lets("people");
  await isTold();
  await works();
  expect(told()).toEqual(["push"]);
  expect(await isTold()).toBe(false);
  await works();
  expect(told()).toEqual(["push"]);
});

test("every browser of somebody with many is pushed to, though so many are not called at once", async () => {
  for (let count = 0; count < 24; count += 1) await lets("people");
  await isTold();
  await works();
  expect(told()).toHaveLength(24);
});

test("what somebody chose that cannot be read keeps nobody else waiting", async () => {
  await choose(["text"]);
  await owner.db.update(preference).set({ sealed: "v1.broken" });
  await isTold();
  vi.setSystemTime(new Date(noon.getTime() + 60_000));
  await isTold(true, "9992223332" as NhsNumber);
  await works();
  expect(told()).toEqual(["Text message"]);
  const states = (await owner.db.select().from(personNotice)).map(({ texted }) => texted);
  expect(states.toSorted()).toEqual(["taken", "waiting"]);
});

test("whoever has no such device gets a text", async () => {
  await lets("messages");
  await isTold();
  await works();
  expect(told()).toEqual(["Text message"]);
});

test.each([
  [["letter", "app"], ["Letter"]],
  [["app", "letter"], ["push"]],
  [["text"], ["Text message"]],
  [["app"], ["push"]],
] as const)("whoever chose %j is told by the first of them alone", async (ways, was) => {
  await lets("people");
  await choose([...ways]);
  await isTold();
  await works();
  expect(told()).toEqual(was);
});

test("whoever chose the app alone finds it there, also without a device", async () => {
  await choose(["app"]);
  await isTold();
  await works();
  expect(told()).toEqual([]);
  expect(await owner.db.select().from(personNotice)).toMatchObject([{ texted: "taken" }]);
});

test("when the only device has gone, a text tells of it after all", async () => {
  const phone = await lets("people");
  for (const one of pushState(room.nation).subscriptions) if (one.id === phone) one.gone = true;
  await isTold();
  await works();
  expect(told()).toEqual(["Text message"]);
});

test("in quiet hours neither a push nor a text comes, and in the morning one of them does", async () => {
  vi.setSystemTime(new Date("2028-05-16T22:30:00+01:00"));
  await isTold();
  await works();
  expect(told()).toEqual([]);
  vi.setSystemTime(new Date("2028-05-17T06:00:00+01:00"));
  await works();
  expect(told()).toEqual(["Text message"]);
});

test("in safety mode neither comes", async () => {
  await lets("people");
  await keepSafety(kris, "safety-mode", { on: true });
  await isTold();
  await works();
  expect(told()).toEqual([]);
});

test("whom nobody may text is pushed to, and otherwise finds it in the app", async () => {
  await isTold(false);
  await works();
  expect(told()).toEqual([]);
  await owner.db.delete(personNotice);
  await lets("people");
  await isTold(false);
  await works();
  expect(told()).toEqual(["push"]);
});

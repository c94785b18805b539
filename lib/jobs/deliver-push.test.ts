import { randomUUID } from "node:crypto";
import { env as environment } from "node:process";
import { eq } from "drizzle-orm";
import webPush from "web-push";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { requireSystemPermit } from "#lib/access/gate.ts";
import { endEverySession } from "#lib/access/asker.ts";
import { contractRoom, kris } from "#lib/access/testing/contract-room.ts";
import { signIn, visitOf } from "#lib/access/testing/sign-in.ts";
import { env } from "#lib/env.ts";
import { forgetBreakers } from "#lib/gateways/circuit-breaker.ts";
import { parseNhsNumber, type NhsNumber } from "#lib/nhs-number.ts";
import type { PushTopic } from "#lib/push-topics.ts";
import { openDatabase, type OpenDatabase } from "#lib/store/database.ts";
import type { DueDelivery } from "#lib/store/deliveries.ts";
import { keepPushSettings } from "#lib/store/push-settings.ts";
import { devicesOf, subscribeDevice, targetsOf } from "#lib/store/push-subscriptions.ts";
import { inboxOf } from "#lib/store/inbox-name.ts";
import { sealMessage } from "#lib/store/message-seal.ts";
import { keepSafety } from "#lib/store/safety.ts";
import { preference } from "#lib/store/schema-appointments.ts";
import { messageReceipt, pushSubscription, receivedMessage } from "#lib/store/schema-messages.ts";
import { openTestDatabase, type TestDatabase } from "#lib/store/testing/test-database.ts";
import { pushState, subscribe } from "#mocks/push-service/subscriptions.ts";
import { deliverPush, pushPayload } from "./deliver-push.ts";

vi.mock("#lib/access/gate.ts", async (original) => ({
  ...(await original<object>()),
  requireSystemPermit: vi.fn(),
}));

const room = contractRoom();
const joan = parseNhsNumber("9992223332") as NhsNumber;
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

const claims = { sub: "kris", birthdate: "1971-06-23", familyName: "Lindqvist" };
const noon = new Date("2028-05-16T11:00:00Z");
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: noon });
  vi.mocked(requireSystemPermit).mockImplementation((job) => room.systemPermit(job));
  room.nation.faults.clear();
  forgetBreakers();
  pushState(room.nation).pushes.length = 0;
  await owner.db.delete(pushSubscription);
  await owner.db.delete(preference);
});

const change = (nhsNumber: string = kris) => room.permit("messages:change", { nhsNumber });

/** A browser of the sandbox that somebody lets be pushed to; gives its id at the push service. */
async function lets(topics: readonly PushTopic[], nhsNumber: string = kris): Promise<string> {
  const browser = subscribe(room.nation, env().VAPID_PUBLIC_KEY ?? "", "A browser");
  const endpoint = `${room.sandbox.origin}/push-service/send/${browser.id}`;
  const keys = { p256dh: browser.publicKey, auth: browser.auth };
  await subscribeDevice(change(nhsNumber), { endpoint, keys, device: "Chrome on Android" }, topics);
  return browser.id;
}

const due = (topic: PushTopic, nhsNumber: NhsNumber = kris as NhsNumber): DueDelivery => ({
  ...{ id: randomUUID(), kind: "push", about: randomUUID(), tries: 0 },
  ...{ owner: inboxOf(nhsNumber), topic },
});
/** A message that a sender wrote to Kris; gives its id. */
async function sent(): Promise<string> {
  const [id, receivedAt, recipient] = [randomUUID(), noon, inboxOf(kris as NhsNumber)];
  const { sealed, keyId } = sealMessage(id, "words");
  await owner.db.insert(receivedMessage).values({
    ...{ id, recipient, receivedAt, sender: "A20002", application: "a-sender", channel: "in-app" },
    ...{ thread: id, reply: "none", sealed, sealedHead: sealed, keyId },
  });
  return id;
}

const arrived = () => pushState(room.nation).pushes.map(({ subscription, words }) => [subscription, words]);

test("each browser that wants the topic is pushed to, and gets nothing but an id", async () => {
  const [phone, tablet] = [await lets(["messages"]), await lets(["messages", "results"])];
  await lets(["results"]);
  await lets(["messages"], joan);
  const one = due("messages");
  expect(await deliverPush(owner.db, [one])).toEqual([{ id: one.id, as: "done" }]);
  expect(arrived().toSorted()).toEqual(
    [
      [phone, pushPayload(one.id)],
      [tablet, pushPayload(one.id)],
    ].toSorted(),
  );
  expect(pushPayload(one.id)).toBe(`{"id":"${one.id}"}`);
});

test("the sender of a message hears whether a push was tried", async () => {
  const told = async (about: string) =>
    (await owner.db.select().from(messageReceipt).where(eq(messageReceipt.messageId, about))).map(
      ({ status }) => status,
    );
  const [unnotified, notified] = [await sent(), await sent()];
  await deliverPush(owner.db, [{ ...due("messages"), about: unnotified }]);
  await lets(["messages"]);
  await deliverPush(owner.db, [{ ...due("messages"), about: notified }]);
  expect([await told(unnotified), await told(notified)]).toEqual([["Unnotified"], ["NotificationAttempted"]]);
});

test("whoever has no browser gets nothing, and nothing waits", async () => {
  const one = due("messages");
  expect(await deliverPush(owner.db, [one])).toEqual([{ id: one.id, as: "done" }]);
  expect(arrived()).toEqual([]);
});

test("at night it is held until 6am, or until the end of the hours that the person chose", async () => {
  await lets(["messages"]);
  vi.setSystemTime(new Date("2028-05-16T22:30:00+01:00"));
  const one = due("messages");
  const six = new Date("2028-05-17T06:00:00+01:00");
  expect(await deliverPush(owner.db, [one])).toEqual([{ id: one.id, as: "postponed", dueAt: six }]);
  expect(arrived()).toEqual([]);
  await keepPushSettings(change(), { quiet: { from: 0, until: 0 }, unread: "nothing" });
  expect(await deliverPush(owner.db, [one])).toEqual([{ id: one.id, as: "done" }]);
  await keepPushSettings(change(), { quiet: { from: 20, until: 9 }, unread: "nothing" });
  const nine = new Date("2028-05-17T09:00:00+01:00");
  expect(await deliverPush(owner.db, [one])).toEqual([{ id: one.id, as: "postponed", dueAt: nine }]);
  expect(arrived()).toHaveLength(1);
});

test("in safety mode nothing is pushed to any browser", async () => {
  await lets(["messages"]);
  await keepSafety(kris, "safety-mode", { on: true });
  const one = due("messages");
  expect(await deliverPush(owner.db, [one])).toEqual([{ id: one.id, as: "done" }]);
  expect(arrived()).toEqual([]);
});

test("a browser that has given up its subscription is forgotten, and the others are pushed to", async () => {
  const [gone, here] = [await lets(["messages"]), await lets(["messages"])];
  const state = pushState(room.nation).subscriptions.find(({ id }) => id === gone);
  if (state) state.gone = true;
  const one = due("messages");
  expect(await deliverPush(owner.db, [one])).toEqual([{ id: one.id, as: "done" }]);
  expect(arrived().map(([id]) => id)).toEqual([here]);
  expect(await devicesOf(change())).toHaveLength(1);
});

test.each([429, 500, 503])("a push service that answers %i is tried again later", async (status) => {
  await lets(["messages"]);
  room.nation.faults.add({ api: "push-service", kind: "status", status, count: 1 });
  const one = due("messages");
  expect(await deliverPush(owner.db, [one])).toEqual([{ id: one.id, as: "later", fault: "unavailable" }]);
  forgetBreakers();
  expect(await deliverPush(owner.db, [one])).toEqual([{ id: one.id, as: "done" }]);
  expect(arrived()).toHaveLength(1);
});

test("what somebody chose that cannot be read is not taken for nothing: it alone is tried again", async () => {
  await lets(["messages"]);
  await keepPushSettings(change(), { quiet: { from: 0, until: 0 }, unread: "nothing" });
  await owner.db.update(preference).set({ sealed: "v1.broken" });
  await lets(["messages"], joan);
  const [hers, joans] = [due("messages"), due("messages", joan)];
  expect(await deliverPush(owner.db, [hers, joans])).toEqual([
    { id: hers.id, as: "later", fault: "unavailable" },
    { id: joans.id, as: "done" },
  ]);
  expect(arrived()).toHaveLength(1);
});

test("a browser's key that is none is forgotten, and stands in nobody's way", async () => {
  const browser = subscribe(room.nation, env().VAPID_PUBLIC_KEY ?? "", "A browser");
  const endpoint = `${room.sandbox.origin}/push-service/send/${browser.id}`;
  const keys = { p256dh: "B".repeat(87), auth: browser.auth };
  await subscribeDevice(change(), { endpoint, keys, device: "Chrome" }, ["messages"]);
  await lets(["messages"], joan);
  const became = await deliverPush(owner.db, [due("messages"), due("messages", joan)]);
  expect(became.map(({ as }) => as)).toEqual(["done", "done"]);
  expect(arrived()).toHaveLength(1);
  expect(await devicesOf(change())).toEqual([]);
});

test("a browser belongs to whoever subscribed it last", async () => {
  const browser = subscribe(room.nation, env().VAPID_PUBLIC_KEY ?? "", "A shared browser");
  const endpoint = `${room.sandbox.origin}/push-service/send/${browser.id}`;
  const keys = { p256dh: browser.publicKey, auth: browser.auth };
  await subscribeDevice(change(), { endpoint, keys, device: "Chrome" }, ["messages"]);
  await subscribeDevice(change(joan), { endpoint, keys, device: "Chrome" }, ["messages"]);
  expect(await devicesOf(change())).toEqual([]);
  await deliverPush(owner.db, [due("messages")]);
  expect(arrived()).toEqual([]);
  const targets = await targetsOf(room.systemPermit("notify-people"), owner.db, [inboxOf(joan)], "messages");
  expect(targets).toMatchObject([{ nhsNumber: joan, endpoint }]);
});

test("logging out everywhere ends every browser of that person, and nobody else's", async () => {
  await lets(["messages"]);
  await lets(["messages"], joan);
  await endEverySession(visitOf(await signIn({ claims: { ...claims, nhsNumber: kris as NhsNumber } })));
  expect(await devicesOf(change())).toEqual([]);
  expect(await devicesOf(change(joan))).toHaveLength(1);
});

test("what is kept of a browser names nobody and no address", async () => {
  await lets(["messages"]);
  const rows = JSON.stringify(await owner.db.select().from(pushSubscription));
  expect(rows).not.toContain(kris);
  expect(rows).not.toContain("push-service/send");
});

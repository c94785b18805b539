import webPush from "web-push";
import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import { contractRoom } from "#lib/access/testing/contract-room.ts";
import { sendPush } from "./client.ts";
import { pushSubscription, type PushSubscription } from "./schema.ts";

const room = contractRoom();
const ours = webPush.generateVAPIDKeys();
const words = "You have a new message";

beforeAll(() => {
  vi.stubEnv("VAPID_PUBLIC_KEY", ours.publicKey);
  vi.stubEnv("VAPID_PRIVATE_KEY", ours.privateKey);
});

async function subscribe(applicationServerKey = ours.publicKey): Promise<PushSubscription> {
  const answer = await fetch(`${room.sandbox.origin}/push-service/subscriptions`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ applicationServerKey, label: "Kris's phone" }),
  });
  return pushSubscription.parse(await answer.json());
}

async function order(name: string, body: object): Promise<void> {
  const answer = await fetch(`${room.sandbox.origin}/control-room/${name}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  expect(answer.ok).toBe(true);
}

const arrived = async () => (await fetch(`${room.sandbox.origin}/control-room/arrived`)).text();
const permit = () => room.systemPermit("notify-people");

let subscription: PushSubscription;
beforeEach(async () => {
  subscription = await subscribe();
});

test("words arrive encrypted, and only the browser reads them", async () => {
  expect(await sendPush(permit(), subscription, words)).toEqual({ ok: true, value: { kind: "sent" } });
  const page = await arrived();
  expect(page).toContain(words);
  expect(page).toContain("Kris&#39;s phone");
});

test("a subscription that the browser gave up is gone, and so is one that is not known", async () => {
  const choice = subscription.endpoint.split("/").at(-1);
  for (const event of ["give-up-a-push-subscription", "forget-a-push-subscription"]) {
    await order(`events/${event}`, { choice });
    expect(await sendPush(permit(), subscription, words)).toEqual({ ok: true, value: { kind: "gone" } });
  }
  const endpoint = `${room.sandbox.origin}/push-service/send/never`;
  expect(await sendPush(permit(), { ...subscription, endpoint }, words)).toEqual({
    ok: true,
    value: { kind: "gone" },
  });
});

test("somebody else's key does not open it, and words for another browser are not taken", async () => {
  const other = await subscribe(webPush.generateVAPIDKeys().publicKey);
  expect(await sendPush(permit(), other, words)).toMatchObject({
    ok: false,
    failure: { kind: "not-allowed" },
  });
  const crossed = { endpoint: subscription.endpoint, keys: other.keys };
  expect(await sendPush(permit(), crossed, words)).toMatchObject({
    ok: false,
    failure: { kind: "unreadable" },
  });
  expect(await arrived()).not.toContain(words);
});

test.each([429, 500, 503])("status %i is unavailable, and nothing is sent twice", async (status) => {
  room.nation.faults.add({ api: "push-service", kind: "status", status, retryAfter: 7, count: 1 });
  expect(await sendPush(permit(), subscription, words)).toMatchObject({
    ok: false,
    failure: { kind: "unavailable", retryAfterSeconds: 7 },
  });
  expect(room.nation.calls.counts()["push-service"]).toBe(2);
});

test.each([
  "https://push.attacker.example/send/1",
  "http://169.254.169.254/latest/meta-data",
  "https://fcm.googleapis.com.attacker.example/x",
  "https://fcm.googleapis.com:8443/x",
])("an endpoint that is no browser's push service is never called: %s", async (endpoint) => {
  expect(await sendPush(permit(), { ...subscription, endpoint }, words)).toMatchObject({
    ok: false,
    failure: { kind: "not-allowed" },
  });
});

test.each([
  "/personal-demographics/FHIR/R4/Patient/1",
  "/push-service/../control-room/reset",
  "/push-service",
])("beside the sandbox nothing but its push service is called: %s", async (path) => {
  const before = room.nation.calls.list().length;
  const endpoint = room.sandbox.origin + path;
  expect(await sendPush(permit(), { ...subscription, endpoint }, words)).toMatchObject({
    failure: { kind: "not-allowed" },
  });
  expect(room.nation.calls.list()).toHaveLength(before);
});

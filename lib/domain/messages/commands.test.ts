import pg from "pg";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { contractRoom } from "#lib/access/testing/contract-room.ts";
import { openInboundDoor, type DoorAnswer } from "#lib/access/testing/inbound-door.ts";
import { giveSenderToken } from "#lib/access/sender-token.ts";
import type { Inbound } from "#lib/access/inbound.ts";
import { parseNhsNumber } from "#lib/nhs-number.ts";
import { knowPerson } from "#lib/store/known-people.ts";
import { openTestDatabase, type TestDatabase } from "#lib/store/testing/test-database.ts";
import { sendAgain, sendMessage } from "#mocks/nhs-app-api/sender.ts";
import { post, tell } from "#mocks/nhs-notify/sender.ts";
import { messages } from "#mocks/nhs-notify/messages.ts";
import { receiveMessage, receiveNotifyCallbacks } from "./commands.ts";

const room = contractRoom();
const kris = "9996789012";
const apiKey = "front-door-app";

let store: TestDatabase;
let owner: pg.Client;
let door: Awaited<ReturnType<typeof openInboundDoor>>;

async function take(inbound: Inbound): Promise<DoorAnswer> {
  if (inbound.path.startsWith("/api/nhs-notify/")) return { status: await receiveNotifyCallbacks(inbound) };
  if (inbound.path.endsWith("/oauth2/token")) return giveSenderToken(inbound);
  const channel = inbound.path.includes("/in-app/") ? "in-app" : "notification";
  return receiveMessage(inbound, channel);
}

beforeAll(async () => {
  door = await openInboundDoor(take);
  store = await openTestDatabase({
    APP_ORIGIN: door.origin,
    NHS_NOTIFY_APPLICATION_ID: "front-door",
    PLATFORM_BASE_URL: room.sandbox.origin,
    SANDBOX_ORIGIN: room.sandbox.origin,
  });
  owner = new pg.Client({ connectionString: store.ownerUrl });
  await owner.connect();
}, 60_000);
afterAll(async () => {
  door.close();
  await owner.end();
  await store.close();
});
beforeEach(async () => {
  const application = { appOrigin: door.origin, clientId: "front-door", apiKey };
  room.nation.application = { ...application, publicJwk: room.publicJwk, notifyApplicationId: "front-door" };
  await owner.query(
    "truncate received_message, message_receipt, notify_callback, delivery, sender_use, known_person cascade",
  );
  const nhsNumber = parseNhsNumber(kris);
  if (nhsNumber !== null) await knowPerson(nhsNumber, "A20002");
});

type Table = "received_message" | "notify_callback" | "message_receipt" | "delivery";
const kept = async (table: Table) =>
  (await owner.query<Record<string, string>>(`select * from ${table}`)).rows;

const message = { from: "A20002", nhsNumber: kris, text: "Please call us about **your review**." };

test("a message is kept for its person, encrypted, and the sender is given its id", async () => {
  const sent = await sendMessage(room.nation, message);
  expect(sent.status).toBe(201);
  const rows = await kept("received_message");
  expect(rows).toMatchObject([{ id: sent.id, sender: "A20002", channel: "in-app" }]);
  expect(JSON.stringify(rows)).not.toContain("review");
  expect(JSON.stringify(rows)).not.toContain(kris);
});

test("the same sent again is kept once, under the first id; a notification is kept beside it", async () => {
  const first = await sendMessage(room.nation, { ...message, requestId: "letter-1" });
  const again = await sendAgain(room.nation, first);
  expect(again).toMatchObject({ status: 201, id: first.id });
  const other = { ...message, requestId: "letter-1", target: "/me" };
  expect((await sendMessage(room.nation, other)).id).not.toBe(first.id);
  expect(await kept("received_message")).toHaveLength(2);
});

test("fifteen at once with one reference are one message", async () => {
  const same = { ...message, from: "A20001", requestId: "same" };
  const all = await Promise.all(Array.from({ length: 15 }, () => sendMessage(room.nation, same)));
  expect(new Set(all.map(({ id }) => id)).size).toBe(1);
  expect(await kept("received_message")).toHaveLength(1);
});

test("other words under the same reference are another message: nothing that was sent is lost", async () => {
  const first = await sendMessage(room.nation, { ...message, requestId: "always the same" });
  const other = { ...message, requestId: "always the same", text: "Please come on Monday." };
  expect((await sendMessage(room.nation, other)).id).not.toBe(first.id);
  expect(await kept("received_message")).toHaveLength(2);
});

test("nobody sends without a token", async () => {
  const path = "/api/nhs-app-api/communication/in-app/FHIR/R4/CommunicationRequest";
  const unsigned = await fetch(door.origin + path, { method: "POST", body: "{}" });
  expect(unsigned.status).toBe(401);
  const forged = await fetch(door.origin + path, {
    method: "POST",
    headers: { authorization: "Bearer eyJhbGciOiJSUzUxMiJ9.e30.AAAA" },
    body: "{}",
  });
  expect(forged.status).toBe(401);
  expect(await kept("received_message")).toEqual([]);
});

test("a message to somebody who has never logged in is taken, rejected once, and not kept", async () => {
  await owner.query("truncate known_person");
  const sent = await sendMessage(room.nation, { ...message, requestId: "to nobody" });
  const again = await sendAgain(room.nation, sent);
  expect([sent.status, again.status]).toEqual([201, 201]);
  expect(again.id).toBe(sent.id);
  expect(await kept("received_message")).toEqual([]);
  expect(await kept("message_receipt")).toMatchObject([{ message_id: sent.id, status: "Rejected" }]);
  expect(await kept("delivery")).toMatchObject([{ kind: "receipt" }]);
});

test("a message that is kept has been delivered: its receipt, and a push, wait to leave the house", async () => {
  const sent = await sendMessage(room.nation, { ...message, requestId: "once" });
  await sendAgain(room.nation, sent);
  expect(await kept("message_receipt")).toMatchObject([{ message_id: sent.id, status: "Delivered" }]);
  expect((await kept("delivery")).map(({ kind }) => kind).sort()).toEqual(["push", "receipt", "unread"]);
  expect(await kept("received_message")).toMatchObject([{ application: "sandbox-surgery-messages" }]);
});

test("one that asks to book is looked at again at its deadline", async () => {
  const link = `${door.origin}/me/book?kind=gp&until=2099-05-16T17:00`;
  await sendMessage(room.nation, { ...message, text: `[Book](${link})`, requestId: "asks" });
  const due = (await kept("delivery")).filter(({ kind }) => kind === "unbooked");
  expect(due).toMatchObject([{ due_at: new Date("2099-05-16T16:00:00Z") }]);
});

test("what breaks a published rule is refused with the place, and nothing is kept", async () => {
  const answer = await sendMessage(room.nation, { ...message, text: "x".repeat(5_001) });
  expect(answer.status).toBe(400);
  expect((await sendMessage(room.nation, { ...message, nhsNumber: "9996789013" })).status).toBe(400);
  expect(await kept("received_message")).toEqual([]);
});

test("a sender of more than 20 a second is told to slow down, and no other one", async () => {
  // However slow the machine is, all of them come within one second.
  vi.useFakeTimers({ toFake: ["Date"], now: new Date() });
  const busy = { ...message, from: "A20003" };
  const other = { ...message, from: "RZ901" };
  const all = await Promise.all(Array.from({ length: 30 }, () => sendMessage(room.nation, busy)));
  expect(all.some(({ status }) => status === 429)).toBe(true);
  expect(all.some(({ status }) => status === 201)).toBe(true);
  expect((await sendMessage(room.nation, other)).status).toBe(201);
  vi.useRealTimers();
});

test("without the store a sender is told to try again", async () => {
  await owner.query("alter table received_message rename to away");
  expect((await sendMessage(room.nation, message)).status).toBe(503);
  await owner.query("alter table away rename to received_message");
});

function takenMessage() {
  const created = room.nation.now().toISOString();
  const id = "2WL3qFTEFM0qMY8xjRbt1LIKCzM";
  const plan = "b838b13c-f98c-4def-93f0-515d4e4f4ee1";
  const taken = { id, reference: "reminder-1", plan, nhsNumber: kris, words: {}, created, failed: false };
  messages(room.nation).push(taken);
  room.nation.moveClock(new Date(room.nation.now().getTime() + 3_600_000));
  return taken;
}

test("what became of a message is kept once for each thing, though it is told backwards and again", async () => {
  const taken = takenMessage();
  const told = await tell(room.nation, taken, true);
  expect(told.every(({ status }) => status === 202)).toBe(true);
  await tell(room.nation, taken, false);
  const rows = await kept("notify_callback");
  expect(rows).toHaveLength(told.length);
  const whole = rows.filter(({ channel }) => channel === null);
  const ordered = [...whole].sort((a, b) => Number(a["at"]) - Number(b["at"])).map(({ status }) => status);
  expect(ordered).toEqual(["created", "pending_enrichment", "enriched", "sending", "delivered"]);
});

test("a callback that NHS Notify did not sign is not believed, and one that cannot be read is refused", async () => {
  const [callback] = await tell(room.nation, takenMessage(), false);
  await owner.query("truncate notify_callback");
  const headers = { "x-api-key": apiKey, "x-hmac-sha256-signature": "0".repeat(64) };
  const forged = await fetch(`${door.origin}/api/nhs-notify/message-status`, {
    method: "POST",
    headers,
    body: callback?.body ?? "",
  });
  expect(forged.status).toBe(403);
  expect((await post(room.nation, "message-status", '{"data":[]}', "empty")).status).toBe(400);
  expect(await kept("notify_callback")).toEqual([]);
});

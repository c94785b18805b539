import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { aPermit } from "#lib/access/testing/a-permit.ts";
import { contractRoom, kris } from "#lib/access/testing/contract-room.ts";
import { openInboundDoor, type DoorAnswer } from "#lib/access/testing/inbound-door.ts";
import { giveSenderToken } from "#lib/access/sender-token.ts";
import type { Inbound } from "#lib/access/inbound.ts";
import { receiveMessage } from "#lib/domain/messages/commands.ts";
import { reportPatients, reportReceipts } from "#lib/domain/senders/queries.ts";
import { parseNhsNumber } from "#lib/nhs-number.ts";
import { database, openDatabase, type OpenDatabase } from "#lib/store/database.ts";
import { keepReply, markRead } from "#lib/store/inbox-changes.ts";
import { knowPerson } from "#lib/store/known-people.ts";
import { noteNotification } from "#lib/store/message-receipts.ts";
import {
  delivery,
  knownPerson,
  messageReceipt,
  messageReply,
  receivedMessage,
} from "#lib/store/schema-messages.ts";
import { openTestDatabase, type TestDatabase } from "#lib/store/testing/test-database.ts";
import { callbacks, sendAwayUntil } from "#mocks/nhs-app-api/callbacks.ts";
import { callAsPublished } from "#mocks/nhs-app-api/published-client.ts";
import { applicationOf } from "#mocks/nhs-app-api/register.ts";
import { sendMessage } from "#mocks/nhs-app-api/sender.ts";
import type { Became, Deliverer } from "./deliver.ts";
import { deliverAnswers, deliverReceipts } from "./deliver-to-senders.ts";

const room = contractRoom();
const base = "/api/nhs-app-api";
let store: TestDatabase;
let owner: OpenDatabase;
let door: Awaited<ReturnType<typeof openInboundDoor>>;

async function take(inbound: Inbound): Promise<DoorAnswer> {
  const { pathname: path, searchParams: query } = new URL(inbound.path, "http://door.example");
  if (path === `${base}/oauth2/token`) return giveSenderToken(inbound);
  if (path.endsWith("/patients")) return reportPatients({ ...inbound, path, query });
  if (path.endsWith("/Task")) return reportReceipts({ ...inbound, path, query });
  return receiveMessage(inbound, path.includes("/in-app/") ? "in-app" : "notification");
}

beforeAll(async () => {
  door = await openInboundDoor(take);
  store = await openTestDatabase({
    APP_ORIGIN: door.origin,
    PLATFORM_BASE_URL: room.sandbox.origin,
    SANDBOX_ORIGIN: room.sandbox.origin,
  });
  owner = openDatabase(store.ownerUrl, 4);
}, 60_000);
afterAll(async () => {
  door.close();
  await owner.close();
  await store.close();
});
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2028-05-16T09:00:00Z") });
  const application = { appOrigin: door.origin, clientId: "front-door", apiKey: "front-door-app" };
  room.nation.application = { ...application, publicJwk: room.publicJwk };
  for (const table of [messageReply, messageReceipt, delivery, receivedMessage, knownPerson])
    await owner.db.delete(table);
  const nhsNumber = parseNhsNumber(kris);
  if (nhsNumber !== null) await knowPerson(nhsNumber, "A20002");
});

const message = {
  from: "A20002",
  nhsNumber: kris,
  text: "Can you come?",
  campaign: "reviews",
  requestId: "r-1",
};

async function deliverAll(kind: "receipt" | "reply"): Promise<readonly Became["as"][]> {
  const rows = await owner.db.select().from(delivery);
  const deliverer: Deliverer = kind === "receipt" ? deliverReceipts : deliverAnswers;
  const became = await deliverer(
    owner.db,
    rows.filter((one) => one.kind === kind),
  );
  return became.map(({ as }) => as);
}

const reads = (id: string) => markRead(aPermit("messages:read", kris, "token", "token"), id);

const answers = (id: string, kind: "text" | "choice", answer: string) =>
  database().transaction((tx) =>
    keepReply(tx, aPermit("messages:send", kris, "token", "token"), id, { kind, answer }),
  );

const heard = () => callbacks(room.nation).map(({ status, times }) => [status, times]);

test("a sender is told once what became of its message, however often it is read and told", async () => {
  const { id } = await sendMessage(room.nation, message);
  await reads(id ?? "");
  await reads(id ?? "");
  await owner.db.transaction((tx) => noteNotification(tx, id ?? "", "NotificationAttempted"));
  await owner.db.transaction((tx) => noteNotification(tx, id ?? "", "NotificationAttempted"));
  expect(await deliverAll("receipt")).toEqual(["done", "done", "done"]);
  expect(heard().sort()).toEqual([
    ["Delivered", 1],
    ["NotificationAttempted", 1],
    ["Read", 1],
  ]);
  await deliverAll("receipt");
  expect(callbacks(room.nation)).toHaveLength(3);
  const read = callbacks(room.nation).find(({ status }) => status === "Read");
  expect(read?.body).toEqual({
    resourceType: "Task",
    intent: "order",
    identifier: [
      { system: "https://fhir.nhs.uk/NHSApp/campaign-id", value: "reviews" },
      { system: "https://fhir.nhs.uk/NHSApp/request-id", value: "r-1" },
      { system: "https://fhir.nhs.uk/Id/nhs-app-communication-id", value: id },
    ],
    status: "completed",
    code: {
      coding: [{ system: "https://fhir.nhs.uk/CodeSystem/NHSApp-Communication-Status", code: "Read" }],
    },
    authoredOn: expect.stringMatching(/^2028-05-16T[\d:]{8}\+00:00$/),
    lastModified: expect.stringMatching(/^2028-05-16T[\d:]{8}\+00:00$/),
  });
});

test("a message for nobody is rejected, and its receipt says why", async () => {
  await owner.db.delete(knownPerson);
  const { id, status } = await sendMessage(room.nation, message);
  expect(status).toBe(201);
  expect(await deliverAll("receipt")).toEqual(["done"]);
  expect(callbacks(room.nation)).toMatchObject([
    { message: id, body: { status: "rejected", statusReason: { text: "NHS number not found" } } },
  ]);
});

test("a sender that is away is told later, and one that refuses never again", async () => {
  await sendMessage(room.nation, message);
  sendAwayUntil(room.nation, new Date(room.nation.now().getTime() + 60_000));
  expect(await deliverAll("receipt")).toEqual(["later"]);
  room.nation.reset();
  room.breaks("nhs-app-api", "status", { status: 400, path: "/callbacks/" });
  expect(await deliverAll("receipt")).toEqual(["dead"]);
  expect(callbacks(room.nation)).toEqual([]);
});

test("an answer in words, and one by choice, reach the sender in the published shape, once each", async () => {
  const words = await sendMessage(room.nation, { ...message, reply: "text" });
  const choice = await sendMessage(room.nation, { ...message, requestId: "r-2", reply: ["Yes", "No"] });
  await answers(words.id ?? "", "text", "On Monday");
  await answers(choice.id ?? "", "choice", "Yes");
  expect(await deliverAll("reply")).toEqual(["done", "done"]);
  await deliverAll("reply");
  const told = callbacks(room.nation).filter(({ status }) => status === "Reply");
  expect(told.map(({ answer, times }) => [answer, times]).sort()).toEqual([
    ["On Monday", 2],
    ["Yes", 2],
  ]);
  expect(told.find(({ answer }) => answer === "Yes")?.body).toMatchObject({
    status: "completed",
    contained: [
      {
        ...{ resourceType: "QuestionnaireResponse", id: "answers", status: "completed" },
        item: [{ linkId: "1", answer: [{ valueCoding: { code: "Yes" } }] }],
      },
    ],
    basedOn: [{ identifier: { value: choice.id } }],
    payload: [{ contentReference: { reference: "#answers" } }],
    recipient: [{ type: "Organization", identifier: { value: "A20002" } }],
    requester: { type: "Patient", identifier: { value: kris } },
  });
  const rows = await owner.db.select().from(messageReply);
  expect(rows.every(({ takenAt }) => takenAt !== null)).toBe(true);
});

test("an answer that nobody took waits, and is not said to be taken", async () => {
  const { id } = await sendMessage(room.nation, { ...message, reply: "text" });
  await answers(id ?? "", "text", "On Monday");
  sendAwayUntil(room.nation, new Date(room.nation.now().getTime() + 60_000));
  expect(await deliverAll("reply")).toEqual(["later"]);
  expect(await owner.db.select().from(messageReply)).toMatchObject([{ takenAt: null }]);
});

const ask = (path: string, from = "A20002") =>
  callAsPublished(room.nation, { application: applicationOf(from), method: "GET", path });

test("the daily report has every receipt of its sender, and nobody else's", async () => {
  const { id } = await sendMessage(room.nation, message);
  await reads(id ?? "");
  await sendMessage(room.nation, { ...message, from: "RZ901" });
  const path = "/communication/report/receipts/FHIR/R4/Task";
  const answer = await ask(`${path}?day=2028-05-16`);
  expect(answer?.headers.get("content-type")).toBe("application/json");
  const last = `${door.origin}${base}${path}?day=2028-05-16&page=1`;
  expect(answer?.headers.get("link")).toBe(`<${last}>; rel="last"`);
  const bundle = (await answer?.json()) as { total: number; entry: { resource: { id: string } }[] };
  expect(bundle).toMatchObject({ resourceType: "Bundle", type: "searchset", total: 2 });
  expect(new Set(bundle.entry.map(({ resource }) => resource.id)).size).toBe(2);
  expect(await (await ask(`${path}?day=2028-05-17`))?.json()).toMatchObject({ total: 0, entry: [] });
  expect((await ask(`${path}?day=16-05-2028`))?.status).toBe(400);
});

test("who at a surgery can be written to is told to its own sender", async () => {
  const path = "/communication/report/patients?ods-organisation-code";
  expect(await (await ask(`${path}=a20002`))?.json()).toEqual([
    { nhsNumber: kris, notificationsEnabled: false },
  ]);
  expect((await ask(`${path}=A20001`))?.status).toBe(404);
  expect((await ask(`${path}=A99999`))?.status).toBe(403);
  expect((await ask("/communication/report/patients"))?.status).toBe(400);
  const refused = await ask(`${path}=A20002`, "RZ901");
  expect(refused?.status).toBe(403);
  expect(await refused?.json()).toMatchObject({
    issue: [{ code: "security", diagnostics: expect.stringMatching(/patient report access permission$/) }],
  });
});

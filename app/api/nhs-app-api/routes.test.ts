import { randomUUID } from "node:crypto";
import { NextRequest } from "next/server";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { contractRoom } from "#lib/access/testing/contract-room.ts";
import { openInboundDoor } from "#lib/access/testing/inbound-door.ts";
import { openTestDatabase, type TestDatabase } from "#lib/store/testing/test-database.ts";
import { parseNhsNumber } from "#lib/nhs-number.ts";
import { knowPerson } from "#lib/store/known-people.ts";
import { sendMessage } from "#mocks/nhs-app-api/sender.ts";
import { proxy } from "#proxy.ts";
import { POST as message } from "./communication/in-app/FHIR/R4/CommunicationRequest/route.ts";
import { POST as token } from "./oauth2/token/route.ts";
import { POST as notification } from "./communication/notification/FHIR/R4/CommunicationRequest/route.ts";

vi.mock("#lib/access/request.ts", () => ({ requireCorrelationId: () => Promise.resolve(randomUUID()) }));

const room = contractRoom();
const pathOf = (channel: string) => `/api/nhs-app-api/communication/${channel}/FHIR/R4/CommunicationRequest`;
const tokenPath = "/api/nhs-app-api/oauth2/token";
const doors = { [pathOf("in-app")]: message, [pathOf("notification")]: notification };
const routes: Readonly<Record<string, typeof token>> = { ...doors, [tokenPath]: token };
const words = { from: "A20002", nhsNumber: "9996789012", text: "Please call us." };
const fhir = { "content-type": "application/fhir+json" };

let store: TestDatabase;
let door: Awaited<ReturnType<typeof openInboundDoor>>;
/** What becomes of a request between its sender and the route. */
let meddle: (path: string, body: string) => [path: string, body: string];
let answers: Response[];

async function post(path: string, headers: Record<string, string>, body: BodyInit): Promise<Response> {
  // A stream needs `duplex`, which the type does not know yet.
  const init = { method: "POST", headers, body, duplex: "half" };
  const answer = await routes[path]?.(new Request(door.origin + path, init));
  if (answer === undefined) throw new Error(`There is no door at ${path}.`);
  return answer;
}

beforeAll(async () => {
  door = await openInboundDoor(async (inbound) => {
    const asksToken = inbound.path === tokenPath;
    const sent = Buffer.from(inbound.body).toString();
    const [path, body] = asksToken ? [inbound.path, sent] : meddle(inbound.path, sent);
    const { "content-length": _, ...headers } = Object.fromEntries(inbound.headers);
    const answer = await post(path, headers, body);
    if (!asksToken) answers.push(answer.clone());
    return { status: answer.status, body: (await answer.json()) as object };
  });
  store = await openTestDatabase({
    APP_ORIGIN: door.origin,
    PLATFORM_BASE_URL: room.sandbox.origin,
    SANDBOX_ORIGIN: room.sandbox.origin,
  });
  const nhsNumber = parseNhsNumber(words.nhsNumber);
  if (nhsNumber !== null) await knowPerson(nhsNumber, null);
}, 60_000);
afterAll(async () => {
  door.close();
  await store.close();
});
beforeEach(() => {
  answers = [];
  meddle = (path, body) => [path, body];
  const application = { appOrigin: door.origin, clientId: "front-door", apiKey: "front-door-app" };
  room.nation.application = { ...application, publicJwk: room.publicJwk };
});

test("a message and a notification are taken, each at its own door, and the answer is not kept", async () => {
  const sent = [
    await sendMessage(room.nation, words),
    await sendMessage(room.nation, { ...words, target: "/me" }),
  ];
  expect(sent.map(({ path }) => `/api/nhs-app-api${path}`)).toEqual(Object.keys(doors));
  for (const { status, id } of sent) {
    expect(status).toBe(201);
    expect(id).toMatch(/^[0-9a-f-]{36}$/);
  }
  for (const [place, { headers }] of answers.entries()) {
    expect(headers.get("content-type")).toBe("application/fhir+json");
    expect(headers.get("cache-control")).toBe("no-store");
    const { path = "", id = "" } = sent[place] ?? {};
    expect(headers.get("location")).toBe(`${door.origin}/api/nhs-app-api${path}/${id ?? ""}`);
  }
  expect(await Promise.all(answers.map((answer) => answer.json()))).toMatchObject([
    { payload: [{ contentString: words.text }] },
    { payload: [{ contentReference: { reference: "/me", display: words.text } }] },
  ]);
});

test("what breaks a published rule is refused", async () => {
  expect(await sendMessage(room.nation, { ...words, text: "<b>x</b>" })).toMatchObject({
    status: 400,
    id: null,
  });
  meddle = (path) => [path, "no JSON"];
  expect(await sendMessage(room.nation, words)).toMatchObject({ status: 400, id: null });
});

test("nobody sends in the name of an organisation for which they are not registered", async () => {
  meddle = (path, body) => [path, body.replaceAll("A20002", "RZ901")];
  expect(await sendMessage(room.nation, words)).toMatchObject({ status: 403, id: null });
  expect(await answers[0]?.json()).toMatchObject({
    resourceType: "OperationOutcome",
    issue: [
      {
        code: "security",
        diagnostics: expect.stringMatching(/^Supplier with ID [0-9a-f-]{36} does not have/),
      },
    ],
  });
});

test("a token is asked for with a form, and opens both doors", async () => {
  const json = await post(tokenPath, { "content-type": "application/json" }, "{}");
  expect(json.status).toBe(415);
  const empty = await post(tokenPath, { "content-type": "application/x-www-form-urlencoded" }, "");
  expect(empty.status).toBe(400);
  expect(empty.headers.get("content-type")).toBe("application/json");
  expect(empty.headers.get("cache-control")).toBe("no-store");
  expect(await empty.json()).toMatchObject({
    error: "invalid_request",
    error_description: "grant_type is missing",
  });
});

test.each([
  ["b5bc6879-103e-4a78-975e-87e815c5da58", "b5bc6879-103e-4a78-975e-87e815c5da58"],
  ["any text will do", "any text will do"],
  [undefined, null],
  ["x".repeat(129), null],
])("a correlation id is given back as it came, and none where none came: %j", async (given, back) => {
  const headers = given === undefined ? {} : { "x-correlation-id": given };
  const request = new NextRequest(door.origin + pathOf("in-app"), { method: "POST", headers });
  expect(proxy(request).headers.get("x-correlation-id")).toBe(back);
});

const endless = () => {
  const seen = { pulls: 0 };
  const pull = (to: ReadableStreamDefaultController) => {
    seen.pulls += 1;
    to.enqueue(new Uint8Array(16_384));
  };
  return { seen, stream: new ReadableStream({ pull }) };
};

test.each(Object.keys(doors))(
  "%s turns away what nobody signed, and what is no JSON or too long",
  async (path) => {
    const unsigned = await post(path, fhir, "{}");
    expect(unsigned.status).toBe(401);
    expect(await unsigned.json()).toMatchObject({
      resourceType: "OperationOutcome",
      issue: [{ code: "forbidden", diagnostics: "Invalid Access Token" }],
    });
    const declared = await post(path, { ...fhir, "content-length": "65537" }, "{}");
    expect(declared.status).toBe(413);
    const { seen, stream } = endless();
    const chunked = await post(path, fhir, stream);
    expect(chunked.status).toBe(413);
    expect(seen.pulls).toBeLessThan(10);
    const other = await post(path, { "content-type": "application/json-patch+json" }, "{}");
    expect(other.status).toBe(415);
    for (const { headers } of [unsigned, declared, chunked, other])
      expect(headers.get("cache-control")).toBe("no-store");
  },
);

test.each([
  ["application/json", 401],
  ["application/fhir+json; charset=utf-8", 401],
  ["Application/JSON ;charset=utf-8", 401],
  ["", 415],
  ["text/plain", 415],
  ["application/jsonx", 415],
  ["application/json-patch+json", 415],
  ["text/x; application/json", 415],
])("a content type %j is answered %i", async (type, status) => {
  expect((await post(pathOf("in-app"), { "content-type": type }, "{}")).status).toBe(status);
});

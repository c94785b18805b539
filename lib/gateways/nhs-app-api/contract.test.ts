import { expect, test } from "vitest";
import { contractRoom } from "#lib/access/testing/contract-room.ts";
import { openInboundDoor } from "#lib/access/testing/inbound-door.ts";
import { requireSignInPermit } from "#lib/access/gate.ts";
import type { CorrelationId } from "#lib/permit.ts";
import { sendMessage, type Message } from "#mocks/nhs-app-api/sender.ts";
import { getSenderKeys } from "./client.ts";
import { readCommunicationRequest } from "./schema.ts";
import type { Channel } from "./schema-request.ts";

const room = contractRoom();
const from = "A20002";
const nhsNumber = "9996789012";
const origin = "https://front-door.example";

/** What a sender of the sandbox writes, as it comes over the wire. */
async function written(message: Message): Promise<unknown> {
  let body: unknown;
  const door = await openInboundDoor((inbound) => {
    body = JSON.parse(Buffer.from(inbound.body).toString());
    return Promise.resolve({ status: 201 });
  });
  room.nation.application = {
    appOrigin: door.origin,
    clientId: "front-door",
    apiKey: "front-door-app",
    publicJwk: room.publicJwk,
  };
  await sendMessage(room.nation, message);
  door.close();
  return body;
}

const readAs = async (channel: Channel, message: Message) =>
  readCommunicationRequest(await written(message), channel, origin);

test("a message, one that asks for words, one that asks for a choice, and a notification are read", async () => {
  expect(await readAs("in-app", { from, nhsNumber, text: "Hello", requestId: "r1" })).toEqual({
    ok: true,
    value: {
      channel: "in-app",
      campaignId: "sandbox",
      requestId: "r1",
      text: "Hello",
      target: null,
      reply: null,
      recipient: nhsNumber,
      requester: from,
    },
  });
  expect(await readAs("in-app", { from, nhsNumber, text: "How?", reply: "text" })).toMatchObject({
    value: { reply: { kind: "text" } },
  });
  expect(await readAs("in-app", { from, nhsNumber, text: "Can you?", reply: ["Yes", "No"] })).toMatchObject({
    value: { reply: { kind: "choice", options: ["Yes", "No"] } },
  });
  expect(await readAs("notification", { from, nhsNumber, text: "New", target: "/me" })).toMatchObject({
    value: { channel: "notification", text: "New", target: "/me" },
  });
});

const identifier = (name: string, value: string) => ({ system: `https://fhir.nhs.uk/NHSApp/${name}`, value });

const tooLong = "Exceeds maximum length";
const options = "contained[0].item[0].answerOption";
const many = (item: object) => Array.from({ length: 21 }, () => item);
const choice = (code?: string) => ({ answerOption: [{ valueCoding: { code } }] });
const question = (item: object, status = "active") => ({
  resourceType: "Questionnaire",
  id: "answer",
  status,
  item: [{ linkId: "1", type: "choice", ...item }],
});

test.each<[string, Record<string, unknown>, string, string | undefined]>([
  ["another resource", { resourceType: "Patient" }, "resourceType must be CommunicationRequest", undefined],
  ["another status", { status: "draft" }, "Must be active", "status"],
  ["no words", { payload: [] }, "Not specified", "payload"],
  [
    "too many words",
    { payload: [{ contentString: "x".repeat(5_001) }] },
    "Exceeds maximum length",
    "payload[0].contentString",
  ],
  ["HTML", { payload: [{ contentString: "<b>x</b>" }] }, "Contains HTML", "payload[0].contentString"],
  ["nobody", { recipient: [] }, "Not specified", "recipient"],
  [
    "a wrong number",
    { recipient: [{ identifier: { system: "https://fhir.nhs.uk/Id/nhs-number", value: "123" } }] },
    "NHS Number is invalid",
    "recipient[0].identifier.value",
  ],
  ["nobody's name", { requester: {} }, "Not specified", "requester.identifier"],
  [
    "two campaigns",
    { identifier: [identifier("campaign-id", "a"), identifier("campaign-id", "b")] },
    "Multiple Campaign IDs specified",
    "identifier",
  ],
  [
    "a reference that is too long",
    { identifier: [identifier("request-id", "x".repeat(129))] },
    "Exceeds maximum length",
    "identifier[0].value",
  ],
  ["what is no text", { status: 7 }, "Invalid input: expected string, received number", "status"],
  [
    "a text without end",
    { payload: [{ contentString: "x".repeat(10_001) }] },
    tooLong,
    "payload[0].contentString",
  ],
  ["too many names", { identifier: many(identifier("x", "y")) }, tooLong, "identifier"],
  ["too many questions", { contained: many(question({})) }, tooLong, "contained"],
  ["too many extensions", { extension: many({ url: "x" }) }, tooLong, "extension"],
  ["two questions", { contained: [question({}), question({})] }, "Must be one Questionnaire", "contained"],
  ["a sleeping question", { contained: [question({}, "draft")] }, "Must be active", "contained[0].status"],
  ["no choices", { contained: [question({ answerOption: [] })] }, "Not specified", options],
  [
    "a choice without words",
    { contained: [question(choice())] },
    "Not specified",
    `${options}[0].valueCoding.code`,
  ],
  [
    "a long choice",
    { contained: [question(choice("x".repeat(201)))] },
    tooLong,
    `${options}[0].valueCoding.code`,
  ],
  [
    "a choice in HTML",
    { contained: [question(choice("<b>"))] },
    "Contains HTML",
    `${options}[0].valueCoding.code`,
  ],
  ["a reply without its extension", { extension: undefined }, "Not specified", "extension"],
])("%s is refused by the published rule", async (_, change, diagnostics, expression) => {
  const body = (await written({ from, nhsNumber, text: "Can you?", reply: ["Yes"] })) as object;
  const read = readCommunicationRequest({ ...body, ...change }, "in-app", origin);
  expect(read).toEqual({
    ok: false,
    issues: [expression === undefined ? { diagnostics } : { diagnostics, expression }],
  });
});

test("seven choices are one too many", async () => {
  const read = await readAs("in-app", { from, nhsNumber, text: "Which?", reply: [..."1234567"] });
  expect(read).toMatchObject({ ok: false, issues: [{ diagnostics: "Exceeds maximum length" }] });
});

test("a notification that opens no page of ours is refused", async () => {
  const expression = "payload[0].contentReference.reference";
  for (const target of ["", "https://elsewhere.example/me"])
    expect(await readAs("notification", { from, nhsNumber, text: "New", target })).toEqual({
      ok: false,
      issues: [{ diagnostics: "Must be a page of this service", expression }],
    });
});

test("an address of more than 1,000 characters is too long, and a message opens none", async () => {
  const target = `/${"x".repeat(1_000)}`;
  expect(await readAs("notification", { from, nhsNumber, text: "New", target })).toMatchObject({
    issues: [{ diagnostics: tooLong }],
  });
  const both = { contentString: "Hello", contentReference: { reference: "https://elsewhere.example" } };
  const body = { ...((await written({ from, nhsNumber, text: "Hello" })) as object), payload: [both] };
  expect(readCommunicationRequest(body, "in-app", origin)).toMatchObject({
    ok: true,
    value: { target: null },
  });
});

test("of a request that cannot be read at all twenty faults are told", () => {
  const payload = Array.from({ length: 20 }, () => ({ contentString: 1, contentReference: 2 }));
  const read = readCommunicationRequest({ payload }, "in-app", origin);
  expect(read.ok ? 0 : read.issues.length).toBe(20);
});

test("the platform's keys are read; broken ones are not", async () => {
  const permit = requireSignInPermit("7a2d9a62-51f8-4d0e-9a4c-0d8f6a1c9b11" as CorrelationId);
  expect(await getSenderKeys(permit)).toMatchObject({ ok: true, value: { keys: [{ kty: "RSA" }] } });
  room.breaks("nhs-app-api", "body", { body: { keys: [] } });
  expect(await getSenderKeys(permit)).toEqual({ ok: false, failure: { kind: "unreadable" } });
});

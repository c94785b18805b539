import { beforeAll, expect, test } from "vitest";
import { contractRoom } from "#lib/access/testing/contract-room.ts";
import { openInboundDoor } from "#lib/access/testing/inbound-door.ts";
import { sendMessage, type Message } from "#mocks/nhs-app-api/sender.ts";
import { readCommunicationRequest } from "./schema.ts";

const room = contractRoom();
const from = "A20002";
const nhsNumber = "9996789012";
const reading = { channel: "in-app", origin: "https://front-door.example", isIntermediary: false } as const;

/** What a sender of the sandbox writes, as it comes over the wire. */
async function written(message: Message): Promise<unknown> {
  let body: unknown;
  const door = await openInboundDoor((inbound) => {
    if (inbound.path.endsWith("/oauth2/token"))
      return Promise.resolve({ status: 200, body: { access_token: "given", expires_in: "599" } });
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

let body: object;
beforeAll(async () => {
  body = (await written({ from, nhsNumber, text: "Can you?", reply: ["Yes"] })) as object;
});

const identifier = (name: string, value: string) => ({ system: `https://fhir.nhs.uk/NHSApp/${name}`, value });

const tooLong = "Exceeds maximum length";
const options = "contained[0].item[0].answerOptions";
const oneQuestion = "contained should contain one resource of type Questionnaire";
const answers = "https://fhir.nhs.uk/NHSApp/answers";
const many = (item: object) => Array.from({ length: 21 }, () => item);
const choice = (code?: string) => ({ answerOption: [{ valueCoding: { code } }] });
const question = (item: object, status = "active") => ({
  resourceType: "Questionnaire",
  id: "answer",
  status,
  item: [{ linkId: "1", type: "choice", ...item }],
});

test.each<[string, Record<string, unknown>, string, string | undefined]>([
  [
    "another resource",
    { resourceType: "communicationrequest" },
    "type (at Cannot locate type information for type 'communicationrequest')",
    undefined,
  ],
  [
    "no resource",
    { resourceType: undefined },
    "Root object has no type indication (resourceType)",
    undefined,
  ],
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
    "a name of another register",
    { requester: { identifier: { system: "https://fhir.nhs.uk/Id/nhs-number", value: "A20002" } } },
    "Identifier system is invalid",
    "requester.identifier.system",
  ],
  [
    "two people",
    {
      recipient: [1, 2].map(() => ({
        identifier: { system: "https://fhir.nhs.uk/Id/nhs-number", value: nhsNumber },
      })),
    },
    tooLong,
    "recipient",
  ],
  [
    "on behalf of others, by no intermediary",
    { identifier: [identifier("on-behalf-of", "NHS Screening")] },
    "Not registered as an intermediary",
    "identifier[0].value",
  ],
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
  ["two questions", { contained: [question({}), question({})] }, oneQuestion, "contained[0].type"],
  [
    "a question of another kind",
    { contained: [question({ type: "date" })] },
    "[0].item.type should be text or choice",
    "contained",
  ],
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
  [
    "a reply with another extension",
    { extension: [{ url: "https://fhir.nhs.uk/NHSApp/other" }] },
    "url is invalid",
    "extension[0].url",
  ],
  [
    "a reply that leads elsewhere",
    { extension: [{ url: answers, valueReference: { reference: "#other" } }] },
    "reference is invalid",
    "extension[0].valueReference.reference",
  ],
])("%s is refused by the published rule", (_, change, diagnostics, expression) => {
  const read = readCommunicationRequest({ ...body, ...change }, reading);
  expect(read).toEqual({
    ok: false,
    issues: [expression === undefined ? { diagnostics } : { diagnostics, expression }],
  });
});

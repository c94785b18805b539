import { expect, test } from "vitest";
import { contractRoom } from "#lib/access/testing/contract-room.ts";
import { openInboundDoor } from "#lib/access/testing/inbound-door.ts";
import { sendMessage, type Message } from "#mocks/nhs-app-api/sender.ts";
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

const reading = (channel: Channel, isIntermediary = false) => ({ channel, origin, isIntermediary });
const readAs = async (channel: Channel, message: Message) =>
  readCommunicationRequest(await written(message), reading(channel));

test("a message, one that asks for words, one that asks for a choice, and a notification are read", async () => {
  expect(await readAs("in-app", { from, nhsNumber, text: "Hello", requestId: "r1" })).toEqual({
    ok: true,
    value: {
      channel: "in-app",
      campaignId: "sandbox",
      requestId: "r1",
      onBehalfOf: null,
      text: "Hello",
      target: null,
      reference: null,
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
  expect(readCommunicationRequest(body, reading("in-app"))).toMatchObject({
    ok: true,
    value: { target: null },
  });
});

test("of a request that cannot be read at all twenty faults are told", () => {
  const payload = Array.from({ length: 20 }, () => ({ contentString: 1, contentReference: 2 }));
  const read = readCommunicationRequest({ resourceType: "CommunicationRequest", payload }, reading("in-app"));
  expect(read.ok ? 0 : read.issues.length).toBe(20);
});

test("a notification need not say who sends it, and may open a page of the published service", async () => {
  const target = "https://www.nhsapp.service.nhs.uk/patient/messages/app-messaging";
  const body = (await written({ from, nhsNumber, text: "New", target })) as Record<string, unknown>;
  const read = readCommunicationRequest({ ...body, requester: undefined }, reading("notification"));
  expect(read).toMatchObject({ ok: true, value: { requester: null, target: "/", reference: target } });
  expect(readCommunicationRequest("no JSON", reading("notification"))).toEqual({
    ok: false,
    issues: [{ diagnostics: "Invalid Json encountered." }],
  });
});

test("an intermediary says on whose behalf it sends", async () => {
  const body = (await written({ from, nhsNumber, text: "New" })) as object;
  const request = { ...body, identifier: [identifier("on-behalf-of", "NHS Screening")] };
  const read = readCommunicationRequest(request, reading("in-app", true));
  expect(read).toMatchObject({ ok: true, value: { onBehalfOf: "NHS Screening" } });
});

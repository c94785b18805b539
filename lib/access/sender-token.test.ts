import { generateKeyPairSync, randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { assertionType, register, senderRoom, type Assertion } from "./testing/sender-room.ts";

const { room, later, now, asked, assertionOf, ask, bring } = senderRoom();
const surgeries = "surgeries";
const theirs = generateKeyPairSync("rsa", { modulusLength: 2048 });

const invalid = "invalid_request";
const claim = (what: string) => `Invalid 'exp' claim in client_assertion JWT - ${what}`;

test("an application gets a token by what it signed, in strings, and is known by it", async () => {
  const { status, body } = await ask(await assertionOf(surgeries));
  expect(status).toBe(200);
  expect(Object.keys(body).sort()).toEqual(["access_token", "expires_in", "issued_at", "token_type"]);
  expect(body).toMatchObject({ expires_in: "599", token_type: "Bearer", issued_at: String(now()) });
  expect(await bring(body["access_token"] ?? "")).toMatchObject({
    permit: { kind: "sender", sender: surgeries },
    registered: { name: "Messages of surgeries" },
  });
});

test.each<[string, Assertion, number, string, string]>([
  [
    "for another address",
    { audience: "http://localhost:3000/oauth2/token" },
    401,
    invalid,
    "Missing or invalid 'aud' claim in client_assertion JWT",
  ],
  [
    "about somebody else",
    { sub: "hospitals" },
    401,
    invalid,
    "Invalid 'iss'/'sub' claims in client_assertion JWT",
  ],
  [
    "by another's key",
    { kid: "second" },
    401,
    invalid,
    "Invalid 'kid' header in client_assertion JWT - no matching public key",
  ],
  ["by no key", { kid: undefined }, 400, invalid, "Missing 'kid' header in client_assertion JWT"],
  [
    "in another algorithm",
    { alg: "RS256" },
    400,
    invalid,
    "Invalid 'alg' header in client_assertion JWT - unsupported JWT algorithm - must be 'RS512'",
  ],
  [
    "by a key of the same name",
    { key: theirs.privateKey },
    401,
    "public_key error",
    "JWT signature verification failed",
  ],
  ["that has ended", { lives: 0 }, 400, invalid, claim("JWT has expired")],
  ["that lives too long", { lives: 311 }, 400, invalid, claim("more than 5 minutes in future")],
  ["without an id", { jti: "" }, 400, invalid, "Missing 'jti' claim in client_assertion JWT"],
])("an assertion %s gets no token", async (_, made, status, error, description) => {
  const answer = await ask(await assertionOf(surgeries, made));
  expect(answer).toMatchObject({ status, body: { error, error_description: description } });
  expect(answer.body["message_id"]).toMatch(/^[0-9a-f-]{36}$/);
});

test.each<[string, Readonly<Record<string, string>>, string]>([
  ["no grant", { grant_type: "" }, "grant_type is missing"],
  ["another grant", { grant_type: "password" }, "grant_type is invalid"],
  [
    "another kind of assertion",
    { client_assertion_type: "x" },
    `Missing or invalid client_assertion_type - must be '${assertionType}'`,
  ],
  ["no assertion", { client_assertion: "" }, "Missing client_assertion"],
  ["what is none", { client_assertion: "a.b.c" }, "Malformed JWT in client_assertion"],
])("a form with %s is refused in the platform's words", async (_, form, description) => {
  expect(await ask(await assertionOf(surgeries), form)).toMatchObject({
    status: 400,
    body: { error: invalid, error_description: description },
  });
});

test("an application that nobody knows, or that has no key, gets no token", async () => {
  expect(await ask(await assertionOf("strangers"))).toMatchObject({ status: 401 });
  expect(await ask(await assertionOf("keyless"))).toMatchObject({
    status: 403,
    body: { error: "public_key error" },
  });
});

test("an assertion is taken once, by however many processes, and another application's of that id is another", async () => {
  const jti = randomUUID();
  const answers = await Promise.all(
    Array.from({ length: 8 }, async () => ask(await assertionOf(surgeries, { jti }))),
  );
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  expect(answers.find(({ status }) => status !== 200)).toMatchObject({
    status: 400,
    body: { error_description: "Non-unique 'jti' claim in client_assertion JWT" },
  });
  expect(await ask(await assertionOf("hospitals", { jti }))).toMatchObject({ status: 200 });
});

test("however many come with names that nobody knows, the register is asked for once in 30 seconds", async () => {
  const unknown = async () => ask(await assertionOf("strangers"));
  await Promise.all(Array.from({ length: 20 }, unknown));
  expect(asked()).toBe(1);
  later(29);
  await unknown();
  expect(asked()).toBe(1);
  later(2);
  await unknown();
  expect(asked()).toBe(2);
});

test("without the register nobody is believed meanwhile, and it is asked for again after 30 seconds", async () => {
  room.nation.faults.clear();
  room.breaks("nhs-app-api", "status", { status: 404, count: 100 });
  expect(await ask(await assertionOf(surgeries))).toMatchObject({
    status: 500,
    body: { error: "unknown_error" },
  });
  room.nation.faults.clear();
  room.breaks("nhs-app-api", "body", { body: register, count: 100 });
  later(31);
  expect(await ask(await assertionOf(surgeries))).toMatchObject({ status: 200 });
});

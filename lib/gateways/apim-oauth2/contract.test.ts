import { beforeAll, expect, test } from "vitest";
import { requireSignInPermit } from "#lib/access/gate.ts";
import { contractRoom } from "#lib/access/testing/contract-room.ts";
import { tokenIssuerOf } from "#lib/env.ts";
import type { CorrelationId } from "#lib/permit.ts";
import { readApplicationBearer } from "#mocks/nation/bearer.ts";
import { signInAs } from "#mocks/relying-party.ts";
import { exchangeToken, requestApplicationToken } from "./client.ts";
import { tokenReply } from "./schema.ts";

const room = contractRoom();
let idToken: string;
const platform = () => tokenIssuerOf("pds-fhir");
const permit = requireSignInPermit("3f0c8e7a-0000-4000-8000-000000000001" as CorrelationId);

beforeAll(async () => {
  idToken = (await signInAs(room.party, "kris")).id_token;
});

const answers = (status: number, body: unknown) => room.breaks("apim-oauth2", "body", { status, body });

test("an ID token becomes an access token with its life in seconds", async () => {
  const token = await exchangeToken(permit, platform(), idToken);
  expect(token).toEqual({ ok: true, value: { accessToken: expect.any(String), expiresInSeconds: 599 } });
});

test("an application gets a token of its own", async () => {
  const token = await requestApplicationToken(permit, platform());
  expect(token).toEqual({ ok: true, value: { accessToken: expect.any(String), expiresInSeconds: 599 } });
  const asWhom = (value: string) =>
    new Request("http://x.example", { headers: { authorization: `Bearer ${value}` } });
  expect(token.ok && readApplicationBearer(room.nation, asWhom(token.value.accessToken))).toBe("ok");
});

test.each([
  "developer-inactive",
  "application-not-approved",
  "no-public-key",
  "grant-not-allowed",
  "unknown-error",
])("trouble of our application (%s) is ours, for people's tokens and for its own", async (trouble) => {
  await room.happens("platform-trouble", trouble);
  const unavailable = { ok: false, failure: { kind: "unavailable" } };
  expect(await exchangeToken(permit, platform(), idToken)).toEqual(unavailable);
  expect(await requestApplicationToken(permit, platform())).toEqual(unavailable);
});

test("two exchanges in a row never use one assertion twice", async () => {
  expect((await exchangeToken(permit, platform(), idToken)).ok).toBe(true);
  expect((await exchangeToken(permit, platform(), idToken)).ok).toBe(true);
});

test("an ID token that is none is refused by the source", async () => {
  const refused = { kind: "not-allowed", because: "refused-by-source" };
  expect(await exchangeToken(permit, platform(), "a.b.c")).toEqual({ ok: false, failure: refused });
  expect(await exchangeToken(permit, platform(), `${idToken.slice(0, -6)}AAAAAA`)).toMatchObject({
    ok: false,
  });
});

test.each([
  [400, "Malformed JWT in client_assertion"],
  [401, "Missing or invalid 'aud' claim in client_assertion JWT"],
  [401, "Invalid 'kid' header in client_assertion JWT - no matching public key"],
  [
    403,
    "You need to register a public key to use this authentication method - please contact support to configure",
  ],
])("a refusal of ourselves (%i %s) is our trouble and not the person's", async (status, description) => {
  answers(status, { error: "invalid_request", error_description: description, message_id: "m" });
  expect(await exchangeToken(permit, platform(), idToken)).toEqual({
    ok: false,
    failure: { kind: "unavailable" },
  });
});

test("each way of not answering is unavailable or unreadable", async () => {
  room.breaks("apim-oauth2", "status", { status: 503 });
  expect(await exchangeToken(permit, platform(), idToken)).toMatchObject({
    failure: { kind: "unavailable" },
  });
  room.breaks("apim-oauth2", "reset");
  expect(await exchangeToken(permit, platform(), idToken)).toMatchObject({
    failure: { kind: "unavailable" },
  });
  answers(200, { access_token: "x", token_type: "Bearer" });
  expect(await exchangeToken(permit, platform(), idToken)).toMatchObject({ failure: { kind: "unreadable" } });
});

test("the platform's numbers may be strings; words may not", () => {
  const reply = { access_token: "x", token_type: "Bearer" };
  expect(tokenReply.parse({ ...reply, expires_in: "599" }).expires_in).toBe(599);
  expect(tokenReply.parse({ ...reply, expires_in: 599 }).expires_in).toBe(599);
  for (const expires_in of ["soon", "", "-1", "1e9", 1.5])
    expect(tokenReply.safeParse({ ...reply, expires_in }).success).toBe(false);
});

import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { requireSignInPermit } from "#lib/access/gate.ts";
import type { CorrelationId } from "#lib/permit.ts";
import { makeClientKey, sandboxAt, stubEnvironment } from "#lib/store/testing/test-environment.ts";
import { startSandbox, type Sandbox } from "#mocks/server.ts";
import { signInAs } from "#mocks/relying-party.ts";
import { exchangeToken } from "./client.ts";
import { tokenReply } from "./schema.ts";

let sandbox: Sandbox;
let idToken: string;
const permit = requireSignInPermit("3f0c8e7a-0000-4000-8000-000000000001" as CorrelationId);

beforeAll(async () => {
  const { environment, publicJwk, privateKey } = await makeClientKey();
  sandbox = await startSandbox({
    port: 0,
    appOrigin: "http://localhost:3000",
    clientId: "front-door",
    apiKey: "front-door-app",
    publicJwk,
  });
  stubEnvironment({ ...environment, ...sandboxAt(sandbox.origin) });
  idToken = (await signInAs({ sandbox, key: privateKey }, "kris")).id_token;
}, 60_000);
afterAll(() => sandbox.close());
afterEach(() => sandbox.nation.faults.clear());

const answers = (status: number, body: unknown) =>
  sandbox.nation.faults.add({
    api: "apim-oauth2",
    kind: "body",
    status,
    body: JSON.stringify(body),
    count: 1,
  });

test("an ID token becomes an access token with its life in seconds", async () => {
  const token = await exchangeToken(permit, idToken);
  expect(token).toEqual({ ok: true, value: { accessToken: expect.any(String), expiresInSeconds: 599 } });
});

test("two exchanges in a row never use one assertion twice", async () => {
  expect((await exchangeToken(permit, idToken)).ok).toBe(true);
  expect((await exchangeToken(permit, idToken)).ok).toBe(true);
});

test("an ID token that is none is refused by the source", async () => {
  const refused = { kind: "not-allowed", because: "refused-by-source" };
  expect(await exchangeToken(permit, "a.b.c")).toEqual({ ok: false, failure: refused });
  expect(await exchangeToken(permit, `${idToken.slice(0, -6)}AAAAAA`)).toMatchObject({ ok: false });
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
  expect(await exchangeToken(permit, idToken)).toEqual({ ok: false, failure: { kind: "unavailable" } });
});

test("each way of not answering is unavailable or unreadable", async () => {
  const faults = sandbox.nation.faults;
  faults.add({ api: "apim-oauth2", kind: "status", status: 503, count: 1 });
  expect(await exchangeToken(permit, idToken)).toMatchObject({ failure: { kind: "unavailable" } });
  faults.add({ api: "apim-oauth2", kind: "reset", count: 1 });
  expect(await exchangeToken(permit, idToken)).toMatchObject({ failure: { kind: "unavailable" } });
  answers(200, { access_token: "x", token_type: "Bearer" });
  expect(await exchangeToken(permit, idToken)).toMatchObject({ failure: { kind: "unreadable" } });
});

test("the platform's numbers may be strings; words may not", () => {
  const reply = { access_token: "x", token_type: "Bearer" };
  expect(tokenReply.parse({ ...reply, expires_in: "599" }).expires_in).toBe(599);
  expect(tokenReply.parse({ ...reply, expires_in: 599 }).expires_in).toBe(599);
  for (const expires_in of ["soon", "", "-1", "1e9", 1.5])
    expect(tokenReply.safeParse({ ...reply, expires_in }).success).toBe(false);
});

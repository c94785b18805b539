import { decodeJwt, generateKeyPair } from "jose";
import { afterAll, beforeAll, expect, test } from "vitest";
import { platformToken, signInAs, startRelyingParty, type RelyingParty } from "#mocks/relying-party.ts";

let party: RelyingParty;
let idToken: string;
beforeAll(async () => {
  party = await startRelyingParty();
  idToken = (await signInAs(party, "kris")).id_token;
});
afterAll(() => party.sandbox.close());

type Refused = { error: string; error_description: string; message_id: string };

async function refusal(...[fields, changes]: [Record<string, string>, Parameters<typeof platformToken>[2]?]) {
  const response = await platformToken(party, { subject_token: idToken, ...fields }, changes);
  const { error, error_description, message_id } = (await response.json()) as Refused;
  expect(message_id).toMatch(/^[0-9a-f-]{36}$/);
  return [response.status, error, error_description];
}

test("an ID token of NHS login is exchanged for an access token; the numbers are strings", async () => {
  const response = await platformToken(party, { subject_token: idToken });
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({
    access_token: expect.any(String),
    expires_in: "599",
    token_type: "Bearer",
    issued_token_type: "urn:ietf:params:oauth:token-type:access_token",
    refresh_token: expect.any(String),
    refresh_token_expires_in: expect.stringMatching(/^359\d$/),
    refresh_count: "0",
  });
});

test("a refresh token brings the next access token, once", async () => {
  const first = await (await platformToken(party, { subject_token: idToken })).json();
  const refresh = {
    grant_type: "refresh_token",
    refresh_token: (first as { refresh_token: string }).refresh_token,
  };
  const response = await platformToken(party, refresh);
  expect(response.status).toBe(200);
  expect(await response.json()).toMatchObject({ expires_in: "599", refresh_count: "1" });
  expect(await refusal(refresh)).toEqual([401, "invalid_grant", "refresh_token is invalid"]);
});

test("an application gets a token of its own, without a refresh token", async () => {
  const response = await platformToken(party, { grant_type: "client_credentials" });
  const reply = (await response.json()) as Record<string, string>;
  expect(Object.keys(reply).sort()).toEqual(["access_token", "expires_in", "issued_at", "token_type"]);
});

test("a form without its fields is refused in the platform's words", async () => {
  const invalid = (description: string) => [400, "invalid_request", description];
  expect(await refusal({ grant_type: "" })).toEqual(invalid("grant_type is missing"));
  expect(await refusal({ grant_type: "password" })).toEqual(invalid("grant_type is invalid"));
  expect(await refusal({ client_assertion: "" })).toEqual(invalid("Missing client_assertion"));
  expect(await refusal({ client_assertion: "a.b.c" })).toEqual(invalid("Malformed JWT in client_assertion"));
  expect(await refusal({ subject_token: "" })).toEqual(invalid("Missing subject_token"));
  expect(await refusal({ subject_token: "a.b.c" })).toEqual(invalid("Malformed JWT in subject_token"));
  const type = "missing or invalid subject_token_type - must be 'urn:ietf:params:oauth:token-type:id_token'";
  expect(await refusal({ subject_token_type: "jwt" })).toEqual(invalid(type));
});

test("an assertion that is not ours, not for it, too long or used before is refused", async () => {
  const { origin } = party.sandbox;
  const audience = [401, "invalid_request", "Missing or invalid 'aud' claim in client_assertion JWT"];
  expect(await refusal({}, { aud: `${origin}/oauth2/token/` })).toEqual(audience);
  expect(await refusal({}, { aud: [`${origin}/oauth2/token`, "https://elsewhere.example"] })).toEqual(
    audience,
  );
  expect(await refusal({}, { kid: "front-door-2" })).toEqual([
    401,
    "invalid_request",
    "Invalid 'kid' header in client_assertion JWT - no matching public key",
  ]);
  const stranger = await generateKeyPair("RS512");
  expect(await refusal({}, { key: stranger.privateKey })).toEqual([
    401,
    "public_key error",
    "JWT signature verification failed",
  ]);
  expect((await refusal({}, { lifeSeconds: 600 }))[2]).toMatch(/more than 5 minutes/);
  expect((await refusal({}, { lifeSeconds: -1 }))[2]).toMatch(/expired/);
  expect((await platformToken(party, { subject_token: idToken }, { jti: "once" })).status).toBe(200);
  expect(await refusal({}, { jti: "once" })).toEqual([
    400,
    "invalid_request",
    "Non-unique 'jti' claim in client_assertion JWT",
  ]);
});

test("an ID token that NHS login did not sign, or that was changed, is refused", async () => {
  const [header, , signature] = idToken.split(".");
  const claims = { ...decodeJwt(idToken), nhs_number: "9990123454" };
  const forged = [header, Buffer.from(JSON.stringify(claims)).toString("base64url"), signature].join(".");
  expect(await refusal({ subject_token: forged })).toEqual([
    401,
    "public_key error",
    "JWT signature verification failed",
  ]);
  const other = await startRelyingParty();
  const foreign = (await signInAs(other, "kris")).id_token;
  await other.sandbox.close();
  expect((await refusal({ subject_token: foreign }))[2]).toMatch(
    /^Invalid 'kid' header in subject_token JWT/,
  );
});

test("only a form is read", async () => {
  const response = await fetch(`${party.sandbox.origin}/oauth2/token`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: "{}",
  });
  expect(response.status).toBe(415);
});

import { SignJWT } from "jose";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { platformToken, signInAs, startRelyingParty, type RelyingParty } from "#mocks/relying-party.ts";

let party: RelyingParty;
let idToken: string;
beforeAll(async () => {
  party = await startRelyingParty();
  idToken = (await signInAs(party, "kris")).id_token;
});
afterAll(() => party.sandbox.close());
afterEach(() => party.sandbox.nation.reset());

type Refused = { error: string; error_description: string; message_id: string };

async function refusalOf(response: Response) {
  const { error, error_description, message_id } = (await response.json()) as Refused;
  expect(message_id).toMatch(/^[0-9a-f-]{36}$/);
  return [response.status, error, error_description];
}

const happen = (choice: string) =>
  fetch(`${party.sandbox.origin}/control-room/events/platform-trouble`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ choice }),
  });

const exchange = () => platformToken(party, { subject_token: idToken });

const unknown = expect.stringMatching(/^An unknown error occurred processing this request\./);

test.each([
  ["developer-inactive", 401, "access_denied", expect.stringMatching(/has an inactive status$/)],
  ["application-not-approved", 401, "access_denied", expect.stringMatching(/not approved or revoked$/)],
  ["no-public-key", 403, "public_key error", expect.stringMatching(/^You need to register a public key/)],
  ["keys-out-of-reach", 403, "public_key error", expect.stringMatching(/can't be reached$/)],
  ["grant-not-allowed", 401, "unauthorized_client", expect.stringMatching(/not configured to use this/)],
  ["unknown-error", 401, "unknown_error", unknown],
  ["login-keys-out-of-reach", 500, "unknown_error", unknown],
])("trouble %s is told as the platform tells it, until all is well", async (choice, status, error, words) => {
  await happen(choice);
  expect(await refusalOf(await exchange())).toEqual([status, error, words]);
  await happen("none");
  expect((await exchange()).status).toBe(200);
});

const code = {
  grant_type: "authorization_code",
  client_id: "front-door-app",
  client_secret: "a secret",
  redirect_uri: "http://localhost:3000/somewhere",
  code: "a code",
};

test.each([
  [{ client_id: "" }, 401, "invalid_request", "client_id is missing"],
  [{ client_id: "another" }, 401, "invalid_client", "client_id or client_secret is invalid"],
  [{ client_secret: "" }, 401, "invalid_client", "client_id or client_secret is invalid"],
  [{ redirect_uri: "http://elsewhere.example" }, 400, "invalid_request", "redirect_uri is invalid"],
  [{ code: "" }, 400, "invalid_request", "authorization_code is missing"],
  [{}, 400, "invalid_grant", "authorization_code is invalid"],
])("a code of a sign-in that never was is refused (%o)", async (changes, ...expected) => {
  expect(await refusalOf(await platformToken(party, { ...code, ...changes }))).toEqual(expected);
});

const ask = (path: string, init: RequestInit = {}) => fetch(`${party.sandbox.origin}/oauth2${path}`, init);

const logOut = (token: string) =>
  ask("/backchannel_logout", { method: "POST", body: new URLSearchParams({ logout_token: token }) });

test("what else the platform has says no in its own words", async () => {
  expect(await refusalOf(await ask("/authorize"))).toEqual([401, "invalid_request", "client_id is missing"]);
  expect(await refusalOf(await ask("/authorize?client_id=x"))).toEqual([
    401,
    "unauthorized_client",
    expect.stringMatching(/^you have tried to request authorization/),
  ]);
  expect(await refusalOf(await ask("/callback?state=x"))).toEqual([
    400,
    "invalid_request",
    "Invalid state parameter.",
  ]);
  expect(await refusalOf(await ask("/_status"))).toEqual([
    401,
    "Access Denied",
    "Invalid api key for _status monitoring endpoint",
  ]);
  expect(await refusalOf(await ask("/token"))).toEqual([404, "invalid_request", "Not Found"]);
});

test("a log out is refused for its token, its session, its failure and its time", async () => {
  const token = await new SignJWT({ sid: "1" })
    .setProtectedHeader({ alg: "RS512", kid: "x" })
    .sign(party.key);
  expect(await refusalOf(await logOut("a.b.c"))).toEqual([
    400,
    "invalid_request",
    "Malformed JWT in logout_token",
  ]);
  expect(await refusalOf(await logOut(token))).toEqual([
    401,
    "invalid_request",
    "Invalid 'kid' header in logout_token JWT - no matching public key",
  ]);
  const troubles = [
    ["session-not-found", 501, "not_implemented", "SID not found"],
    ["logout-failed", 501, "not_implemented", "Logout Failed"],
    ["logout-timeout", 504, "gateway_timeout", expect.stringMatching(/downstream logouts have failed$/)],
  ] as const;
  for (const [choice, ...expected] of troubles) {
    await happen(choice);
    expect(await refusalOf(await logOut(token))).toEqual(expected);
    expect((await exchange()).status).toBe(200);
  }
});

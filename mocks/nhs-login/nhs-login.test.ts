import { createRemoteJWKSet, jwtVerify } from "jose";
import { afterAll, beforeAll, expect, test } from "vitest";
import { CALLBACK, signInAs, SignIn, startRelyingParty, type RelyingParty } from "#mocks/relying-party.ts";

let party: RelyingParty;
let issuer: string;
beforeAll(async () => {
  party = await startRelyingParty(new Date("2028-05-16T10:00:00+01:00"));
  issuer = `${party.sandbox.origin}/nhs-login`;
});
afterAll(() => party.sandbox.close());

async function idToken(jwt: string) {
  const keys = createRemoteJWKSet(new URL(`${issuer}/.well-known/jwks.json`));
  return (await jwtVerify(jwt, keys, { issuer, audience: "front-door", algorithms: ["RS512"] })).payload;
}

async function userInfo(accessToken: string) {
  const response = await fetch(`${issuer}/userinfo`, { headers: { authorization: `Bearer ${accessToken}` } });
  return (await response.json()) as Record<string, unknown>;
}

test("the discovery document is NHS login's: RS512, private_key_jwt, no logout endpoint", async () => {
  const response = await fetch(`${issuer}/.well-known/openid-configuration`);
  const document = (await response.json()) as Record<string, unknown>;
  expect(document["issuer"]).toBe(issuer);
  expect(document["id_token_signing_alg_values_supported"]).toEqual(["RS512"]);
  expect(document["token_endpoint_auth_methods_supported"]).toEqual(["private_key_jwt"]);
  expect(Object.keys(document).filter((key) => /end_session|logout|revocation/.test(key))).toEqual([]);
});

test("Kris signs in proven (P9): claims, lifetimes and the user info of each scope", async () => {
  const scope = "openid profile profile_extended email phone landline gp_registration_details";
  const tokens = await signInAs(party, "kris", "account", { scope });
  const claims = await idToken(tokens.id_token);
  expect(claims).toMatchObject({
    nonce: "nonce-1",
    vot: "P9.Cp.Cd",
    vtm: `${issuer}/trustmark/127.0.0.1`,
    nhs_number: "9996789012",
    birthdate: "1971-06-23",
    family_name: "Lindqvist",
    identity_proofing_level: "P9",
  });
  expect(claims.jti).toBeTypeOf("string");
  expect(claims["auth_time"]).toBeTypeOf("number");
  expect(claims).not.toHaveProperty("email");
  expect((claims.exp ?? 0) - (claims.iat ?? 0)).toBe(60 * 60);
  expect(tokens.expires_in).toBe(5 * 60);
  expect(await userInfo(tokens.access_token)).toEqual({
    sub: claims.sub,
    iss: issuer,
    aud: "front-door",
    nhs_number: "9996789012",
    birthdate: "1971-06-23",
    family_name: "Lindqvist",
    identity_proofing_level: "P9",
    given_name: "Kristoffer",
    email: "kris@example.com",
    email_verified: true,
    phone_number: "+447700900005",
    phone_number_verified: true,
    phone_number_pds_matched: true,
    gp_registration_details: { gp_ods_code: "A20002" },
  });
});

test("at P5 the level says so and the subject stays the same; at P0 nothing is known about the person", async () => {
  const scope = "openid profile profile_extended email gp_registration_details";
  const proven = await idToken((await signInAs(party, "kris", "account", { scope })).id_token);
  const matched = await idToken((await signInAs(party, "kris", "P5.Cp.Cd", { scope })).id_token);
  expect(matched).toMatchObject({ sub: proven.sub, vot: "P5.Cp.Cd", identity_proofing_level: "P5" });
  const tokens = await signInAs(party, "kris", "P0.Cp.Cd", { scope });
  const contactOnly = await idToken(tokens.id_token);
  expect(contactOnly).toMatchObject({ sub: proven.sub, vot: "P0.Cp.Cd", identity_proofing_level: "P0" });
  expect(Object.keys(contactOnly)).not.toContain("nhs_number");
  expect(Object.keys(await userInfo(tokens.access_token)).sort()).toEqual(
    ["aud", "email", "email_verified", "iss", "sub"].sort(),
  );
});

test("the vector reached is one that was asked for, unless another is chosen on the page", async () => {
  const onlyP5 = { vtr: '["P5.Cp.Cd","P5.Cp.Ck"]' };
  expect(await idToken((await signInAs(party, "kris", "account", onlyP5)).id_token)).toMatchObject({
    vot: "P5.Cp.Cd",
  });
  const none = { vtr: undefined };
  expect(await idToken((await signInAs(party, "kris", "account", none)).id_token)).toMatchObject({
    vot: "P9.Cp.Cd",
  });
  expect(await idToken((await signInAs(party, "kris", "P9.Cp", none)).id_token)).toMatchObject({
    vot: "P9.Cp",
  });
});

test.each([
  ["a vtr that is not JSON", { vtr: "P9.Cp.Cd" }, "invalid_request"],
  ["a vtr that is not a list", { vtr: '"P9.Cp.Cd"' }, "invalid_request"],
  ["an empty vtr", { vtr: "[]" }, "invalid_request"],
  ["a vector outside the registration", { vtr: '["P9.Cp.Cd","P3.Cp"]' }, "invalid_request"],
  ["a scope that is not supported", { scope: "openid prescriptions" }, "invalid_scope"],
  [
    "profile and basic_demographics together",
    { scope: "openid profile basic_demographics" },
    "invalid_scope",
  ],
  ["no nonce", { nonce: undefined }, "invalid_request"],
  ["no PKCE", { code_challenge: undefined, code_challenge_method: undefined }, "invalid_request"],
  ["prompt=none, as there is no session to rest on", { prompt: "none" }, "login_required"],
])("an authorise request with %s is refused on the redirect", async (_what, changes, error) => {
  const back = new URL(await new SignIn(party.sandbox.origin).open(changes));
  expect(back.origin + back.pathname).toBe(CALLBACK);
  expect(back.searchParams.get("error")).toBe(error);
  expect(back.searchParams.get("state")).toBe("state-1");
});

test("a foreign redirect address is not followed", async () => {
  const browser = new SignIn(party.sandbox.origin);
  const response = await browser.request(
    browser.authorizeUrl({ redirect_uri: "https://elsewhere.example/" }),
  );
  expect(response.status).toBe(400);
  expect(await response.json()).toEqual({ error: "invalid_redirect_uri", state: "state-1" });
});

test.each([
  ["refuse", {}, "access_denied", "ConsentNotGiven"],
  ["fail", { error: "server_error" }, "server_error", "Chosen on the sandbox's sign-in page"],
  [
    "fail",
    { error: "temporarily_unavailable" },
    "temporarily_unavailable",
    "Chosen on the sandbox's sign-in page",
  ],
  ["fail", { error: "login_required" }, "login_required", "Chosen on the sandbox's sign-in page"],
])("the page's answer %s %o goes back as %s", async (decision, fields, error, description) => {
  const browser = new SignIn(party.sandbox.origin);
  const back = await browser.answer(await browser.open(), {
    decision,
    ...(fields as Record<string, string>),
  });
  expect(back.get("error")).toBe(error);
  expect(back.get("error_description")).toBe(description);
  expect(back.get("state")).toBe("state-1");
});

test("the sign-in page offers everyone, asks again when nobody was chosen, and loads nothing of the NHS's brand", async () => {
  const browser = new SignIn(party.sandbox.origin);
  const address = await browser.open();
  const html = await (await browser.request(address)).text();
  expect(html).toContain("This is a pretend NHS login for testing");
  for (const { key } of party.sandbox.nation.people()) expect(html).toContain(`value="${key}"`);
  expect(html).toContain("Aged 5, P9.");
  expect(html).not.toContain("<script");
  const again = await browser.request(address, {
    method: "POST",
    body: new URLSearchParams({ decision: "agree" }),
  });
  expect(again.status).toBe(400);
  expect(await again.text()).toContain("There is a problem");
  const css = await (await fetch(`${party.sandbox.origin}/sandbox-page.css`)).text();
  expect(css).not.toMatch(/frutiger|@font-face|https?:\/\/assets/i);
});

test("every sign-in shows the page again: NHS login keeps no session for partners", async () => {
  const browser = new SignIn(party.sandbox.origin);
  await browser.answer(await browser.open(), { person: "kris", level: "account", decision: "agree" });
  expect(await browser.open()).toMatch(/^\/nhs-login\/interaction\//);
});

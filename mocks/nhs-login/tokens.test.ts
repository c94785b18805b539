import { decodeJwt, exportJWK, generateKeyPair, importJWK, type CryptoKey } from "jose";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  CALLBACK,
  nhsLoginToken,
  signInAs,
  SignIn,
  startRelyingParty,
  type RelyingParty,
} from "#mocks/relying-party.ts";

let party: RelyingParty;
let issuer: string;
beforeAll(async () => {
  party = await startRelyingParty();
  issuer = `${party.sandbox.origin}/nhs-login`;
});
afterAll(() => party.sandbox.close());

async function codeFor() {
  const browser = new SignIn(party.sandbox.origin);
  const back = await browser.answer(await browser.open(), {
    person: "kris",
    level: "account",
    decision: "agree",
  });
  return {
    grant_type: "authorization_code",
    code: back.get("code") ?? "",
    redirect_uri: CALLBACK,
    code_verifier: browser.verifier,
  };
}

test("a token request is refused for a wrong algorithm, audience, key, verifier or a second use", async () => {
  const fields = await codeFor();
  const refusal = async (changes: Parameters<typeof nhsLoginToken>[2], more: Record<string, string> = {}) => {
    const response = await nhsLoginToken(party, { ...fields, ...more }, changes);
    return [response.status, ((await response.json()) as { error: string }).error];
  };
  const { alg: _alg, ...jwk } = await exportJWK(party.key);
  const sameKey = (await importJWK(jwk, "RS256")) as CryptoKey;
  expect(await refusal({ alg: "RS256", key: sameKey })).toEqual([400, "invalid_client"]);
  expect(await refusal({ aud: "https://elsewhere.example/token" })).toEqual([400, "invalid_client"]);
  expect(await refusal({ aud: issuer })).toEqual([400, "invalid_client"]);
  const stranger = await generateKeyPair("RS512");
  expect(await refusal({ key: stranger.privateKey })).toEqual([400, "invalid_client"]);
  expect(await refusal({ jti: "once" }, { code_verifier: "x".repeat(43) })).toEqual([400, "invalid_grant"]);
  expect(await refusal({ jti: "once" })).toEqual([400, "invalid_client"]);
  const good = await codeFor();
  expect((await nhsLoginToken(party, good)).status).toBe(200);
  expect((await nhsLoginToken(party, good)).status).toBe(400);
});

test("an audience list as next-auth sends it is accepted when it names the token endpoint", async () => {
  const response = await nhsLoginToken(party, await codeFor(), { aud: [issuer, `${issuer}/token`] });
  expect(response.status).toBe(200);
});

test("a refresh token is good once; using it again ends them all", async () => {
  const first = await signInAs(party, "nadia", "P5.Cp.Cd");
  const refresh = (token: string) =>
    nhsLoginToken(party, { grant_type: "refresh_token", refresh_token: token });
  const response = await refresh(first.refresh_token);
  const second = (await response.json()) as typeof first;
  expect(response.status).toBe(200);
  expect(decodeJwt(second.id_token)).toMatchObject({ vot: "P5.Cp.Cd" });
  expect((await refresh(first.refresh_token)).status).toBe(400);
  expect((await refresh(second.refresh_token)).status).toBe(400);
});

test("user info refuses a token that nobody issued", async () => {
  const response = await fetch(`${issuer}/userinfo`, { headers: { authorization: "Bearer nonsense" } });
  expect(response.status).toBe(401);
  expect(response.headers.get("www-authenticate")).toMatch(/^Bearer .*error="invalid_token"/);
});

import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWTPayload } from "jose";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readBearer } from "#mocks/nation/bearer.ts";
import { platformToken, signInAs, startRelyingParty, type RelyingParty } from "#mocks/relying-party.ts";

let party: RelyingParty;
let key: CryptoKey;
let sarah: string;
beforeAll(async () => {
  party = await startRelyingParty();
  sarah = (await signInAs(party, "sarah")).id_token;
  const { privateKey, publicKey } = await generateKeyPair("RS512");
  key = privateKey;
  party.sandbox.nation.identityProviderKeys.push({ ...(await exportJWK(publicKey)), kid: "test" });
});
afterAll(() => party.sandbox.close());

const inOneMinute = () => Math.floor(Date.now() / 1000) + 60;

/** An ID token with whatever a test wants in it, signed with a key that counts as NHS login's. */
const idToken = (claims: JWTPayload) =>
  new SignJWT({ iss: `${party.sandbox.origin}/nhs-login`, exp: inOneMinute(), ...claims })
    .setProtectedHeader({ alg: "RS512", kid: "test" })
    .sign(key);

const kyle = { nhs_number: "9995556667", identity_proofing_level: "P9", vot: "P9.Cp.Cd" };
const aboutKyle = (inner: unknown) => idToken({ ...kyle, act: { sub: inner } });

async function refusal(subject: string) {
  const response = await platformToken(party, { subject_token: subject });
  const { error, error_description } = (await response.json()) as Record<string, string>;
  return [response.status, error, error_description];
}

async function bearerOf(subject: string) {
  const { access_token } = (await (await platformToken(party, { subject_token: subject })).json()) as {
    access_token: string;
  };
  const request = new Request("http://x.example", { headers: { authorization: `Bearer ${access_token}` } });
  return readBearer(party.sandbox.nation, request);
}

test("the token of who acts is checked by itself: its form, its signature, its issuer and its end", async () => {
  expect(await refusal(await aboutKyle("a.b.c"))).toEqual([
    400,
    "invalid_request",
    "Malformed JWT in External ID token",
  ]);
  const stranger = await new SignJWT({}).setProtectedHeader({ alg: "RS512", kid: "other" }).sign(key);
  expect((await refusal(await aboutKyle(stranger)))[2]).toMatch(/no matching public key$/);
  const [header, , signature] = sarah.split(".");
  const changed = [header, Buffer.from("{}").toString("base64url"), signature].join(".");
  expect(await refusal(await aboutKyle(changed))).toEqual([
    401,
    "public_key error",
    "JWT signature verification failed",
  ]);
  expect((await refusal(await aboutKyle(await idToken({ iss: "https://elsewhere.example" }))))[2]).toMatch(
    /'iss'/,
  );
  expect((await refusal(await aboutKyle(await idToken({ exp: 1 }))))[2]).toMatch(/expired$/);
  expect((await platformToken(party, { subject_token: await aboutKyle(sarah) })).status).toBe(200);
});

test("how well the token opens records is how well the one is known who acts", async () => {
  const weak = await idToken({ nhs_number: "9991112223", identity_proofing_level: "P5", vot: "P5.Cp.Cd" });
  expect(await bearerOf(await aboutKyle(weak))).toBe("level");
  const byPassword = await idToken({ ...kyle, nhs_number: "9991112223", vot: "P9.Cp" });
  expect(await bearerOf(await aboutKyle(byPassword))).toBe("credential");
});

test("a person at P5, or by password alone, gets a token that opens no record", async () => {
  expect(await bearerOf((await signInAs(party, "kris", "P5.Cp.Cd")).id_token)).toBe("level");
  expect(await bearerOf((await signInAs(party, "kris", "P9.Cp")).id_token)).toBe("credential");
  expect(await bearerOf((await signInAs(party, "kris", "P0.Cp.Cd")).id_token)).toBe("level");
});

import { decodeJwt, generateKeyPair, SignJWT } from "jose";
import { expect, test } from "vitest";
import { requireSignInPermit } from "#lib/access/gate.ts";
import { contractRoom } from "#lib/access/testing/contract-room.ts";
import type { CorrelationId } from "#lib/permit.ts";
import { signInAs } from "#mocks/relying-party.ts";
import { nhsLoginFetch, readIdToken, refreshTokens } from "./client.ts";

const room = contractRoom();
const permit = requireSignInPermit("3f0c8e7a-0000-4000-8000-000000000001" as CorrelationId);

test("an ID token of NHS login is read, with the person's claims at P9", async () => {
  const { id_token: idToken } = await signInAs(room.party, "kris");
  const claims = await readIdToken(permit, idToken);
  expect(claims).toMatchObject({
    ok: true,
    value: {
      sub: expect.any(String),
      vot: expect.stringMatching(/^P9\./),
      identity_proofing_level: "P9",
      nhs_number: expect.stringMatching(/^\d{10}$/),
      birthdate: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      family_name: expect.any(String),
    },
  });
});

test("at P0 there is nothing about the person", async () => {
  const { id_token: idToken } = await signInAs(room.party, "kris", "P0.Cp.Cd");
  const claims = await readIdToken(permit, idToken);
  expect(claims).toMatchObject({ ok: true, value: { identity_proofing_level: "P0" } });
  expect(claims.ok && claims.value.nhs_number).toBeUndefined();
});

test("a token signed by anybody else, or by nobody, is unreadable", async () => {
  const { id_token: idToken } = await signInAs(room.party, "kris");
  const { privateKey } = await generateKeyPair("RS512");
  const forged = await new SignJWT(decodeJwt(idToken))
    .setProtectedHeader({ alg: "RS512", kid: room.nation.identityProviderKeys[0]?.kid ?? "" })
    .sign(privateKey);
  const unsigned = `${Buffer.from('{"alg":"none"}').toString("base64url")}.${idToken.split(".")[1]}.`;
  for (const token of [forged, unsigned, "a.b.c", ""])
    expect(await readIdToken(permit, token)).toEqual({ ok: false, failure: { kind: "unreadable" } });
});

test("a refresh token brings a fresh ID token, and its successor", async () => {
  const { refresh_token: refreshToken } = await signInAs(room.party, "kris");
  const refreshed = await refreshTokens(permit, refreshToken);
  expect(refreshed.ok && (await readIdToken(permit, refreshed.value.idToken)).ok).toBe(true);
  expect(refreshed.ok && refreshed.value.refreshToken).not.toBe(refreshToken);
});

test("a spent refresh token says that the log-in is over", async () => {
  const { refresh_token: refreshToken } = await signInAs(room.party, "kris");
  await refreshTokens(permit, refreshToken);
  expect(await refreshTokens(permit, refreshToken)).toEqual({
    ok: false,
    failure: { kind: "not-allowed", because: "session-ended" },
  });
});

test("a refusal of ourselves is our trouble, and no answer is unavailable", async () => {
  const refusal = { error: "invalid_client", error_description: "no" };
  room.breaks("nhs-login", "body", { status: 401, body: refusal });
  expect(await refreshTokens(permit, "x")).toMatchObject({ failure: { kind: "unavailable" } });
  room.breaks("nhs-login", "reset");
  expect(await refreshTokens(permit, "x")).toMatchObject({ failure: { kind: "unavailable" } });
  room.breaks("nhs-login", "body", { body: {} });
  expect(await refreshTokens(permit, "x")).toMatchObject({ failure: { kind: "unreadable" } });
});

test("the sign-in library reaches NHS login's own addresses and no others", async () => {
  const ask = nhsLoginFetch(permit);
  const found = await ask(`${room.sandbox.origin}/nhs-login/.well-known/openid-configuration`);
  expect(await found.json()).toMatchObject({ issuer: `${room.sandbox.origin}/nhs-login` });
  await expect(ask(`${room.sandbox.origin}/control-room/state`)).rejects.toThrow("outside NHS login");
});

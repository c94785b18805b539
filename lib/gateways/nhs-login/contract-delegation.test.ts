import { expect, test } from "vitest";
import { requireSignInPermit } from "#lib/access/gate.ts";
import { contractRoom } from "#lib/access/testing/contract-room.ts";
import { aRequest } from "#lib/access/testing/sign-in.ts";
import { parseNhsNumber, type NhsNumber } from "#lib/nhs-number.ts";
import { signInAs } from "#mocks/relying-party.ts";
import { readIdToken } from "./client.ts";
import { requestDelegatedIdToken } from "./client-delegation.ts";

const room = contractRoom();
const permit = requireSignInPermit(aRequest());
const refused = { ok: false, failure: { kind: "not-allowed", because: "refused-by-source" } };

function numberOf(key: string): NhsNumber {
  const number = parseNhsNumber(room.nation.personByKey(key)?.nhsNumber);
  if (number === null) throw new Error(`nobody is ${key}`);
  return number;
}

const ask = async (actor: string, patient: string, level?: string) =>
  requestDelegatedIdToken(permit, (await signInAs(room.party, actor, level)).id_token, numberOf(patient));

test("Sarah gets an ID token about Kyle, which reads as NHS login's own", async () => {
  const token = await ask("sarah", "kyle");
  expect(token.ok && (await readIdToken(permit, token.value))).toMatchObject({
    ok: true,
    value: { nhs_number: numberOf("kyle"), identity_proofing_level: "P9" },
  });
});

test("without an active relationship there is no token", async () => {
  expect(await ask("kris", "kyle")).toEqual(refused);
  expect(await ask("sarah", "kris")).toEqual(refused);
});

test("below P9 nobody acts for anybody", async () => {
  expect(await ask("sarah", "kyle", "P5.Cp.Cd")).toEqual(refused);
});

test("a refusal of ourselves, no answer and nonsense are told apart", async () => {
  room.breaks("nhs-login", "body", { path: "/token", status: 400, body: { error: "invalid_client" } });
  room.breaks("nhs-login", "body", { path: "/token", body: {} });
  const idToken = "a.b.c";
  expect(await requestDelegatedIdToken(permit, idToken, numberOf("kyle"))).toMatchObject({
    failure: { kind: "unavailable" },
  });
  expect(await requestDelegatedIdToken(permit, idToken, numberOf("kyle"))).toMatchObject({
    failure: { kind: "unreadable" },
  });
  expect(await requestDelegatedIdToken(permit, idToken, numberOf("kyle"))).toEqual(refused);
});

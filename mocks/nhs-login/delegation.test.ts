import { decodeJwt } from "jose";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { readBearer } from "#mocks/nation/bearer.ts";
import {
  nhsLoginToken,
  platformToken,
  signInAs,
  startRelyingParty,
  type RelyingParty,
} from "#mocks/relying-party.ts";

const NOT_PUBLIC = "urn:sandbox:not-public:grant-type:delegation";

let party: RelyingParty;
beforeAll(async () => {
  party = await startRelyingParty();
});
afterAll(() => party.sandbox.close());
afterEach(() => party.sandbox.nation.reset());

const numberOf = (key: string) => party.sandbox.nation.personByKey(key)?.nhsNumber ?? "";

const actAs = (idToken: string, patient: string) =>
  nhsLoginToken(party, { grant_type: NOT_PUBLIC, subject_token: idToken, patient: numberOf(patient) });

async function delegatedToken(actor: string, patient: string): Promise<string> {
  const response = await actAs((await signInAs(party, actor)).id_token, patient);
  return ((await response.json()) as { id_token: string }).id_token;
}

async function bearerOf(idToken: string) {
  const response = await platformToken(party, { subject_token: idToken });
  const { access_token } = (await response.json()) as { access_token: string };
  const request = new Request("http://x.example", { headers: { authorization: `Bearer ${access_token}` } });
  return readBearer(party.sandbox.nation, request);
}

test("a token for Kyle says who acts, by the whole of Sarah's own token", async () => {
  const claims = decodeJwt(await delegatedToken("sarah", "kyle"));
  expect(claims).toMatchObject({
    nhs_number: numberOf("kyle"),
    identity_proofing_level: "P9",
    aud: "front-door",
    act: { sub: expect.any(String) },
  });
  const inner = decodeJwt((claims["act"] as { sub: string }).sub);
  expect(inner).toMatchObject({ nhs_number: numberOf("sarah") });
  expect(inner).not.toHaveProperty("act");
});

test("at the platform it becomes a token about Kyle, with Sarah as who acts", async () => {
  expect(await bearerOf(await delegatedToken("sarah", "kyle"))).toEqual({
    nhsNumber: numberOf("kyle"),
    level: "P9",
    vot: expect.stringMatching(/^P9\./),
    actor: numberOf("sarah"),
  });
});

test("without a relationship, below P9, or from a token that is delegated already, there is none", async () => {
  const refused = async (response: Response) => {
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error: "invalid_grant" });
  };
  const sarah = (await signInAs(party, "sarah")).id_token;
  await refused(await actAs(sarah, "kris"));
  await refused(await actAs((await signInAs(party, "kris")).id_token, "kyle"));
  await refused(await actAs((await signInAs(party, "sarah", "P5.Cp.Cd")).id_token, "kyle"));
  await refused(await actAs((await signInAs(party, "sarah", "P9.Cp")).id_token, "kyle"));
  await refused(await actAs(await delegatedToken("sarah", "kyle"), "kyle"));
  await refused(await actAs("a.b.c", "kyle"));
});

import { randomUUID } from "node:crypto";
import { decodeJwt, exportJWK, generateKeyPair } from "jose";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Crowd } from "#mocks/crowd/crowd.ts";
import { issueAccessToken } from "#mocks/nation/bearer.ts";
import { CALLBACK, nhsLoginToken, SignIn, type RelyingParty, type Tokens } from "#mocks/relying-party.ts";
import { startSandbox } from "#mocks/server.ts";

let party: RelyingParty;

beforeAll(async () => {
  const { privateKey, publicKey } = await generateKeyPair("RS512", { extractable: true });
  const publicJwk = { ...(await exportJWK(publicKey)), kid: "front-door-1" };
  const registration = {
    appOrigin: "http://localhost:3000",
    clientId: "front-door",
    apiKey: "front-door-app",
  };
  const sandbox = await startSandbox({ port: 0, ...registration, publicJwk, crowd: new Crowd(100) });
  party = { sandbox, key: privateKey };
});
afterAll(() => party.sandbox.close());

async function subjectOf(fields: Record<string, string>): Promise<string | undefined> {
  const browser = new SignIn(party.sandbox.origin);
  const back = await browser.answer(await browser.open(), { level: "account", decision: "agree", ...fields });
  const response = await nhsLoginToken(party, {
    grant_type: "authorization_code",
    code: back.get("code") ?? "",
    redirect_uri: CALLBACK,
    code_verifier: browser.verifier,
  });
  return decodeJwt(((await response.json()) as Tokens).id_token).sub;
}

const crowd42 = "c0000000-0000-4000-8000-000000000042";

test("somebody of the crowd signs in by key or NHS number, and is not listed", async () => {
  const nhsNumber = party.sandbox.nation.personByKey("crowd-42")?.nhsNumber ?? "";
  const spaced = `${nhsNumber.slice(0, 3)} ${nhsNumber.slice(3, 6)} ${nhsNumber.slice(6)}`;
  expect(await subjectOf({ person: "crowd-42" })).toBe(crowd42);
  expect(await subjectOf({ anyone: "crowd-42", person: "kris" })).toBe(crowd42);
  expect(await subjectOf({ anyone: spaced })).toBe(crowd42);
  const browser = new SignIn(party.sandbox.origin);
  const page = await (await browser.request(await browser.open())).text();
  expect(page).not.toContain('value="crowd-');
});

test.each(["crowd-100", "9995000000", "nobody"])("%s is nobody, and is asked again", async (anyone) => {
  const browser = new SignIn(party.sandbox.origin);
  const page = await browser.open();
  const answered = await browser.request(page, {
    method: "POST",
    body: new URLSearchParams({ anyone, level: "account", decision: "agree" }).toString(),
    headers: { "content-type": "application/x-www-form-urlencoded" },
  });
  expect(answered.status).toBe(400);
});

test.each([
  ["/personal-demographics/FHIR/R4/Patient/"],
  ["/gp-connect/patient-facing/user-permissions/Patient/"],
  ["/hospital-tests/FHIR/R4/DiagnosticReport?patient:identifier=https://fhir.nhs.uk/Id/nhs-number|"],
])("%s answers for everyone whom it can meet", async (path) => {
  for (let index = 0; index < 20; index += 1) {
    const nhsNumber = party.sandbox.nation.personByKey(`crowd-${index}`)?.nhsNumber ?? "";
    const token = issueAccessToken(party.sandbox.nation, { nhsNumber, level: "P9", vot: "P9.Cp.Cd" });
    const headers = { authorization: `Bearer ${token}`, "x-request-id": randomUUID() };
    const answer = await fetch(`${party.sandbox.origin}${path}${nhsNumber}`, { headers });
    expect(answer.status).toBe(200);
  }
});

import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { aPermit } from "#lib/access/testing/a-permit.ts";
import { makeClientKey, sandboxAt, stubEnvironment } from "#lib/store/testing/test-environment.ts";
import { issueAccessToken } from "#mocks/nation/bearer.ts";
import { startSandbox, type Sandbox } from "#mocks/server.ts";
import { getPatient } from "./client.ts";

let sandbox: Sandbox;
const api = "pds-fhir";
const kris = "9996789012";
const grace = "9999012345";

function permitOf(nhsNumber = kris, subject = nhsNumber) {
  const token = issueAccessToken(sandbox.nation, { nhsNumber, level: "P9", vot: "P9.Cp.Cd" });
  return aPermit("profile:read", subject, token);
}

beforeAll(async () => {
  const { environment, publicJwk } = await makeClientKey();
  const registration = {
    appOrigin: "http://localhost:3000",
    clientId: "front-door",
    apiKey: "front-door-app",
  };
  sandbox = await startSandbox({ port: 0, ...registration, publicJwk });
  stubEnvironment({ ...environment, ...sandboxAt(sandbox.origin) });
});
afterAll(() => sandbox.close());
afterEach(() => sandbox.nation.faults.clear());

const outcome = (code: string) =>
  JSON.stringify({ resourceType: "OperationOutcome", issue: [{ severity: "error", code }] });

test("one's own record comes back", async () => {
  const patient = await getPatient(permitOf());
  expect(patient).toMatchObject({
    ok: true,
    value: { resourceType: "Patient", id: kris, birthDate: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) },
  });
});

test("somebody else's record is refused by the source", async () => {
  const refused = { ok: false, failure: { kind: "not-allowed", because: "refused-by-source" } };
  expect(await getPatient(permitOf(kris, grace))).toEqual(refused);
});

test("a token that nobody issued is trouble between the source and us, after one renewal", async () => {
  const refused = { ok: false, failure: { kind: "unavailable" } };
  expect(await getPatient(aPermit("profile:read", kris, "none"))).toEqual(refused);
});

test("a record that is about another number than the one asked for is dropped whole", async () => {
  const body = {
    resourceType: "Patient",
    id: grace,
    identifier: [{ system: "https://fhir.nhs.uk/Id/nhs-number", value: grace }],
  };
  sandbox.nation.faults.add({ api, kind: "body", body: JSON.stringify(body), count: 1 });
  expect(await getPatient(permitOf())).toEqual({ ok: false, failure: { kind: "unreadable" } });
});

test.each([
  ["forbidden", "not-allowed"],
  ["not-found", "not-found"],
  ["value", "unreadable"],
  ["timeout", "unavailable"],
])("an OperationOutcome %s under 200 is no record but a failure", async (code, kind) => {
  sandbox.nation.faults.add({ api, kind: "body", body: outcome(code), count: 1 });
  expect(await getPatient(permitOf())).toMatchObject({ ok: false, failure: { kind } });
});

test.each([
  [400, "unreadable"],
  [403, "not-allowed"],
  [404, "not-found"],
  [408, "unavailable"],
  [409, "changed-meanwhile"],
  [412, "changed-meanwhile"],
  [429, "unavailable"],
  [503, "unavailable"],
])("status %i is %s", async (status, kind) => {
  sandbox.nation.faults.add({ api, kind: "status", status, count: 2 });
  expect(await getPatient(permitOf())).toMatchObject({ ok: false, failure: { kind } });
});

test.each([
  ["truncate", "unreadable"],
  ["content-type", "unreadable"],
  ["reset", "unavailable"],
  ["hang", "unavailable"],
] as const)("%s is %s", async (kind, failure) => {
  sandbox.nation.faults.add({ api, kind, count: 2 });
  const result = await getPatient(permitOf());
  expect(result.ok).toBe(false);
  if (!result.ok) expect(["unavailable", failure]).toContain(result.failure.kind);
});

test("a record with a modifier that is not understood is unreadable", async () => {
  const identifier = [{ system: "https://fhir.nhs.uk/Id/nhs-number", value: permitOf().subject }];
  const modifierExtension = [{ url: "https://x.example/negated", valueBoolean: true }];
  const body = JSON.stringify({ resourceType: "Patient", identifier, modifierExtension });
  sandbox.nation.faults.add({ api, kind: "body", body, count: 1 });
  expect(await getPatient(permitOf())).toEqual({ ok: false, failure: { kind: "unreadable" } });
});

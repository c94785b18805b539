import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { aPermit } from "#lib/access/testing/a-permit.ts";
import type { NhsNumber } from "#lib/nhs-number.ts";
import { makeClientKey, sandboxAt, stubEnvironment } from "#lib/store/testing/test-environment.ts";
import { issueAccessToken } from "#mocks/nation/bearer.ts";
import { startSandbox, type Sandbox } from "#mocks/server.ts";
import { getStructuredRecord } from "./client.ts";
import { readStructuredRecordParameters, structuredRecordRequest } from "./schema.ts";

let sandbox: Sandbox;
const api = "gp-connect-pfs-access-record";
const kris = "9996789012";
const areas = { investigations: true };

function permitOf(nhsNumber = kris, subject = nhsNumber) {
  const token = issueAccessToken(sandbox.nation, { nhsNumber, level: "P9", vot: "P9.Cp.Cd" });
  return aPermit("test-results:read", subject, token);
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

/** What of the record came, by resource type. */
async function typesOf(asked: typeof areas): Promise<readonly string[]> {
  const record = await getStructuredRecord(permitOf(), asked);
  return record.ok ? [...new Set(record.value.resources.map(({ resourceType }) => resourceType))] : [];
}

test("investigations come as reports with their observations and their list", async () => {
  const types = await typesOf(areas);
  for (const type of ["Patient", "Organization", "DiagnosticReport", "Observation", "List"])
    expect(types).toContain(type);
});

test("with nothing asked for, the person and the surgery come, and no result", async () => {
  const types = await typesOf({ investigations: false });
  expect(types).toContain("Patient");
  expect(types).toContain("Organization");
  expect(types).not.toContain("Observation");
});

test("what we send has the published shape", () => {
  for (const investigations of [true, false])
    expect(
      readStructuredRecordParameters(structuredRecordRequest(kris as NhsNumber, { investigations })).ok,
    ).toBe(true);
});

test("somebody else's record does not come", async () => {
  expect(await getStructuredRecord(permitOf(kris, "9999012345"), areas)).toMatchObject({ ok: false });
});

test("one resource of another person condemns the whole record", async () => {
  const record = {
    resourceType: "Bundle",
    type: "collection",
    entry: [
      {
        resource: {
          resourceType: "Patient",
          id: "p",
          identifier: [{ system: "https://fhir.nhs.uk/Id/nhs-number", value: kris }],
        },
      },
      {
        resource: {
          resourceType: "Observation",
          status: "final",
          code: { text: "Potassium" },
          subject: { reference: "Patient/q" },
        },
      },
    ],
  };
  sandbox.nation.faults.add({ api, kind: "body", body: JSON.stringify(record), count: 1 });
  expect(await getStructuredRecord(permitOf(), areas)).toEqual({
    ok: false,
    failure: { kind: "unreadable" },
  });
});

test.each([
  [400, "unreadable"],
  [403, "not-allowed"],
  [404, "not-found"],
  [422, "unreadable"],
  [502, "unavailable"],
])("status %i is %s", async (status, kind) => {
  sandbox.nation.faults.add({ api, kind: "status", status, count: 2 });
  expect(await getStructuredRecord(permitOf(), areas)).toMatchObject({ ok: false, failure: { kind } });
});

test("an OperationOutcome under 200 is a failure", async () => {
  const body = { resourceType: "OperationOutcome", issue: [{ severity: "error", code: "forbidden" }] };
  sandbox.nation.faults.add({ api, kind: "body", body: JSON.stringify(body), count: 1 });
  expect(await getStructuredRecord(permitOf(), areas)).toMatchObject({ failure: { kind: "not-allowed" } });
});

test("a slow surgery is unavailable after two and a half seconds, and no later", async () => {
  sandbox.nation.faults.add({ api, kind: "hang", count: 1 });
  const began = performance.now();
  expect(await getStructuredRecord(permitOf(), areas)).toEqual({
    ok: false,
    failure: { kind: "unavailable" },
  });
  expect(performance.now() - began).toBeLessThan(3_000);
});

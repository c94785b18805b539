import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { aPermit } from "#lib/access/testing/a-permit.ts";
import { makeClientKey, sandboxAt, stubEnvironment } from "#lib/store/testing/test-environment.ts";
import { issueAccessToken } from "#mocks/nation/bearer.ts";
import { startSandbox, type Sandbox } from "#mocks/server.ts";
import { listOrderedTests, listReports } from "./client.ts";

let sandbox: Sandbox;
const api = "hospital-tests";
const kris = "9996789012";

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

test("the hospital's reports come with what they found, and are complete", async () => {
  const reports = await listReports(permitOf());
  expect(reports).toMatchObject({ ok: true, value: { complete: true } });
  const types = reports.ok ? reports.value.resources.map(({ resourceType }) => resourceType) : [];
  expect(types).toContain("DiagnosticReport");
});

test("ordered tests come with the task that follows each", async () => {
  const tests = await listOrderedTests(permitOf());
  const types = tests.ok ? tests.value.resources.map(({ resourceType }) => resourceType) : [];
  expect(types).toContain("ServiceRequest");
  expect(types).toContain("Task");
});

test.each([listReports, listOrderedTests])("nothing of somebody else comes (%o)", async (list) => {
  expect(await list(permitOf(kris, "9999012345"))).toMatchObject({ ok: false });
});

test("a hospital that says there is more than it sent is believed", async () => {
  const body = { resourceType: "Bundle", type: "searchset", total: 3, entry: [] };
  sandbox.nation.faults.add({ api, kind: "body", body: JSON.stringify(body), count: 1 });
  expect(await listReports(permitOf())).toMatchObject({ ok: true, value: { complete: false } });
});

test.each([
  [401, "unavailable"],
  [404, "not-found"],
  [500, "unavailable"],
])("status %i is %s", async (status, kind) => {
  sandbox.nation.faults.add({ api, kind: "status", status, count: 2 });
  expect(await listReports(permitOf())).toMatchObject({ ok: false, failure: { kind } });
  sandbox.nation.faults.clear();
  sandbox.nation.faults.add({ api, kind: "status", status, count: 2 });
  expect(await listOrderedTests(permitOf())).toMatchObject({ ok: false, failure: { kind } });
});

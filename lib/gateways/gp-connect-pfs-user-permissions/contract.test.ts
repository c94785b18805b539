import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { aPermit } from "#lib/access/testing/a-permit.ts";
import { makeClientKey, sandboxAt, stubEnvironment } from "#lib/store/testing/test-environment.ts";
import { issueAccessToken } from "#mocks/nation/bearer.ts";
import { startSandbox, type Sandbox } from "#mocks/server.ts";
import { getUserPermissions } from "./client.ts";

let sandbox: Sandbox;
const api = "gp-connect-pfs-user-permissions";
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

test("the surgery says what the person may see, and from when", async () => {
  expect(await getUserPermissions(permitOf())).toMatchObject({
    ok: true,
    value: {
      medicalRecord: {
        effectiveDate: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
        current: { accessLevel: expect.any(String) },
      },
    },
  });
});

test("somebody else's permissions do not come", async () => {
  expect(await getUserPermissions(permitOf(kris, "9999012345"))).toMatchObject({ ok: false });
});

test("a level that was never published is refused, not guessed", async () => {
  const medicalRecord = { effectiveDate: "2022-11-01", current: { accessLevel: "everything" } };
  sandbox.nation.faults.add({ api, kind: "body", body: JSON.stringify({ medicalRecord }), count: 1 });
  expect(await getUserPermissions(permitOf())).toEqual({ ok: false, failure: { kind: "unreadable" } });
});

test.each([
  [400, "unreadable"],
  [403, "not-allowed"],
  [404, "not-found"],
  [500, "unavailable"],
])("status %i is %s", async (status, kind) => {
  sandbox.nation.faults.add({ api, kind: "status", status, count: 2 });
  expect(await getUserPermissions(permitOf())).toMatchObject({ ok: false, failure: { kind } });
});

test("an OperationOutcome under 200 is a failure", async () => {
  const body = { resourceType: "OperationOutcome", issue: [{ severity: "error", code: "not-found" }] };
  sandbox.nation.faults.add({ api, kind: "body", body: JSON.stringify(body), count: 1 });
  expect(await getUserPermissions(permitOf())).toEqual({ ok: false, failure: { kind: "not-found" } });
});

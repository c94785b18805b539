import { expect, test } from "vitest";
import { contractRoom, kris } from "#lib/access/testing/contract-room.ts";
import { listOrderedTests, listReports } from "./client.ts";

const room = contractRoom();
const api = "hospital-tests";

const permitOf = (nhsNumber = kris, subject = nhsNumber) =>
  room.permit("test-results:read", { nhsNumber, subject });

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
  room.breaks(api, "body", { body: body });
  expect(await listReports(permitOf())).toMatchObject({ ok: true, value: { complete: false } });
});

test.each([
  [401, "unavailable"],
  [404, "not-found"],
  [500, "unavailable"],
])("status %i is %s", async (status, kind) => {
  room.breaks(api, "status", { status, count: 2 });
  expect(await listReports(permitOf())).toMatchObject({ ok: false, failure: { kind } });
  room.nation.faults.clear();
  room.breaks(api, "status", { status, count: 2 });
  expect(await listOrderedTests(permitOf())).toMatchObject({ ok: false, failure: { kind } });
});

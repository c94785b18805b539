import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Asker } from "#lib/access/asker.ts";
import { requirePermit } from "#lib/access/gate.ts";
import { aPermit } from "#lib/access/testing/a-permit.ts";
import { sourceDeadlineMs } from "#lib/deadline.ts";
import { getStructuredRecord } from "#lib/gateways/gp-connect-pfs-access-record/client.ts";
import { readStructuredRecord } from "#lib/gateways/gp-connect-pfs-access-record/schema.ts";
import { getUserPermissions } from "#lib/gateways/gp-connect-pfs-user-permissions/client.ts";
import { listOrderedTests, listReports } from "#lib/gateways/hospital-tests/client.ts";
import { readHospitalBundle } from "#lib/gateways/hospital-tests/schema.ts";
import type { NhsNumber } from "#lib/nhs-number.ts";
import { me } from "#lib/paths.ts";
import { failed, ok } from "#lib/result.ts";
import { seenBefore } from "#lib/store/seen.ts";
import { stubEnvironment } from "#lib/store/testing/test-environment.ts";
import { getOrderedTest, getTestResult, listTestResults } from "./queries.ts";

vi.mock("#lib/access/gate.ts", () => ({ requirePermit: vi.fn() }));
vi.mock("#lib/store/seen.ts", () => ({ seenBefore: vi.fn() }));
vi.mock("#lib/gateways/gp-connect-pfs-access-record/client.ts", () => ({ getStructuredRecord: vi.fn() }));
vi.mock("#lib/gateways/gp-connect-pfs-user-permissions/client.ts", () => ({ getUserPermissions: vi.fn() }));
vi.mock("#lib/gateways/hospital-tests/client.ts", () => ({
  listReports: vi.fn(),
  listOrderedTests: vi.fn(),
}));

const asker = {} as Asker;
const kris = "9996789012" as NhsNumber;
const subject = { identifier: { system: "https://fhir.nhs.uk/Id/nhs-number", value: kris } };
const report = (id: string, changes: object = {}) => ({
  resource: {
    resourceType: "DiagnosticReport",
    id,
    status: "final",
    code: { text: "Test" },
    subject,
    ...changes,
  },
});
const list = {
  resource: {
    resourceType: "List",
    status: "current",
    mode: "snapshot",
    code: { coding: [{ system: "http://snomed.info/sct", code: "887191000000108" }] },
  },
};

function surgeryHolds(...entry: readonly object[]) {
  const record = readStructuredRecord(
    { resourceType: "Bundle", type: "collection", entry: [list, ...entry] },
    kris,
  );
  if (!record.ok) throw new Error(record.refusal.rule);
  vi.mocked(getStructuredRecord).mockResolvedValue(ok(record.value));
}

function hospitalHolds(entry: readonly object[], total = entry.length) {
  const bundle = readHospitalBundle({ resourceType: "Bundle", type: "searchset", total, entry }, kris);
  if (!bundle.ok) throw new Error(bundle.refusal.rule);
  vi.mocked(listReports).mockResolvedValue(ok(bundle.value));
}

function levelIs(accessLevel: "none" | "full") {
  const medicalRecord = { effectiveDate: "2022-11-01", current: { accessLevel } };
  vi.mocked(getUserPermissions).mockResolvedValue(ok({ medicalRecord }));
}

beforeEach(() => {
  stubEnvironment();
  vi.mocked(requirePermit).mockResolvedValue(ok(aPermit("test-results:read", kris)));
  vi.mocked(seenBefore).mockResolvedValue({ firstVisit: true, unseen: new Set() });
  vi.mocked(listOrderedTests).mockResolvedValue(failed({ kind: "unavailable" }));
  levelIs("full");
  surgeryHolds(report("a", { effectiveDateTime: "2028-01-01" }));
  hospitalHolds([report("b", { effectiveDateTime: "2028-02-02" })]);
});
afterEach(() => vi.clearAllMocks());

async function listed() {
  const result = await listTestResults(asker, me);
  if (!result.ok) throw new Error(result.failure.kind);
  return result.value;
}

test("without a permit nothing is called", async () => {
  const refusal = failed({ kind: "not-allowed", because: "needs-p9" });
  vi.mocked(requirePermit).mockResolvedValue(refusal);
  expect(await listTestResults(asker, me)).toEqual(refusal);
  expect(getUserPermissions).not.toHaveBeenCalled();
  expect(listReports).not.toHaveBeenCalled();
});

test("both sources stand in one list, newest first, with opaque ids that stay the same", async () => {
  const first = await listed();
  expect(first.results.items.map(({ source }) => source)).toEqual(["hospital", "gp"]);
  const ids = first.results.items.map(({ id }) => id);
  expect(ids).toEqual((await listed()).results.items.map(({ id }) => id));
  for (const id of ids) expect(id).toMatch(/^[gh][a-z2-7]{20}$/);
});

test("one source that does not answer is named, and the other one's results stand", async () => {
  vi.mocked(getStructuredRecord).mockResolvedValue(failed({ kind: "unavailable" }));
  const { results, howFarBack } = await listed();
  expect(results.items).toHaveLength(1);
  expect(results.missing).toMatchObject([{ source: "gp", failure: { kind: "unavailable" } }]);
  expect(howFarBack).toBeNull();
});

test("a source that is slower than its deadline is unavailable, and the page does not wait for it", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  vi.mocked(getStructuredRecord).mockReturnValue(new Promise(() => undefined));
  const waiting = listed();
  await vi.advanceTimersByTimeAsync(sourceDeadlineMs);
  vi.useRealTimers();
  expect((await waiting).results.missing).toMatchObject([{ source: "gp", failure: { kind: "unavailable" } }]);
});

test("a surgery that shows no results is not asked for them, and is not silent about it", async () => {
  levelIs("none");
  const { results, howFarBack } = await listed();
  expect(getStructuredRecord).not.toHaveBeenCalled();
  expect(howFarBack).toEqual({ kind: "nothing" });
  expect(results.missing).toMatchObject([{ source: "gp", failure: { kind: "not-allowed" } }]);
});

test("a hospital that sent less than it has is said to be incomplete", async () => {
  hospitalHolds([], 3);
  expect(await listed()).toMatchObject({ incomplete: ["hospital"] });
  expect(await getTestResult(asker, me, "hzzz")).toMatchObject({ failure: { kind: "unavailable" } });
  expect(await getTestResult(asker, me, "gzzz")).toMatchObject({ failure: { kind: "not-found" } });
});

const told = { resource: { resourceType: "OperationOutcome", issue: [{ severity: "error", code: "x" }] } };

test("an error told inside a source's answer makes it missing", async () => {
  hospitalHolds([told]);
  surgeryHolds(told);
  expect((await listed()).results.missing).toMatchObject([
    { source: "gp", failure: { kind: "unavailable" } },
    { source: "hospital", failure: { kind: "unavailable" } },
  ]);
});

test("orders of which there are more, or an error beside them, are not all that there is", async () => {
  const orders = (entry: readonly object[], total: number) => {
    const bundle = readHospitalBundle({ resourceType: "Bundle", type: "searchset", total, entry }, kris);
    if (!bundle.ok) throw new Error(bundle.refusal.rule);
    vi.mocked(listOrderedTests).mockResolvedValue(ok(bundle.value));
  };
  orders([], 2);
  expect(await listed()).toMatchObject({ incomplete: ["hospital"], orderedTests: { missing: [] } });
  expect(await getOrderedTest(asker, me, "ozzz")).toMatchObject({ failure: { kind: "unavailable" } });
  orders([told], 1);
  expect((await listed()).orderedTests.missing).toHaveLength(1);
});

test("what is new comes from the store, and a store that is down takes no result away", async () => {
  const items = (await listed()).results.items;
  const recent = { resource: { ...report("c").resource, issued: new Date().toISOString() } };
  surgeryHolds(recent);
  vi.mocked(seenBefore).mockImplementation(async (_, __, all) => ({
    firstVisit: false,
    unseen: new Set(all.map(({ id }) => id)),
  }));
  expect((await listed()).results.items.map(({ isNew }) => isNew)).toContain(true);
  vi.mocked(seenBefore).mockRejectedValue(new Error("down"));
  const unknown = await listed();
  expect(unknown.results.items).toHaveLength(items.length);
  expect(unknown.newsKnown).toBe(false);
});

test("a result is found by its id, a removed one says so, and an unknown one is not found", async () => {
  surgeryHolds(report("a"), report("wrong", { status: "entered-in-error" }));
  const { results, removed } = await listed();
  const id = results.items.find(({ source }) => source === "gp")?.id ?? "";
  expect(await getTestResult(asker, me, id)).toMatchObject({
    ok: true,
    value: { kind: "result", result: { id } },
  });
  expect(await getTestResult(asker, me, removed[0]?.id ?? "")).toMatchObject({ value: { kind: "removed" } });
  expect(await getTestResult(asker, me, "gzzz")).toEqual(failed({ kind: "not-found" }));
});

test("while its source is silent, a result is unavailable and not not-found", async () => {
  vi.mocked(listReports).mockResolvedValue(failed({ kind: "unavailable", retryAfterSeconds: 5 }));
  expect(await getTestResult(asker, me, "hzzz")).toMatchObject({ failure: { kind: "unavailable" } });
  expect(await getTestResult(asker, me, "gzzz")).toMatchObject({ failure: { kind: "not-found" } });
  expect(await getOrderedTest(asker, me, "ozzz")).toMatchObject({ failure: { kind: "unavailable" } });
});

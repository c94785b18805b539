import { expect, test } from "vitest";
import { contractRoom, kris } from "#lib/access/testing/contract-room.ts";
import { listPointers } from "./client.ts";

const room = contractRoom();
const api = "nrl";

const ABDUL = "9990123454";
const JOAN = "9992223332";

const reads = (nhsNumber = ABDUL) => room.permit("documents:read", { nhsNumber });

test("pointers come with their kind, title, day and keeper", async () => {
  const answer = await listPointers(reads());
  expect(answer).toMatchObject({ ok: true, value: { complete: true } });
  const [plan, summary] = answer.ok ? answer.value.pointers : [];
  expect(summary).toMatchObject({
    status: "current",
    description: "Summary of your stay on ward 7",
    type: { coding: [{ code: "824321000000109" }] },
    custodian: { identifier: { value: "RZ901" }, display: "Northfield Hospital" },
    unsafe: false,
  });
  expect(plan).toMatchObject({ type: { coding: [{ code: "1382601000000107" }] } });
});

test("who has no pointers has an empty and complete list", async () => {
  expect(await listPointers(reads(JOAN))).toMatchObject({
    ok: true,
    value: { pointers: [], complete: true },
  });
});

const pointer = (place: number) => ({
  resource: {
    resourceType: "DocumentReference",
    id: `RZ901-${place}`,
    status: "current",
    subject: { identifier: { system: "https://fhir.nhs.uk/Id/nhs-number", value: kris } },
    content: [{ attachment: {} }],
  },
});

const pageOf = (place: number, next: string | null) => ({
  resourceType: "Bundle",
  ...(next !== null && { meta: { tag: [{ code: next, display: "next-page-token" }] } }),
  type: "searchset",
  total: 1,
  entry: [pointer(place)],
});

test("the pages after the first are asked for, and more than five are said to be missing", async () => {
  room.breaks(api, "body", { body: pageOf(1, "20") });
  room.breaks(api, "body", { body: pageOf(2, null) });
  const two = await listPointers(reads(kris));
  expect(two).toMatchObject({ ok: true, value: { complete: true } });
  expect(two.ok && two.value.pointers.length).toBe(2);
  room.breaks(api, "body", { body: pageOf(3, "20"), count: 9 });
  expect(await listPointers(reads(kris))).toMatchObject({ ok: true, value: { complete: false } });
});

const outcome = (severity: string) => ({
  resource: { resourceType: "OperationOutcome", issue: [{ severity, code: "exception" }] },
});

test.each([
  ["a next link without a token", { link: [{ relation: "next", url: "https://l.example/2" }] }, false],
  ["a total above what came", { total: 3 }, false],
  ["an error among the pointers", { entry: [pointer(1), outcome("error")] }, false],
  ["a warning among the pointers", { entry: [pointer(1), outcome("warning")] }, true],
])("a page with %s: complete is said to be right", async (_what, more, complete) => {
  room.breaks(api, "body", { body: { ...pageOf(1, null), ...more } });
  expect(await listPointers(reads(kris))).toMatchObject({
    ok: true,
    value: { pointers: [{ id: "RZ901-1" }], complete },
  });
});

test("a total of all pages is complete once all have come", async () => {
  room.breaks(api, "body", { body: { ...pageOf(1, "20"), total: 2 } });
  room.breaks(api, "body", { body: { ...pageOf(2, null), total: 2 } });
  expect(await listPointers(reads(kris))).toMatchObject({ ok: true, value: { complete: true } });
});

test("a pointer about somebody else drops the answer", async () => {
  room.breaks(api, "body", { body: pageOf(1, null) });
  expect(await listPointers(reads())).toEqual({ ok: false, failure: { kind: "unreadable" } });
});

test.each([
  [400, { kind: "unreadable" }],
  [403, { kind: "not-allowed", because: "refused-by-source" }],
  [404, { kind: "not-found" }],
  [500, { kind: "unavailable" }],
])("an error %i becomes its failure", async (status, failure) => {
  room.breaks(api, "status", { status, count: 3 });
  expect(await listPointers(reads())).toMatchObject({ ok: false, failure });
});

test.each(["drift", "truncate", "content-type"] as const)("an answer broken by %s fails", async (kind) => {
  room.breaks(api, kind, { count: 2 });
  expect(await listPointers(reads())).toMatchObject({ ok: false });
});

import { beforeEach, expect, test, vi } from "vitest";
import type { Asker } from "#lib/access/asker.ts";
import { requirePermit } from "#lib/access/gate.ts";
import { contractRoom } from "#lib/access/testing/contract-room.ts";
import { me } from "#lib/paths.ts";
import { failed, ok } from "#lib/result.ts";
import { getCondition, listConditions } from "./queries.ts";

// What sources say is asked here, not how fast this machine lets them say it.
vi.mock("#lib/deadline.ts", async (real) => ({ ...(await real<object>()), sourceDeadlineMs: 15_000 }));
vi.mock("#lib/access/gate.ts", () => ({ requirePermit: vi.fn() }));

const room = contractRoom();
const asker = {} as Asker;

function loggedIn(key: string) {
  const { nhsNumber } = room.nation.personByKey(key) ?? { nhsNumber: "" };
  vi.mocked(requirePermit).mockResolvedValue(ok(room.permit("conditions:read", { nhsNumber })));
}

async function listed() {
  const list = await listConditions(asker, me);
  if (!list.ok) throw new Error(list.failure.kind);
  return list.value;
}

beforeEach(() => loggedIn("kris"));

test("current and past conditions come with codes, authors and opaque ids", async () => {
  const { items, removed, missing, incomplete } = await listed();
  expect(items.map(({ term }) => term)).toContain("Type 2 diabetes mellitus");
  expect(items.find(({ term }) => term === "Asthma")).toMatchObject({
    startedAt: "1979",
    snomed: "195967001",
  });
  for (const { id, recordedBy } of items) {
    expect(id).toMatch(/^[a-z2-7]{20}$/);
    expect(recordedBy).not.toBeNull();
  }
  expect([removed, missing, incomplete]).toEqual([0, [], []]);
});

test("one is found by its id, and an unknown id is not found", async () => {
  const [first] = (await listed()).items;
  expect(await getCondition(asker, me, first?.id ?? "")).toEqual(ok(first));
  expect(await getCondition(asker, me, "nobody")).toEqual(failed({ kind: "not-found" }));
});

test("what was entered in error for Abdul is no fact", async () => {
  loggedIn("abdul");
  const { items, removed } = await listed();
  expect(items.map(({ term }) => term)).not.toContain("Asthma");
  expect(removed).toBe(1);
});

test("what Sarah's surgery keeps confidential is not there, and that something is kept back is said", async () => {
  loggedIn("sarah");
  const { items, heldBack } = await listed();
  expect(items.map(({ term }) => term)).not.toContain("Miscarriage");
  expect(heldBack).toEqual(["confidential-items"]);
});

test("an unreadable entry leaves the others, and an id that may be its own is not denied", async () => {
  const whole = (await listed()).items.length;
  room.nation.change("kris", { "practice.planted": "unreadable" });
  const { items, incomplete } = await listed();
  expect(items).toHaveLength(whole - 1);
  expect(incomplete).toEqual(["gp"]);
  expect(await getCondition(asker, me, "nobody")).toEqual(failed({ kind: "unavailable" }));
});

test("a surgery that shows only a summary is said to refuse, and one that is silent to be silent", async () => {
  room.nation.change("kris", { "practice.recordAccess": "summary", "practice.historicalAccess": "summary" });
  expect((await listed()).missing).toMatchObject([{ source: "gp", failure: { kind: "not-allowed" } }]);
  room.nation.reset();
  loggedIn("kris");
  room.breaks("gp-connect-pfs-access-record", "status", { status: 500, count: 40 });
  expect((await listed()).missing).toMatchObject([{ source: "gp", failure: { kind: "unavailable" } }]);
});

test("a clinician's name cannot turn the text round it", async () => {
  const { nhsNumber } = room.nation.personByKey("kris") ?? { nhsNumber: "" };
  const resources = [
    {
      resourceType: "Patient",
      id: "p",
      identifier: [{ system: "https://fhir.nhs.uk/Id/nhs-number", value: nhsNumber }],
    },
    {
      resourceType: "List",
      status: "current",
      mode: "snapshot",
      code: { coding: [{ system: "http://snomed.info/sct", code: "717711000000103" }] },
      entry: [{ item: { reference: "Condition/c" } }],
    },
    {
      resourceType: "Condition",
      id: "c",
      clinicalStatus: "active",
      code: { text: "Cough" },
      subject: { reference: "Patient/p" },
      asserter: { reference: "Practitioner/d" },
    },
    { resourceType: "Practitioner", id: "d", name: [{ text: "Dr \u202Enimda\u0007 Yusuf" }] },
  ];
  const entry = resources.map((resource) => ({ resource }));
  room.breaks("gp-connect-pfs-access-record", "body", {
    body: { resourceType: "Bundle", type: "collection", entry },
  });
  expect((await listed()).items[0]?.recordedBy).toBe("Dr nimda Yusuf");
});

test("without a permit nothing is asked", async () => {
  const refusal = failed({ kind: "not-allowed", because: "needs-p9" });
  vi.mocked(requirePermit).mockResolvedValue(refusal);
  expect(await listConditions(asker, me)).toEqual(refusal);
});

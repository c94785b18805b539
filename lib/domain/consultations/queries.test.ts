import { beforeEach, expect, test, vi } from "vitest";
import type { Asker } from "#lib/access/asker.ts";
import { requirePermit } from "#lib/access/gate.ts";
import { contractRoom } from "#lib/access/testing/contract-room.ts";
import { me } from "#lib/paths.ts";
import { failed, ok } from "#lib/result.ts";
import { wordsIn } from "./model.ts";
import { getConsultation, listConsultations } from "./queries.ts";

// What sources say is asked here, not how fast this machine lets them say it.
vi.mock("#lib/deadline.ts", async (real) => ({ ...(await real<object>()), sourceDeadlineMs: 15_000 }));
vi.mock("#lib/access/gate.ts", () => ({ requirePermit: vi.fn() }));

const room = contractRoom();
const asker = {} as Asker;

function loggedIn(key: string) {
  const { nhsNumber } = room.nation.personByKey(key) ?? { nhsNumber: "" };
  vi.mocked(requirePermit).mockResolvedValue(ok(room.permit("consultations:read", { nhsNumber })));
}

async function listed(...reach: ["whole-record"?]) {
  const list = await listConsultations(asker, me, ...reach);
  if (!list.ok) throw new Error(list.failure.kind);
  return list.value;
}

beforeEach(() => loggedIn("kris"));

test("consultations come newest first, each in full, with referrals and what is planned", async () => {
  const { items, referrals, planned, wordsShown, heldBack } = await listed();
  const moments = items.map(({ at }) => at ?? "");
  expect(moments).toEqual([...moments].sort().reverse());
  expect(items.every(({ complete }) => complete)).toBe(true);
  expect(items[0]?.who).toEqual(["Dr Amina Yusuf"]);
  expect(referrals.items.map(({ to }) => to)).toContain("Northfield Diabetic Eye Screening");
  expect(planned.items.map(({ term }) => term)).toContain("Foot check, diabetes");
  expect(wordsShown).toEqual({ kind: "everything" });
  expect(heldBack).toEqual(["confidential-items"]);
});

test("what was said in confidence and what is still a draft are told to nobody", async () => {
  const said = (await listed()).items.flatMap(wordsIn).join("\n");
  expect(said).not.toMatch(/in confidence|somebody else in the family|driving/i);
});

test("asked with the whole record it says the same", async () => {
  expect((await listed("whole-record")).items).toEqual((await listed()).items);
});

test("one is found by its id, and an unknown id is not found", async () => {
  const [first] = (await listed()).items;
  expect(await getConsultation(asker, me, first?.id ?? "")).toMatchObject({
    ok: true,
    value: { consultation: first },
  });
  expect(await getConsultation(asker, me, "nobody")).toEqual(failed({ kind: "not-found" }));
});

test("below full access the words are left out, and that is known", async () => {
  room.nation.change("kris", {
    "practice.recordAccess": "detailed",
    "practice.historicalAccess": "detailed",
  });
  const { items, wordsShown } = await listed();
  const entries = items.flatMap(({ topics }) =>
    topics.flatMap(({ headings }) => headings.flatMap((heading) => heading.entries)),
  );
  expect(entries.length).toBeGreaterThan(0);
  expect(entries.filter(({ kind }) => kind === "words")).toEqual([]);
  expect(wordsShown).toEqual({ kind: "nothing" });
});

test("a surgery whose system does not tell what it plans refuses that, and shows the rest", async () => {
  loggedIn("joan");
  const { items, planned, referrals } = await listed();
  expect(items.length).toBeGreaterThan(0);
  expect(planned.missing).toMatchObject([{ failure: { kind: "not-allowed" } }]);
  expect(referrals.missing).toMatchObject([{ failure: { kind: "not-allowed" } }]);
});

test("a surgery that is silent is named, and without a permit nothing is asked", async () => {
  room.breaks("gp-connect-pfs-access-record", "status", { status: 500, count: 40 });
  expect((await listed()).missing).toMatchObject([{ source: "gp", failure: { kind: "unavailable" } }]);
  const refusal = failed({ kind: "not-allowed", because: "needs-p9" });
  vi.mocked(requirePermit).mockResolvedValue(refusal);
  expect(await listConsultations(asker, me)).toEqual(refusal);
});

test("a resource about somebody else drops the whole answer", async () => {
  const entry = [
    {
      resourceType: "Patient",
      id: "p",
      identifier: [{ system: "https://fhir.nhs.uk/Id/nhs-number", value: "9000000009" }],
    },
  ].map((resource) => ({ resource }));
  room.breaks("gp-connect-pfs-access-record", "body", {
    body: { resourceType: "Bundle", type: "collection", entry },
    count: 3,
  });
  expect((await listed()).missing).toMatchObject([{ failure: { kind: "unreadable" } }]);
});

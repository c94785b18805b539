import { expect, test } from "vitest";
import { contractRoom, kris } from "#lib/access/testing/contract-room.ts";
import type { NhsNumber } from "#lib/nhs-number.ts";
import { getRecordAreas } from "./client.ts";
import { readStructuredRecordParameters, recordRequest, type RecordAreas } from "./schema-request.ts";
import type { RecordAnswer } from "./schema-areas.ts";
import { readArea } from "./schema-lists.ts";

const room = contractRoom();
const api = "gp-connect-pfs-access-record";
const everything: Required<RecordAreas> = {
  allergies: { ended: true },
  medication: {},
  consultations: {},
  problems: [{}],
  immunisations: {},
  uncategorisedData: {},
  investigations: {},
  referrals: {},
  diaryEntries: {},
};

async function areasOf(asked: RecordAreas, key = "kris"): Promise<RecordAnswer> {
  const { nhsNumber } = room.nation.personByKey(key) ?? { nhsNumber: "" };
  const record = await getRecordAreas(room.permit("medicines:read", { nhsNumber }), asked);
  if (!record.ok) throw new Error(record.failure.kind);
  return record.value;
}

const count = ({ resources }: RecordAnswer, type: string) =>
  resources.filter(({ resourceType }) => resourceType === type).length;

test.each([
  ["allergies", "AllergyIntolerance"],
  ["medication", "MedicationStatement"],
  ["consultations", "Encounter"],
  ["problems", "Condition"],
  ["immunisations", "Immunization"],
  ["uncategorisedData", "Observation"],
  ["investigations", "DiagnosticReport"],
  ["referrals", "ReferralRequest"],
  ["diaryEntries", "ProcedureRequest"],
] as const)("%s bring their list and %s resources", async (area, type) => {
  const record = await areasOf({ [area]: everything[area] });
  expect(count(record, type)).toBeGreaterThan(0);
  expect(count(record, "List")).toBeGreaterThan(0);
  expect(record.unreadable).toEqual([]);
});

test.each(["abdul", "kris", "leah", "maya", "sarah"])(
  "all areas of %s are read in one answer",
  async (key) => {
    const record = await areasOf(everything, key);
    expect(record.unreadable).toEqual([]);
    expect(record.complete).toBe(true);
  },
);

test("ended allergies stand apart from present ones", async () => {
  const record = await areasOf({ allergies: { ended: true } });
  expect(record.endedAllergies.map(({ clinicalStatus }) => clinicalStatus)).toEqual(["resolved"]);
  const present = record.resources.filter((one) => one.resourceType === "AllergyIntolerance");
  expect(present.map(({ clinicalStatus }) => clinicalStatus)).not.toContain("resolved");
  expect((await areasOf({ allergies: { ended: false } })).endedAllergies).toEqual([]);
});

test.each<[string, RecordAreas, string]>([
  [
    "issues of medicines left out",
    { medication: { issues: false, types: ["repeat"] } },
    "MedicationStatement",
  ],
  ["medicines from a day on", { medication: { from: "2028-01-01" } }, "MedicationStatement"],
  ["the latest consultation", { consultations: { mostRecent: 1 } }, "Encounter"],
  ["consultations of a period", { consultations: { period: { start: "2028-01-01" } } }, "Encounter"],
  [
    "problems by two pairs",
    { problems: [{ status: "active", significance: "major" }, { status: "inactive" }] },
    "Condition",
  ],
  ["vaccinations not given too", { immunisations: { notGiven: true, choices: false } }, "Immunization"],
  [
    "measurements of a period",
    { uncategorisedData: { period: { start: "2026-01-01", end: "2028-05-16" } } },
    "Observation",
  ],
  ["results of a period", { investigations: { period: { start: "2027-01-01" } } }, "DiagnosticReport"],
  ["referrals of a period", { referrals: { period: { start: "2026-01-01" } } }, "ReferralRequest"],
  ["what is due until a day", { diaryEntries: { until: "2099-01-01" } }, "ProcedureRequest"],
])("%s: what we send has the published shape, and is answered", async (_what, asked, type) => {
  room.nation.reset(new Date("2028-05-16T10:00:00+01:00"));
  expect(readStructuredRecordParameters(recordRequest(kris as NhsNumber, asked))).toMatchObject({ ok: true });
  expect(count(await areasOf(asked), type)).toBeGreaterThan(0);
});

test("an area that the surgery's system lacks is told beside the others", async () => {
  const record = await areasOf({ problems: [{}], diaryEntries: {} }, "joan");
  expect(record.outcomes).toMatchObject([
    { issue: [{ severity: "warning", code: "not-supported", diagnostics: "includeDiaryEntries" }] },
  ]);
  expect(count(record, "Condition")).toBeGreaterThan(0);
});

test("a status that no standard knows refuses that entry, and leaves the others", async () => {
  const whole = count(await areasOf(everything), "Condition");
  room.nation.change("kris", { "practice.planted": "unreadable" });
  const record = await areasOf(everything);
  expect(record.unreadable).toMatchObject([
    {
      resourceType: "AllergyIntolerance",
      refusal: { path: expect.stringMatching(/^\$\.entry\[\d+\]\.resource\.clinicalStatus$/) },
    },
    { resourceType: "Condition" },
  ]);
  expect(count(record, "Condition")).toBe(whole - 1);
});

const patient = {
  resourceType: "Patient",
  id: "p",
  identifier: [{ system: "https://fhir.nhs.uk/Id/nhs-number", value: kris }],
};
const allergy = (reference: string, more: object = {}) => ({
  resourceType: "AllergyIntolerance",
  id: "a",
  verificationStatus: "unconfirmed",
  clinicalStatus: "resolved",
  patient: { reference },
  ...more,
});
const answers = (...resources: object[]) =>
  room.breaks(api, "body", {
    body: {
      resourceType: "Bundle",
      type: "collection",
      entry: [patient, ...resources].map((resource) => ({ resource })),
    },
  });
const ask = () => getRecordAreas(room.permit("medicines:read"), { allergies: { ended: true } });
const list = (contained: object) => ({
  resourceType: "List",
  status: "current",
  mode: "snapshot",
  contained: [contained],
});

test.each([
  ["an entry", allergy("Patient/q")],
  ["an entry that nobody could read anyway", allergy("Patient/q", { clinicalStatus: "sleeping" })],
  ["an allergy inside a list", list(allergy("Patient/q"))],
])("%s about somebody else condemns the whole answer", async (_what, resource) => {
  answers(resource);
  expect(await ask()).toEqual({ ok: false, failure: { kind: "unreadable" } });
});

test("an area is unreadable when any of its lists is changed by an unknown modifier", async () => {
  const code = { coding: [{ system: "http://snomed.info/sct", code: "886921000000105" }] };
  const allergies = { resourceType: "List", status: "current", mode: "snapshot", code };
  const changed = { ...allergies, modifierExtension: [{ url: "https://example.org/not" }] };
  answers({ ...allergies, id: "one" }, { ...changed, id: "two" });
  const record = await ask();
  expect(record.ok && readArea(record.value, "allergies")).toEqual({
    ok: false,
    failure: { kind: "unreadable" },
  });
});

test("what the surgery labelled as not for the person is left out", async () => {
  const meta = { security: [{ system: "http://hl7.org/fhir/v3/ActCode", code: "NOPAT" }] };
  answers(allergy("Patient/p", { meta }), list(allergy("Patient/p", { meta })));
  const record = await ask();
  expect(record.ok && [count(record.value, "AllergyIntolerance"), record.value.endedAllergies]).toEqual([
    0,
    [],
  ]);
  expect(record.ok && record.value.resolve("AllergyIntolerance/a")).toBeUndefined();
});

test.each([
  ["not an answer at all", "[]"],
  ["a bundle of nothing that is one", { resourceType: "Bundle", type: "collection", entry: [1] }],
])("%s is unreadable", async (_what, body) => {
  room.breaks(api, "body", { body });
  expect(await ask()).toEqual({ ok: false, failure: { kind: "unreadable" } });
});

test.each([
  [{ "practice.recordAccess": "none", "practice.historicalAccess": "none" }, "not-allowed"],
  [{ "practice.standing": "deceased" }, "not-found"],
  [{ "practice.onlineAccess": false }, "not-found"],
])("%j: the record is %s", async (changes, kind) => {
  room.nation.change("kris", changes);
  expect(await ask()).toMatchObject({ ok: false, failure: { kind } });
});

test("a period of referrals beside consultations is refused by the surgery", async () => {
  const asked = { consultations: {}, referrals: { period: { start: "2026-01-01" } } };
  expect(await getRecordAreas(room.permit("medicines:read"), asked)).toMatchObject({ ok: false });
});

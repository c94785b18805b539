import { expect, test } from "vitest";
import { readRecordAreas } from "#lib/gateways/gp-connect-pfs-access-record/schema-areas.ts";
import { readArea } from "#lib/gateways/gp-connect-pfs-access-record/schema-lists.ts";
import type { NhsNumber } from "#lib/nhs-number.ts";
import { parseStrictJson } from "#lib/strict-json.ts";
import { toAllergies } from "./from-gp-connect-pfs-access-record.ts";

const kris = "9996789012" as NhsNumber;
const coded = (code: string, display: string) => ({
  coding: [{ system: "http://snomed.info/sct", code, display }],
});
const me = { reference: "Patient/p" };
const patient = (nhsNumber: string = kris) => ({
  resourceType: "Patient",
  id: "p",
  identifier: [{ system: "https://fhir.nhs.uk/Id/nhs-number", value: nhsNumber }],
});
const doctor = { resourceType: "Practitioner", id: "dr", name: [{ prefix: ["Dr"], family: "Yusuf" }] };
const latex = (changes: object = {}) => ({
  resourceType: "AllergyIntolerance",
  id: "a",
  clinicalStatus: "active",
  verificationStatus: "confirmed",
  type: "allergy",
  category: ["environment"],
  criticality: "low",
  code: coded("300916003", "Latex allergy"),
  patient: me,
  assertedDate: "2021-06-14T09:40:00+01:00",
  recorder: { reference: "Practitioner/dr" },
  reaction: [{ manifestation: [coded("126485001", "Urticaria")], severity: "moderate" }],
  ...changes,
});
const list = (ids: readonly string[], code = "886921000000105", more: object = {}) => ({
  resourceType: "List",
  status: "current",
  mode: "snapshot",
  code: coded(code, "Allergies"),
  subject: me,
  entry: ids.map((reference) => ({ item: { reference } })),
  ...more,
});

const answer = (resources: readonly object[], whose = patient()) =>
  readRecordAreas(
    parseStrictJson(
      JSON.stringify({
        resourceType: "Bundle",
        type: "collection",
        entry: [whose, doctor, ...resources].map((resource) => ({ resource })),
      }),
    ),
    kris,
  );

function map(...resources: readonly object[]) {
  const record = answer(resources);
  if (!record.ok) throw new Error(`${record.refusal.path}: ${record.refusal.rule}`);
  const area = readArea(record.value, "allergies");
  if (!area.ok) throw new Error(area.failure.kind);
  return toAllergies(area.value.entries, record.value, (id) => id);
}

const one = (changes: object = {}) => map(list(["AllergyIntolerance/a"]), latex(changes));

test("an allergy has its code, reactions, who wrote it down and when", () => {
  expect(one().allergies).toEqual([
    {
      id: "a",
      source: "gp",
      code: "300916003",
      name: "Latex allergy",
      status: "active",
      kind: "allergy",
      categories: ["environment"],
      confirmed: true,
      severe: false,
      reactions: [{ code: "126485001", name: "Urticaria", severity: "moderate", description: null }],
      onsetAt: null,
      recordedAt: "2021-06-14T08:40:00.000Z",
      recordedBy: "Dr Yusuf",
      endedAt: null,
      endedWhy: null,
      notes: [],
      cannotBeShownSafely: false,
    },
  ]);
});

test.each(["refuted", "entered-in-error"])(
  "one that is %s is counted and nothing of it is told",
  (status) => {
    const told = one({ verificationStatus: status, clinicalStatus: undefined });
    expect(told).toMatchObject({ allergies: [], removed: 1 });
    expect(JSON.stringify(told)).not.toContain("Latex");
  },
);

test("an ended one comes from inside its own list, with the day and why, and never as present", () => {
  const url =
    "https://fhir.nhs.uk/STU3/StructureDefinition/Extension-CareConnect-GPC-AllergyIntoleranceEnd-1";
  const egg = latex({
    id: "egg",
    clinicalStatus: "resolved",
    extension: [
      {
        url,
        extension: [
          { url: "endDate", valueDateTime: "2020-02-03" },
          { url: "reasonEnded", valueString: "Eats eggs." },
        ],
      },
    ],
  });
  const ended = list(["#egg"], "1103671000000101", { contained: [egg] });
  expect(map(list([]), ended).allergies).toMatchObject([
    { id: "egg", status: "ended", endedAt: "2020-02-03", endedWhy: "Eats eggs." },
  ]);
});

test("no known allergy is a statement, and no allergy", () => {
  expect(one({ code: coded("716186003", "No known allergy") })).toMatchObject({
    allergies: [],
    noneKnown: [{ about: "any", recordedBy: "Dr Yusuf" }],
  });
});

test.each(["inactive", "resolved"])("no known allergy that is %s no longer stands", (clinicalStatus) => {
  const told = one({ code: coded("716186003", "No known allergy"), clinicalStatus });
  expect(told).toMatchObject({ allergies: [], noneKnown: [] });
});

test("no known allergy without a status stands", () => {
  const told = one({ code: coded("716186003", "No known allergy"), clinicalStatus: undefined });
  expect(told.noneKnown).toHaveLength(1);
});

test("a high risk or a severe reaction makes it severe", () => {
  expect(one({ criticality: "high" }).allergies[0]?.severe).toBe(true);
  const reaction = [{ manifestation: [coded("39579001", "Anaphylaxis")], severity: "severe" }];
  expect(one({ reaction }).allergies[0]?.severe).toBe(true);
});

test("an unknown modifier leaves the name and hides its meaning", () => {
  const told = one({ modifierExtension: [{ url: "https://example.org/opposite", valueBoolean: true }] });
  expect(told.allergies).toMatchObject([
    { name: "Latex allergy", cannotBeShownSafely: true, severe: false, reactions: [], recordedBy: null },
  ]);
  expect(JSON.stringify(told)).not.toContain("Urticaria");
});

test("an entry that cannot be read makes the answer incomplete, and the others stay", () => {
  const told = map(
    list(["AllergyIntolerance/a", "AllergyIntolerance/b"]),
    latex(),
    latex({ id: "b", clinicalStatus: "sleeping" }),
  );
  expect(told).toMatchObject({ complete: false, allergies: [{ id: "a" }] });
});

test("a date that does not exist is no date", () => {
  expect(one({ assertedDate: "2021-02-30" }).allergies[0]?.recordedAt).toBeNull();
});

test("words alone stay, without a code, and characters that turn text are gone", () => {
  expect(one({ code: { text: "Penicillin\u202E tset\u0000" } }).allergies[0]).toMatchObject({
    code: null,
    name: "Penicillin tset",
  });
});

test("what is neither allergy nor intolerance in the answer is neither here", () => {
  expect(one({ type: "intolerance" }).allergies[0]?.kind).toBe("intolerance");
  expect(one({ type: undefined }).allergies[0]?.kind).toBeNull();
});

test("an allergy of somebody else condemns the whole answer", () => {
  const other = latex({ id: "b", patient: { reference: "Patient/someone-else" } });
  expect(answer([list(["AllergyIntolerance/a"]), latex(), other])).toMatchObject({
    ok: false,
    refusal: { wrongPerson: true },
  });
  expect(answer([list([])], patient("9990548609"))).toMatchObject({ ok: false });
});

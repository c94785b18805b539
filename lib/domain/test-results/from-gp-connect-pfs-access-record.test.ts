import { expect, test } from "vitest";
import { readStructuredRecord } from "#lib/gateways/gp-connect-pfs-access-record/schema.ts";
import type { NhsNumber } from "#lib/nhs-number.ts";
import { toSurgeryResults } from "./from-gp-connect-pfs-access-record.ts";

const kris = "9996789012" as NhsNumber;
const snomed = "http://snomed.info/sct";
const subject = { reference: "Patient/p" };
const code = (id: string, display: string) => ({ coding: [{ system: snomed, code: id, display }] });
const studies = code("721981007", "Diagnostic studies report");
const listOf = (extension: readonly object[] = []) => ({
  resourceType: "List",
  status: "current",
  mode: "snapshot",
  code: code("887191000000108", "Investigations and results"),
  subject,
  extension,
});
const always = [
  {
    resourceType: "Patient",
    id: "p",
    identifier: [{ system: "https://fhir.nhs.uk/Id/nhs-number", value: kris }],
  },
  { resourceType: "Practitioner", id: "dr", name: [{ prefix: ["Dr"], given: ["Amina"], family: "Yusuf" }] },
  { resourceType: "Organization", id: "lab", name: "Northfield Pathology" },
];
const report = (changes: object = {}) => ({
  resourceType: "DiagnosticReport",
  id: "r",
  status: "final",
  code: studies,
  subject,
  issued: "2028-05-13T15:20:00+01:00",
  performer: [{ actor: { reference: "Organization/lab" } }],
  result: [{ reference: "Observation/o" }],
  ...changes,
});
const hba1c = (changes: object = {}) => ({
  resourceType: "Observation",
  id: "o",
  status: "final",
  code: code("999791000000106", "HbA1c"),
  subject,
  effectiveDateTime: "2028-05-12T08:50:00+01:00",
  valueQuantity: { value: 56, unit: "mmol/mol" },
  referenceRange: [{ low: { value: 20 }, high: { value: 41 } }],
  ...changes,
});
const filing = (changes: object = {}) => ({
  resourceType: "Observation",
  id: "c",
  status: "unknown",
  code: code("37331000000100", "Comment note"),
  subject,
  effectiveDateTime: "2028-05-15",
  performer: [{ reference: "Practitioner/dr" }],
  comment: "Please come and see me.",
  ...changes,
});

function map(resources: readonly object[]) {
  const entry = [...always, ...resources].map((resource) => ({ resource }));
  const record = readStructuredRecord({ resourceType: "Bundle", type: "collection", entry }, kris);
  if (!record.ok) throw new Error(`${record.refusal.path}: ${record.refusal.rule}`);
  return toSurgeryResults(record.value, (id) => id);
}

/** The one result of a record. */
function resultOf(...resources: readonly object[]) {
  const mapped = map([listOf(), ...resources]);
  if (!mapped.ok || !mapped.value.results[0]) throw new Error("no result came out");
  return mapped.value.results[0];
}

test("one test has one group of one, with flag, band and dates", () => {
  expect(resultOf(report(), hba1c())).toMatchObject({
    source: "gp",
    name: "HbA1c",
    concept: "hba1c",
    status: "final",
    takenAt: "2028-05-12T07:50:00.000Z",
    reportedAt: "2028-05-13T14:20:00.000Z",
    laboratory: "Northfield Pathology",
    groups: [
      {
        name: null,
        analytes: [
          {
            concept: "hba1c",
            value: { kind: "number", value: 56, comparator: null, unit: "mmol/mol" },
            range: { shape: { kind: "between", low: 20, high: 41 }, unit: "mmol/mol" },
            flag: "high",
            band: "diabetes-range",
          },
        ],
      },
    ],
  });
});

test.each([
  [
    "by the report",
    [report({ result: [{ reference: "Observation/o" }, { reference: "Observation/c" }] }), hba1c(), filing()],
  ],
  [
    "by the result",
    [
      report(),
      hba1c({ related: [{ type: "has-member", target: { reference: "Observation/c" } }] }),
      filing(),
    ],
  ],
  [
    "only by itself",
    [
      report(),
      hba1c(),
      filing({ related: [{ type: "derived-from", target: { reference: "Observation/o" } }] }),
    ],
  ],
])("the clinician's comment is found when it is named %s", (_, resources) => {
  const result = resultOf(...resources);
  expect(result.comments).toEqual([
    { text: "Please come and see me.", author: "Dr Amina Yusuf", writtenAt: "2028-05-15" },
  ]);
  expect(result.groups.flatMap(({ analytes }) => analytes)).toHaveLength(1);
});

test("a group has the name of its header, and members that only point back are its members too", () => {
  const header = hba1c({
    id: "h",
    code: code("26604007", "Full blood count"),
    valueQuantity: undefined,
    referenceRange: undefined,
  });
  const member = (id: string) =>
    hba1c({ id, related: [{ type: "derived-from", target: { reference: "Observation/h" } }] });
  const result = resultOf(
    report({ result: [{ reference: "Observation/h" }] }),
    header,
    member("a"),
    member("b"),
  );
  expect(result).toMatchObject({ name: "Full blood count", concept: "fbc" });
  expect(result.groups).toMatchObject([{ name: "Full blood count", analytes: [{ id: "a" }, { id: "b" }] }]);
});

test("what was entered in error is listed by name and date, and its value is nowhere", () => {
  for (const resources of [
    [report({ status: "entered-in-error" }), hba1c()],
    [report(), hba1c({ status: "entered-in-error" })],
  ]) {
    const mapped = map([listOf(), ...resources]);
    expect(mapped).toMatchObject({ ok: true, value: { results: [], removed: [{ name: "HbA1c" }] } });
    expect(JSON.stringify(mapped)).not.toContain("56");
  }
});

test("one value entered in error leaves, the rest of the report stays", () => {
  const result = resultOf(
    report({ result: [{ reference: "Observation/o" }, { reference: "Observation/q" }] }),
    hba1c({ id: "q", status: "entered-in-error" }),
    hba1c(),
  );
  expect(result.groups).toMatchObject([{ analytes: [{ id: "o" }] }]);
});

test("a corrected value makes a corrected report, with the day of the correction", () => {
  expect(
    resultOf(report({ meta: { lastUpdated: "2028-05-14T09:00:00Z" } }), hba1c({ status: "amended" })),
  ).toMatchObject({
    status: "corrected",
    correctedAt: "2028-05-14T09:00:00.000Z",
    groups: [{ analytes: [{ corrected: true }] }],
  });
});

test("a report of words has its words, and no empty value", () => {
  const words = hba1c({
    code: code("168537006", "X-ray"),
    valueQuantity: undefined,
    referenceRange: undefined,
    comment: "No fracture.",
  });
  expect(resultOf(report({ conclusion: "All well." }), words)).toMatchObject({
    name: "X-ray",
    groups: [],
    reportText: ["No fracture.", "All well."],
  });
});

test("no results is said only by a list; without list or notice the answer is unreadable", () => {
  expect(map([listOf()])).toMatchObject({ ok: true, value: { results: [] } });
  expect(map([])).toEqual({ ok: false, failure: { kind: "unreadable" } });
});

test("a surgery whose system cannot give investigations has refused, and has not said none", () => {
  const notice = { severity: "warning", code: "not-supported", diagnostics: "includeInvestigations" };
  expect(map([{ resourceType: "OperationOutcome", issue: [notice] }])).toEqual({
    ok: false,
    failure: { kind: "not-allowed", because: "refused-by-source" },
  });
});

test("what the surgery holds back is passed on", () => {
  const url = "https://fhir.nhs.uk/STU3/StructureDefinition/Extension-CareConnect-GPC-ListWarningCode-1";
  const warnings = [
    { url, valueCode: "confidential-items" },
    { url, valueCode: "something-new" },
  ];
  expect(map([listOf(warnings)])).toMatchObject({ value: { heldBack: ["confidential-items"] } });
});

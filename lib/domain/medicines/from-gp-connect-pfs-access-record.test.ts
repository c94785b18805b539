import { expect, test } from "vitest";
import { readRecordAreas } from "#lib/gateways/gp-connect-pfs-access-record/schema-areas.ts";
import { readArea } from "#lib/gateways/gp-connect-pfs-access-record/schema-lists.ts";
import type { NhsNumber } from "#lib/nhs-number.ts";
import { parseStrictJson } from "#lib/strict-json.ts";
import { toMedicines } from "./from-gp-connect-pfs-access-record.ts";

const kris = "9996789012" as NhsNumber;
const me = { reference: "Patient/p" };
const snomed = "http://snomed.info/sct";
const coded = (code: string, display: string) => ({ coding: [{ system: snomed, code, display }] });
const base = "https://fhir.nhs.uk/STU3/StructureDefinition/Extension-CareConnect-GPC-";
const extension = (name: string, value: object) => ({ url: `${base}${name}-1`, ...value });
const agency = (code: string, text?: string) =>
  extension("PrescribingAgency", { valueCodeableConcept: { coding: [{ code }], ...(text && { text }) } });
const patient = {
  resourceType: "Patient",
  id: "p",
  identifier: [{ system: "https://fhir.nhs.uk/Id/nhs-number", value: kris }],
};
const doctor = { resourceType: "Practitioner", id: "dr", name: [{ prefix: ["Dr"], family: "Yusuf" }] };
const product = { resourceType: "Medication", id: "m", code: coded("317291008", "Omeprazole 20mg capsules") };
const what = { medicationReference: { reference: "Medication/m" } };
const statement = (changes: object = {}) => ({
  resourceType: "MedicationStatement",
  id: "s",
  status: "active",
  basedOn: [{ reference: "MedicationRequest/plan" }],
  ...what,
  extension: [
    extension("MedicationStatementLastIssueDate", { valueDateTime: "2028-04-18" }),
    agency("prescribed-at-gp-practice"),
  ],
  subject: me,
  effectivePeriod: { start: "2026-09-07" },
  reasonCode: [coded("235595009", "Gastro-oesophageal reflux disease")],
  dosage: [{ text: "Take one capsule each morning" }],
  ...changes,
});
const request = (id: string, changes: object = {}) => ({
  resourceType: "MedicationRequest",
  id,
  status: "active",
  intent: "plan",
  ...what,
  subject: me,
  authoredOn: "2026-09-07",
  recorder: { reference: "Practitioner/dr" },
  extension: [
    extension("PrescriptionType", { valueCodeableConcept: { coding: [{ code: "repeat" }] } }),
    extension("MedicationRepeatInformation", {
      extension: [
        { url: "numberOfRepeatPrescriptionsAllowed", valuePositiveInt: 13 },
        { url: "numberOfRepeatPrescriptionsIssued", valueUnsignedInt: 8 },
        { url: "authorisationExpiryDate", valueDateTime: "2028-09-30" },
      ],
    }),
  ],
  ...changes,
});
const issue = (id: string, authoredOn: string, changes: object = {}) =>
  request(id, {
    intent: "order",
    status: "completed",
    authoredOn,
    basedOn: [{ reference: "MedicationRequest/plan" }],
    dispenseRequest: { quantity: { value: 28, unit: "capsule" } },
    ...changes,
  });
const list = (ids: readonly string[]) => ({
  resourceType: "List",
  status: "current",
  mode: "snapshot",
  code: coded("933361000000108", "Medications and medical devices"),
  subject: me,
  entry: ids.map((id) => ({ item: { reference: `MedicationStatement/${id}` } })),
});

const answer = (resources: readonly object[]) =>
  readRecordAreas(
    parseStrictJson(
      JSON.stringify({
        resourceType: "Bundle",
        type: "collection",
        entry: [patient, doctor, product, ...resources].map((resource) => ({ resource })),
      }),
    ),
    kris,
  );

function map(...resources: readonly object[]) {
  const record = answer(resources);
  if (!record.ok) throw new Error(`${record.refusal.path}: ${record.refusal.rule}`);
  const area = readArea(record.value, "medication");
  if (!area.ok) throw new Error(area.failure.kind);
  return toMedicines(area.value.entries, record.value, (id) => id);
}

const one = (changes: object = {}, ...more: readonly object[]) =>
  map(list(["s"]), statement(changes), request("plan"), ...more);

test("a medicine has what for, how, since when, who prescribed it, and its issues newest first", () => {
  expect(one({}, issue("i1", "2028-03-21"), issue("i2", "2028-04-18")).medicines).toEqual([
    {
      id: "s",
      source: "gp",
      code: "317291008",
      name: "Omeprazole 20mg capsules",
      status: "current",
      suppliedBy: "surgery",
      kind: "repeat",
      reasons: [{ code: "235595009", name: "Gastro-oesophageal reflux disease" }],
      howToTake: ["Take one capsule each morning"],
      startedAt: "2026-09-07",
      endedAt: null,
      stoppedWhy: null,
      prescriber: "Dr Yusuf",
      lastIssuedAt: "2028-04-18",
      issues: [
        { at: "2028-04-18", quantity: { value: 28, unit: "capsule" } },
        { at: "2028-03-21", quantity: { value: 28, unit: "capsule" } },
      ],
      repeats: { allowed: 13, issued: 8, reviewBy: "2028-09-30" },
      notes: [],
      cannotBeShownSafely: false,
    },
  ]);
});

test.each([
  ["prescribed-by-another-organisation", "Over the counter medication", "bought"],
  ["prescribed-by-another-organisation", "Hospital medication", "hospital"],
  ["prescribed-by-another-organisation", undefined, "elsewhere"],
  ["prescribed-by-previous-practice", undefined, "last-surgery"],
  ["something-new", undefined, "not-stated"],
])("%s (%s) comes from: %s", (code, text, from) => {
  expect(one({ extension: [agency(code, text)] }).medicines[0]?.suppliedBy).toBe(from);
});

test("a stopped one says when and why", () => {
  const reason = extension("MedicationStatusReason", {
    extension: [
      { url: "statusReason", valueCodeableConcept: { text: "Ankles swelled." } },
      { url: "statusChangeDate", valueDateTime: "2028-02-21" },
    ],
  });
  const told = map(
    list(["s"]),
    statement({ status: "stopped" }),
    request("plan", { status: "stopped", extension: [reason] }),
  );
  expect(told.medicines).toMatchObject([
    { status: "stopped", endedAt: "2028-02-21", stoppedWhy: "Ankles swelled.", kind: null },
  ]);
});

test("what was entered in error is counted and nothing of it is told", () => {
  const told = one({ status: "entered-in-error" });
  expect(told).toMatchObject({ medicines: [], removed: 1 });
  expect(JSON.stringify(told)).not.toContain("Omeprazole");
});

test.each([
  ["the statement", { modifierExtension: [{ url: "https://example.org/not", valueBoolean: true }] }, []],
  ["an issue", {}, [issue("i", "2028-04-18", { modifierExtension: [{ url: "https://example.org/not" }] })]],
] as const)("an unknown modifier of %s leaves the name alone", (_, changes, more) => {
  const told = one(changes, ...more);
  expect(told.medicines).toMatchObject([
    { name: "Omeprazole 20mg capsules", cannotBeShownSafely: true, howToTake: [], reasons: [], issues: [] },
  ]);
  expect(JSON.stringify(told)).not.toContain("each morning");
});

test("an entry that cannot be read makes the answer incomplete, and the others stay", () => {
  const told = map(
    list(["s", "t"]),
    statement(),
    request("plan"),
    statement({ id: "t", status: "sleeping" }),
  );
  expect(told).toMatchObject({ complete: false, medicines: [{ id: "s" }] });
});

test("a plan that cannot be read takes its own facts with it, and the medicine stays", () => {
  const told = map(list(["s"]), statement(), request("plan", { status: "sleeping" }));
  expect(told).toMatchObject({ complete: false, medicines: [{ id: "s", prescriber: null, kind: null }] });
});

test("a date that does not exist is no date", () => {
  const told = one(
    { effectivePeriod: { start: "2026-02-30" }, extension: [agency("prescribed-at-gp-practice")] },
    issue("i", "2028-04-31"),
  );
  expect(told.medicines[0]).toMatchObject({ startedAt: null, lastIssuedAt: null, issues: [{ at: null }] });
});

test("a medicine without a code keeps its words, without characters that turn them", () => {
  const words = {
    medicationReference: undefined,
    medicationCodeableConcept: { text: "Herbal\u202E tea\u0000" },
  };
  expect(one(words).medicines[0]).toMatchObject({ code: null, name: "Herbal tea" });
});

test("a medicine of somebody else condemns the whole answer", () => {
  const other = statement({ id: "t", subject: { reference: "Patient/someone-else" } });
  expect(answer([list(["s"]), statement(), request("plan"), other])).toMatchObject({
    ok: false,
    refusal: { wrongPerson: true },
  });
});

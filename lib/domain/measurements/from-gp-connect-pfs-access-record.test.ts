import { expect, test } from "vitest";
import { readRecordAreas } from "#lib/gateways/gp-connect-pfs-access-record/schema-areas.ts";
import { readArea } from "#lib/gateways/gp-connect-pfs-access-record/schema-lists.ts";
import type { NhsNumber } from "#lib/nhs-number.ts";
import { toMeasurements } from "./from-gp-connect-pfs-access-record.ts";

const kris = "9996789012" as NhsNumber;
const nhsNumber = { system: "https://fhir.nhs.uk/Id/nhs-number", value: kris };
const subject = { identifier: nhsNumber };
const coded = (code: string, display: string) => ({
  coding: [{ system: "http://snomed.info/sct", code, display }],
});
const kilograms = (value: number) => ({ value, unit: "kg", system: "http://unitsofmeasure.org", code: "kg" });
const place = { resourceType: "Organization", id: "ooh", name: "Out-of-hours clinic" };
const doctor = {
  resourceType: "Practitioner",
  id: "dr",
  name: [{ prefix: ["Dr"], given: ["Imran"], family: "Qazi" }],
};
const patient = { resourceType: "Patient", id: "p", identifier: [nhsNumber] };
const weight = (changes: object = {}) => ({
  resourceType: "Observation",
  id: "w",
  status: "final",
  code: coded("27113001", "Body weight"),
  subject,
  effectiveDateTime: "2028-05-16T21:05:00+01:00",
  performer: [{ reference: "Practitioner/dr" }, { reference: "Organization/ooh" }],
  valueQuantity: kilograms(101.2),
  ...changes,
});

type Entry = { readonly id: string } & object;

function read(...observations: readonly Entry[]) {
  const list = {
    resourceType: "List",
    status: "current",
    mode: "snapshot",
    code: coded("826501000000100", "Miscellaneous record"),
    subject,
    entry: observations.map(({ id }) => ({ item: { reference: `Observation/${id}` } })),
  };
  const entry = [list, place, doctor, patient, ...observations].map((resource) => ({ resource }));
  const record = readRecordAreas({ resourceType: "Bundle", type: "collection", entry }, kris);
  if (!record.ok) return record.refusal;
  const area = readArea(record.value, "uncategorisedData");
  if (!area.ok) throw new Error(area.failure.kind);
  return toMeasurements(area.value, record.value, (what, id) => `${what}:${id}`);
}

function one(...observations: readonly Entry[]) {
  const answer = read(...observations);
  if (!("items" in answer)) throw new Error(answer.rule);
  return answer.items[0];
}

test("a weight keeps its unit, its place and who took it", () => {
  expect(one(weight())).toMatchObject({
    kind: "weight",
    known: "weight",
    name: "Body weight",
    takenAt: "2028-05-16T20:05:00.000Z",
    measuredAt: "clinic",
    place: "Out-of-hours clinic",
    takenBy: "Dr Imran Qazi",
    value: { kind: "number", value: 101.2, unit: "kg", ucum: "kg", comparator: null },
  });
});

const pressure = (codes: readonly [string, string], second: object = {}) =>
  weight({
    code: coded("75367002", "Blood pressure"),
    valueQuantity: undefined,
    component: [
      { code: coded(codes[0], "Systolic"), valueQuantity: { value: 152, unit: "mmHg" } },
      { code: coded(codes[1], "Diastolic"), valueQuantity: { value: 94, unit: "mmHg", ...second } },
    ],
  });

test("a blood pressure is 2 numbers of one reading", () => {
  expect(one(pressure(["271649006", "271650006"]))).toMatchObject({
    kind: "blood-pressure",
    value: { kind: "pressure", systolic: 152, diastolic: 94, unit: "mmHg" },
  });
});

test("a reading in 2 units is no blood pressure; its parts stay as words", () => {
  expect(one(pressure(["271649006", "271650006"], { unit: "kPa" }))?.value).toMatchObject({
    kind: "text",
    text: "Systolic: 152 mmHg\nDiastolic: 94 kPa",
  });
});

test("what the code or the performer says was measured at home is at home", () => {
  expect(one(pressure(["413606001", "413605002"]))?.measuredAt).toBe("home");
  const self = one(weight({ performer: [{ reference: "Patient/p" }] }));
  expect(self).toMatchObject({ measuredAt: "home", place: null, takenBy: null });
  expect(one(weight({ performer: [] }))?.measuredAt).toBe("not-stated");
});

test("a finding is its own value, and does not stand in the address", () => {
  const smoker = weight({
    code: coded("77176002", "Smoker"),
    valueQuantity: undefined,
    comment: "10 a day.",
  });
  expect(one(smoker)).toMatchObject({
    kind: "kind:smoking",
    known: "smoking",
    value: { kind: "text", text: "Smoker" },
    comment: "10 a day.",
  });
});

test("an unknown code keeps its own name, and the same code is the same kind", () => {
  const peak = (id: string) =>
    weight({ id, code: coded("18491006", "Peak flow"), valueQuantity: { value: 410 } });
  const answer = read(peak("a"), peak("b"));
  expect("items" in answer && answer.items.map(({ name, kind, value }) => ({ name, kind, value }))).toEqual(
    ["a", "b"].map(() => ({
      name: "Peak flow",
      kind: "kind:http://snomed.info/sct|18491006",
      value: { kind: "number", value: 410, comparator: null, unit: null, ucum: null },
    })),
  );
});

test("an unknown modifier leaves the name and nothing of the meaning", () => {
  const strange = weight({
    modifierExtension: [{ url: "https://example.org/not" }],
    comment: "Before treatment.",
  });
  expect(one(strange)).toMatchObject({
    name: "Body weight",
    value: { kind: "none" },
    comment: null,
    cannotBeShownSafely: true,
  });
});

test("a date that does not exist is not known", () => {
  expect(one(weight({ effectiveDateTime: "2027-02-30" }))?.takenAt).toBeNull();
  expect(one(weight({ effectiveDateTime: "2027-02" }))?.takenAt).toBe("2027-02");
});

test("what was entered in error is counted and gone; what was cancelled has no value", () => {
  const answer = read(weight({ id: "wrong", status: "entered-in-error" }), weight({ status: "cancelled" }));
  expect(answer).toMatchObject({ removed: 1, items: [{ status: "cancelled", value: { kind: "none" } }] });
});

test("an unreadable entry leaves the others, and the list is not complete", () => {
  const answer = read(weight({ id: "bad", status: "asleep" }), weight());
  expect(answer).toMatchObject({ complete: false, items: [{ kind: "weight" }] });
});

test("an entry about somebody else drops the whole answer", () => {
  const other = { identifier: { ...nhsNumber, value: "9990123454" } };
  expect(read(weight({ id: "other", subject: other }), weight())).toHaveProperty("rule");
});

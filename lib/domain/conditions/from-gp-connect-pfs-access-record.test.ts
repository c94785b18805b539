import { expect, test } from "vitest";
import {
  readRecordAreas,
  type RecordAnswer,
} from "#lib/gateways/gp-connect-pfs-access-record/schema-areas.ts";
import { readArea } from "#lib/gateways/gp-connect-pfs-access-record/schema-lists.ts";
import type { NhsNumber } from "#lib/nhs-number.ts";
import { toConditions } from "./from-gp-connect-pfs-access-record.ts";

const kris = "9996789012" as NhsNumber;
const subject = { reference: "Patient/p" };
const patient = {
  resourceType: "Patient",
  id: "p",
  identifier: [{ system: "https://fhir.nhs.uk/Id/nhs-number", value: kris }],
};
const published = "https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-";
const snomed = (code: string, display: string) => ({
  coding: [{ system: "http://snomed.info/sct", code, display }],
});
const asthma = {
  resourceType: "Condition",
  id: "asthma",
  clinicalStatus: "active",
  code: snomed("195967001", "Asthma"),
  subject,
  onsetDateTime: "1979",
  assertedDate: "2019-03-11T10:25:00+00:00",
};
const listOf = (...ids: string[]) => ({
  resourceType: "List",
  status: "current",
  mode: "snapshot",
  code: snomed("717711000000103", "Problems"),
  subject,
  entry: ids.map((id) => ({ item: { reference: `Condition/${id}` } })),
});

function recordOf(...resources: object[]): RecordAnswer {
  const entry = [patient, ...resources].map((resource) => ({ resource }));
  const record = readRecordAreas({ resourceType: "Bundle", type: "collection", entry }, kris);
  if (!record.ok) throw new Error(record.refusal.rule);
  return record.value;
}

function mapped(...resources: object[]) {
  const record = recordOf(...resources);
  const area = readArea(record, "problems");
  if (!area.ok) throw new Error(area.failure.kind);
  return toConditions(record, area.value, { condition: (id) => `c-${id}`, consultation: (id) => `v-${id}` });
}

const only = (changes: object, ...others: object[]) => {
  const { conditions } = mapped(listOf("asthma"), { ...asthma, ...changes }, ...others);
  return conditions[0];
};

test("a condition has its coded term, its status, and a year alone where only that is known", () => {
  expect(only({})).toMatchObject({
    id: "c-asthma",
    snomed: "195967001",
    term: "Asthma",
    clinicalStatus: "active",
    startedAt: "1979",
    endedAt: null,
    recordedAt: "2019-03-11T10:25:00.000Z",
  });
});

test("words without a code are shown as they are", () => {
  expect(only({ code: { text: "Sore knee" } })).toMatchObject({ snomed: null, term: "Sore knee" });
});

test("who recorded it and how important the surgery thinks it is are told", () => {
  const doctor = {
    resourceType: "Practitioner",
    id: "d",
    name: [{ prefix: ["Dr"], given: ["Amina"], family: "Yusuf" }],
  };
  const extension = [{ url: `${published}ProblemSignificance-1`, valueCode: "major" }];
  const asserter = { reference: "Practitioner/d" };
  expect(only({ asserter, extension }, doctor)).toMatchObject({
    recordedBy: "Dr Amina Yusuf",
    significance: "major",
  });
  const strange = [{ url: `${published}ProblemSignificance-1`, valueCode: "huge" }];
  expect(only({ extension: strange })).toMatchObject({ significance: null });
});

test.each(["refuted", "entered-in-error"])("%s is never a fact, and is counted", (verificationStatus) => {
  const wrong = { ...asthma, id: "wrong", clinicalStatus: undefined, verificationStatus };
  const { conditions, removed, complete } = mapped(listOf("asthma", "wrong"), asthma, wrong);
  expect(conditions.map(({ id }) => id)).toEqual(["c-asthma"]);
  expect([removed, complete]).toEqual([1, true]);
});

test("an unknown modifier leaves the name, and nothing that it may turn round", () => {
  const found = only({
    note: [{ text: "Since childhood" }],
    modifierExtension: [{ url: "https://x.example" }],
  });
  expect(found).toMatchObject({ term: "Asthma", cannotBeShownSafely: true, notes: [], linked: [] });
});

test.each(["2028-02-30", "2028-13-01", "yesterday"])("%s is no date, and the rest is shown", (date) => {
  expect(only({ onsetDateTime: date, abatementDateTime: date })).toMatchObject({
    startedAt: null,
    endedAt: null,
    term: "Asthma",
  });
});

test("an unreadable entry makes the list incomplete, and the others stay", () => {
  const { conditions, complete } = mapped(listOf("asthma", "odd"), asthma, {
    ...asthma,
    id: "odd",
    clinicalStatus: "sleeping",
  });
  expect(conditions).toHaveLength(1);
  expect(complete).toBe(false);
});

test("an entry that did not come makes the list incomplete", () => {
  expect(mapped(listOf("asthma", "gone"), asthma).complete).toBe(false);
});

test("a condition that is linked to itself and to what did not come is linked to neither", () => {
  const link = (reference: string) => ({
    url: `${published}RelatedClinicalContent-1`,
    valueReference: { reference },
  });
  const encounter = {
    resourceType: "Encounter",
    id: "e",
    status: "finished",
    type: [snomed("386472008", "Telephone consultation")],
    subject,
    participant: [{ individual: { display: "Nurse Ellie Marsh" } }],
    period: { start: "2027-11-08T09:00:00Z" },
  };
  const wrong = {
    resourceType: "Observation",
    id: "w",
    status: "entered-in-error",
    code: snomed("27113001", "Body weight"),
    subject,
  };
  const extension = ["Condition/asthma", "Encounter/e", "Encounter/gone", "Observation/w"].map(link);
  expect(only({ extension }, encounter, wrong)?.linked).toEqual([
    {
      kind: "consultation",
      id: "v-e",
      snomed: "386472008",
      name: "Telephone consultation",
      who: "Nurse Ellie Marsh",
      at: "2027-11-08T09:00:00.000Z",
    },
  ]);
});

test("other conditions that hang together with it lead to their pages", () => {
  const other = { ...asthma, id: "cough", code: { text: "Cough" } };
  const target = { url: "target", valueReference: { reference: "Condition/cough" } };
  const extension = [{ url: `${published}RelatedProblemHeader-1`, extension: [target] }];
  expect(only({ extension }, other)?.linked).toMatchObject([
    { kind: "condition", id: "c-cough", name: "Cough" },
  ]);
});

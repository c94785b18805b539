import { expect, test } from "vitest";
import {
  readRecordAreas,
  type RecordAnswer,
} from "#lib/gateways/gp-connect-pfs-access-record/schema-areas.ts";
import { readArea, type ListedArea } from "#lib/gateways/gp-connect-pfs-access-record/schema-lists.ts";
import type { NhsNumber } from "#lib/nhs-number.ts";
import type { IdsOf } from "./from-gp-connect-pfs-access-record-entries.ts";
import { toConsultations } from "./from-gp-connect-pfs-access-record.ts";

const kris = "9996789012" as NhsNumber;
const subject = { reference: "Patient/p" };
const patient = {
  resourceType: "Patient",
  id: "p",
  identifier: [{ system: "https://fhir.nhs.uk/Id/nhs-number", value: kris }],
};
const header =
  "https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-RelatedProblemHeader-1";
const snomed = (code: string, display = code) => ({
  coding: [{ system: "http://snomed.info/sct", code, display }],
});
const list = (id: string | null, code: string, items: readonly string[], more: object = {}) => ({
  resourceType: "List",
  ...(id !== null && { id }),
  status: "current",
  mode: "snapshot",
  code: snomed(code),
  subject,
  entry: items.map((reference) => ({ item: { reference } })),
  ...more,
});
const inside = { encounter: { reference: "Encounter/e" } };
const whole = (...items: string[]) => list("whole", "325851000000107", items, inside);
const topic = (id: string, items: string[], more: object = {}) =>
  list(id, "25851000000105", items, { title: id, ...inside, ...more });
const heading = (id: string, items: string[], more: object = {}) =>
  list(id, "24781000000107", items, { title: id, ...inside, ...more });
const encounter = {
  resourceType: "Encounter",
  id: "e",
  status: "finished",
  type: [snomed("386472008", "Telephone consultation")],
  subject,
  participant: [{ individual: { display: "Dr Owen Hartley" } }],
  period: { start: "2027-12-02T08:50:00Z" },
  serviceProvider: { display: "Mill Lane Surgery" },
};
const observation = (id: string, more: object = {}) => ({
  resourceType: "Observation",
  id,
  status: "final",
  code: snomed("27113001", "Body weight"),
  subject,
  ...more,
});
const words = (id: string, comment: string) =>
  observation(id, { code: snomed("37331000000100", "Comment note"), comment });

const idsOf: IdsOf = {
  consultation: (id) => `v-${id}`,
  condition: (id) => `c-${id}`,
  referral: (id) => `r-${id}`,
  planned: (id) => `d-${id}`,
};

function recordOf(resources: readonly object[]): RecordAnswer {
  const entry = [patient, ...resources].map((resource) => ({ resource }));
  const record = readRecordAreas({ resourceType: "Bundle", type: "collection", entry }, kris);
  if (!record.ok) throw new Error(record.refusal.rule);
  return record.value;
}

function areaOf(record: RecordAnswer, name: ListedArea) {
  const area = readArea(record, name);
  if (!area.ok) throw new Error(area.failure.kind);
  return area.value;
}

function mapped(...resources: object[]) {
  const record = recordOf([list(null, "1149501000000101", ["Encounter/e"]), ...resources]);
  return toConsultations(record, areaOf(record, "consultations"), idsOf);
}

const only = (...resources: object[]) => {
  const [consultation] = mapped(encounter, ...resources).consultations;
  if (!consultation) throw new Error("It is not there.");
  return consultation;
};

test("a consultation has who, where, how and when", () => {
  expect(only(whole())).toMatchObject({
    id: "v-e",
    at: "2027-12-02T08:50:00.000Z",
    how: { snomed: "386472008", term: "Telephone consultation" },
    who: ["Dr Owen Hartley"],
    where: "Mill Lane Surgery",
    status: "finished",
    complete: true,
  });
});

test("topics, headings and entries stand in the order of the surgery", () => {
  const cough = { resourceType: "Condition", id: "k", code: snomed("50417007", "Chest infection"), subject };
  const extension = [
    { url: header, extension: [{ url: "target", valueReference: { reference: "Condition/k" } }] },
  ];
  const found = only(
    whole("List/Cough", "List/Knee"),
    topic("Cough", ["List/History", "List/Plan"], { extension }),
    topic("Knee", ["Observation/w"]),
    heading("History", ["Observation/h"]),
    heading("Plan", ["Observation/w", "Condition/k"]),
    words("h", "Four days of fever.\nNo blood."),
    observation("w", { valueQuantity: { value: 98.4, unit: "kg" } }),
    cough,
  );
  expect(found.topics.map(({ title, condition }) => [title, condition?.id])).toEqual([
    ["Cough", "c-k"],
    ["Knee", undefined],
  ]);
  const [history, plan] = found.topics[0]?.headings ?? [];
  expect(history).toMatchObject({
    title: "History",
    entries: [{ kind: "words", text: "Four days of fever.\nNo blood." }],
  });
  expect(plan?.entries).toMatchObject([
    { kind: "measurement", term: "Body weight", value: "98.4 kg" },
    { kind: "condition", id: "c-k", term: "Chest infection" },
  ]);
  expect(found.topics[1]?.headings).toMatchObject([{ title: null, entries: [{ value: "98.4 kg" }] }]);
});

test("what stands under no topic is shown last", () => {
  const found = only(whole("Observation/w", "List/Knee"), topic("Knee", ["Observation/w"]), observation("w"));
  expect(found.topics.map(({ title }) => title)).toEqual(["Knee", null]);
});

test("without the lists that hold it together a consultation is incomplete, and still listed", () => {
  expect(only()).toMatchObject({ topics: [], complete: false });
});

test("a part that did not come leaves the others", () => {
  const found = only(
    whole("List/Cough", "List/gone"),
    topic("Cough", ["Observation/h"]),
    words("h", "Fever."),
  );
  expect(found).toMatchObject({ complete: false, topics: [{ title: "Cough" }] });
});

test("lists that lead in a circle end, and are incomplete", () => {
  const found = only(
    whole("List/A"),
    topic("A", ["List/B"]),
    heading("B", ["List/C", "Observation/h"]),
    heading("C", ["List/A", "List/B"]),
    words("h", "Fever."),
  );
  expect(found.complete).toBe(false);
  expect(found.topics[0]?.headings[0]?.entries).toMatchObject([{ text: "Fever." }]);
});

const modifierExtension = [{ url: "https://x.example", valueBoolean: true }];

test("an unknown modifier leaves names only, of entry, heading, topic and consultation alike", () => {
  const weight = observation("w", {
    valueQuantity: { value: 98, unit: "kg" },
    comment: "Up",
    modifierExtension,
  });
  expect(only(whole("Observation/w"), weight).topics[0]?.headings[0]?.entries).toMatchObject([
    { term: "Body weight", value: null, text: null, snomed: null, cannotBeShownSafely: true },
  ]);
  const plan = heading("Plan", ["Observation/h"], { modifierExtension });
  expect(
    only(whole("List/T"), topic("T", ["List/Plan"]), plan, words("h", "No.")).topics[0]?.headings,
  ).toEqual([{ title: "Plan", entries: [], cannotBeShownSafely: true }]);
  expect(
    only(whole("List/T"), topic("T", ["Observation/h"], { modifierExtension }), words("h", "No.")),
  ).toMatchObject({
    topics: [{ title: "T", headings: [], cannotBeShownSafely: true }],
  });
  const [unsafe] = mapped(
    { ...encounter, modifierExtension },
    whole("Observation/h"),
    words("h", "No."),
  ).consultations;
  expect(unsafe).toMatchObject({ topics: [], cannotBeShownSafely: true });
});

test("what was entered in error is no part of a consultation, and is counted", () => {
  const wrong = observation("w", { status: "entered-in-error" });
  expect(only(whole("Observation/w"), wrong)).toMatchObject({ topics: [], removed: 1, complete: true });
  const { consultations, removed } = mapped({ ...encounter, status: "entered-in-error" }, whole());
  expect([consultations, removed]).toEqual([[], 1]);
});

test.each([
  ["cancelled", "cancelled"],
  ["in-progress", "not-finished"],
  ["unknown", "not-stated"],
])("a consultation that is %s is told to be %s", (status, told) => {
  expect(mapped({ ...encounter, status }, whole()).consultations).toMatchObject([{ status: told }]);
});

test("an impossible date is no date", () => {
  const [found] = mapped({ ...encounter, period: { start: "2028-02-30T09:00:00Z" } }, whole()).consultations;
  expect(found?.at).toBeNull();
});

test("a consultation of a status that no standard knows is left out, and the list is incomplete", () => {
  const { consultations, complete } = mapped({ ...encounter, status: "sleeping" }, whole());
  expect([consultations, complete]).toEqual([[], false]);
});

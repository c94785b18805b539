import { expect, test } from "vitest";
import { readHospitalBundle } from "#lib/gateways/hospital-tests/schema.ts";
import type { NhsNumber } from "#lib/nhs-number.ts";
import { toOrderedTests, toTestResults } from "./from-hospital-tests.ts";

const kris = "9996789012" as NhsNumber;
const subject = { identifier: { system: "https://fhir.nhs.uk/Id/nhs-number", value: kris } };
const statusSystem = "https://sandbox.front-door.example/CodeSystem/test-status";

function bundle(resources: readonly object[]) {
  const entry = resources.map((resource) => ({ resource }));
  const reading = readHospitalBundle(
    { resourceType: "Bundle", type: "searchset", total: entry.length, entry },
    kris,
  );
  if (!reading.ok) throw new Error(`${reading.refusal.path}: ${reading.refusal.rule}`);
  return reading.value;
}

const request = (changes: object = {}) => ({
  resourceType: "ServiceRequest",
  id: "s",
  status: "active",
  intent: "order",
  code: { text: "Full blood count" },
  subject,
  authoredOn: "2028-05-09T16:00:00+01:00",
  contained: [
    {
      resourceType: "Organization",
      id: "desk",
      name: "Results line",
      telecom: [{ system: "phone", value: "01632 960210" }],
    },
  ],
  performer: [{ reference: "#desk" }],
  ...changes,
});

const task = (changes: object = {}) => ({
  resourceType: "Task",
  id: "t",
  status: "in-progress",
  intent: "order",
  focus: { reference: "ServiceRequest/s" },
  businessStatus: { coding: [{ system: statusSystem, code: "at-lab" }] },
  lastModified: "2028-05-12T13:30:00+01:00",
  restriction: { period: { end: "2028-05-19" } },
  ...changes,
});

const ordered = (resources: readonly object[], today: string) =>
  toOrderedTests(bundle(resources), (id) => id, today);

test("an ordered test says how far it has come, when it is expected and whom to call", () => {
  expect(ordered([request(), task()], "2028-05-16")).toEqual([
    {
      id: "ServiceRequest/s",
      name: "Full blood count",
      concept: "fbc",
      step: "at-lab",
      orderedAt: "2028-05-09T15:00:00.000Z",
      changedAt: "2028-05-12T12:30:00.000Z",
      expectedBy: "2028-05-19",
      orderedBy: null,
      overdue: false,
      contact: { name: "Results line", telephone: "01632 960210" },
    },
  ]);
});

test("a test is late from the day after its expected day, until it is ready", () => {
  const overdue = (today: string, changes: object = {}) =>
    ordered([request(), task(changes)], today)[0]?.overdue;
  const at = (code: string) => ({ businessStatus: { coding: [{ system: statusSystem, code }] } });
  expect(overdue("2028-05-19")).toBe(false);
  expect(overdue("2028-05-20")).toBe(true);
  expect(overdue("2028-05-20", at("ready"))).toBe(false);
  expect(overdue("2028-05-20", at("reviewed"))).toBe(false);
  expect(overdue("2028-05-20", { restriction: {} })).toBe(false);
});

test("an expected moment late in a summer evening belongs to the next day in England", () => {
  const restriction = { period: { end: "2028-05-19T23:30:00Z" } };
  expect(ordered([request(), task({ restriction })], "2028-05-20")[0]).toMatchObject({
    expectedBy: "2028-05-20",
    overdue: false,
  });
});

test("a step that was never agreed, or no task at all, is not known and not guessed", () => {
  const businessStatus = { coding: [{ system: statusSystem, code: "lost" }] };
  expect(ordered([request(), task({ businessStatus })], "2028-05-16")[0]?.step).toBeNull();
  expect(ordered([request()], "2028-05-16")[0]).toMatchObject({ step: null, overdue: false });
});

test("an order that is not understood stays, by its name alone", () => {
  const modifierExtension = [{ url: "https://x.example/negated" }];
  expect(ordered([request({ modifierExtension }), task()], "2028-05-20")).toMatchObject([
    { name: "Full blood count", step: null, expectedBy: null, overdue: false },
  ]);
});

test("an order that was taken back or entered in error is not waited for", () => {
  for (const status of ["revoked", "entered-in-error", "draft"])
    expect(ordered([request({ status }), task()], "2028-05-16")).toEqual([]);
  expect(ordered([request(), task({ status: "entered-in-error" })], "2028-05-16")[0]?.step).toBeNull();
});

test("a signed note of the hospital is a comment, an unsigned one part of the report", () => {
  const url = "http://hl7.org/fhir/5.0/StructureDefinition/extension-DiagnosticReport.note";
  const report = {
    resourceType: "DiagnosticReport",
    id: "r",
    status: "final",
    code: { text: "Liver function tests" },
    subject,
    extension: [
      {
        url,
        valueAnnotation: { text: "We will test again.", authorString: "Dr Miriam Osei", time: "2028-04-05" },
      },
      { url, valueAnnotation: { text: "Fasting sample." } },
    ],
  };
  expect(toTestResults(bundle([report]), "hospital", (id) => id).results).toMatchObject([
    {
      source: "hospital",
      concept: "lft",
      comments: [{ text: "We will test again.", author: "Dr Miriam Osei", writtenAt: "2028-04-05" }],
      reportText: ["Fasting sample."],
    },
  ]);
});

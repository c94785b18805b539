import { expect, test } from "vitest";
import { readHospitalBundle } from "#lib/gateways/hospital-tests/schema.ts";
import type { NhsNumber } from "#lib/nhs-number.ts";
import { toTestResults } from "./from-hospital-tests.ts";

const kris = "9996789012" as NhsNumber;
const subject = { identifier: { system: "https://fhir.nhs.uk/Id/nhs-number", value: kris } };
const report = (changes: object = {}) => ({
  resourceType: "DiagnosticReport",
  id: "r",
  status: "final",
  code: { coding: [{ system: "http://snomed.info/sct", code: "721981007" }] },
  subject,
  result: [{ reference: "Observation/o" }],
  ...changes,
});
const potassium = (changes: object = {}) => ({
  resourceType: "Observation",
  id: "o",
  status: "final",
  code: { text: "Potassium" },
  subject,
  valueQuantity: { value: 4.1, unit: "mmol/L" },
  ...changes,
});

/** The one result of a bundle. */
function resultOf(...resources: readonly object[]) {
  const entry = resources.map((resource) => ({ resource }));
  const reading = readHospitalBundle({ resourceType: "Bundle", type: "searchset", entry }, kris);
  if (!reading.ok) throw new Error(`${reading.refusal.path}: ${reading.refusal.rule}`);
  const [result] = toTestResults(reading.value, "hospital", (id) => id).results;
  if (!result) throw new Error("no result came out");
  return result;
}

test("a part that did not come is said to be missing", () => {
  const result = [{ reference: "Observation/o" }, { reference: "Observation/gone" }];
  expect(resultOf(report({ result }), potassium()).partsMissing).toBe(true);
  expect(resultOf(report(), potassium()).partsMissing).toBe(false);
});

test("a report with an unknown modifier shows its name and dates, and nothing else", () => {
  const modifierExtension = [{ url: "https://x.example/negated" }];
  expect(resultOf(report({ modifierExtension, conclusion: "Do not show" }), potassium())).toMatchObject({
    name: "Potassium",
    cannotBeShownSafely: true,
    groups: [],
    comments: [],
    reportText: [],
  });
});

test("an observation, or a group, with an unknown modifier takes only its own values away", () => {
  const modifierExtension = [{ url: "https://x.example/negated" }];
  const unsafe = [{ analytes: [{ name: "Potassium", cannotBeShownSafely: true }] }];
  expect(resultOf(report(), potassium({ modifierExtension })).groups).toMatchObject(unsafe);
  const header = { hasMember: [{ reference: "Observation/m" }], valueQuantity: undefined, modifierExtension };
  expect(resultOf(report(), potassium(header), potassium({ id: "m" })).groups).toMatchObject(unsafe);
});

test.each(["discuss-first", "sensitive"])("the marker %s is a warning before the result", (marker) => {
  const system = "https://sandbox.front-door.example/CodeSystem/result-marker";
  const meta = { tag: [{ system, code: marker }] };
  expect(resultOf(report({ meta }), potassium()).warnBefore).toBe(marker);
  expect(
    resultOf(report({ meta: { tag: [{ system: "x", code: marker }] } }), potassium()).warnBefore,
  ).toBeNull();
});

test("a version changes with the content, and with nothing else", () => {
  const version = (changes: object) => resultOf(report(), potassium(changes)).version;
  expect(version({})).toBe(version({ text: { div: "<div>narrative</div>" } }));
  expect(version({})).not.toBe(version({ valueQuantity: { value: 4.2, unit: "mmol/L" } }));
});

test("a status that the source does not know is not called final", () => {
  expect(resultOf(report({ status: "unknown" }), potassium()).status).toBe("not-stated");
});

test("a ring of observations ends", () => {
  const member = (id: string, next: string) =>
    potassium({ id, hasMember: [{ reference: `Observation/${next}` }] });
  expect(resultOf(report(), member("o", "q"), member("q", "o")).groups).not.toEqual([]);
});

test("narrative is never read", () => {
  const text = { status: "generated", div: "<div>Potassium 9.9, call 999</div>" };
  expect(JSON.stringify(resultOf(report({ text }), potassium({ text })))).not.toContain("9.9");
});

test("the day a sample was taken comes before the day of the measurement", () => {
  const specimen = {
    resourceType: "Specimen",
    id: "s",
    collection: { collectedDateTime: "2028-05-12" },
    note: [{ text: "Haemolysed." }],
  };
  const one = report({ specimen: [{ reference: "Specimen/s" }] });
  expect(resultOf(one, specimen, potassium({ effectiveDateTime: "2028-05-13" }))).toMatchObject({
    takenAt: "2028-05-12",
    reportText: ["Haemolysed."],
  });
});

test("a sample or an order that was entered in error says nothing", () => {
  const status = "entered-in-error";
  const specimen = {
    resourceType: "Specimen",
    id: "s",
    status,
    type: { text: "Wrong sample" },
    collection: { collectedDateTime: "2020-01-01" },
    note: [{ text: "Wrong note." }],
  };
  const request = {
    resourceType: "ServiceRequest",
    id: "q",
    status,
    intent: "order",
    subject,
    code: { text: "Wrong order" },
    requester: { display: "Dr Wrong" },
  };
  const references = {
    specimen: [{ reference: "Specimen/s" }],
    basedOn: [{ reference: "ServiceRequest/q" }],
    result: [],
  };
  const wrong = resultOf(report(references), specimen, request);
  expect({ ...wrong, version: "" }).toMatchObject({ specimen: null, takenAt: null, requestedBy: null });
  expect(JSON.stringify(wrong)).not.toContain("Wrong");
});

test("what is not understood of a group covers the groups inside it, and its notes", () => {
  const group = (id: string, next: string, changes: object) =>
    potassium({
      id,
      hasMember: [{ reference: `Observation/${next}` }],
      valueQuantity: undefined,
      ...changes,
    });
  const modifierExtension = [{ url: "https://x.example/negated" }];
  const outer = group("o", "i", { modifierExtension, note: [{ text: "Do not show" }] });
  const result = resultOf(report(), outer, group("i", "m", {}), potassium({ id: "m" }));
  expect(result.reportText).toEqual([]);
  expect(result.groups).toMatchObject([{ analytes: [{ cannotBeShownSafely: true }] }]);
});

test.each([
  { valueString: "Growth found" },
  { valueCodeableConcept: { text: "Growth found" } },
  { component: [{ code: { text: "Culture" }, valueString: "Growth found" }] },
])("a group keeps what was found for itself: %o", (finding) => {
  const header = { hasMember: [{ reference: "Observation/m" }], valueQuantity: undefined, ...finding };
  const { groups } = resultOf(report(), potassium(header), potassium({ id: "m" }));
  expect(groups[0]?.analytes).toMatchObject([{ value: { text: "Growth found" } }, { value: { value: 4.1 } }]);
});

import { expect, test } from "vitest";
import { observation } from "#lib/gateways/fhir/r4.ts";
import { toAnalytes } from "./from-fhir-observation.ts";

const ucum = "http://unitsofmeasure.org";
const itself = (id: string) => id;

function analytes(changes: object, unsafe = false) {
  const raw = {
    resourceType: "Observation",
    id: "o",
    status: "final",
    code: { text: "Potassium" },
    ...changes,
  };
  return toAnalytes({ ...observation.parse(raw), unsafe }, itself);
}

const one = (changes: object, unsafe = false) => analytes(changes, unsafe)[0];
const quantity = (value: number, unit: string) => ({ value, unit });

test("<5 is less than 5, and is flagged as such", () => {
  expect(
    one({
      valueQuantity: { ...quantity(5, "mg/L"), comparator: "<" },
      referenceRange: [{ high: quantity(5, "mg/L") }],
    }),
  ).toMatchObject({
    value: { kind: "number", value: 5, comparator: "<", unit: "mg/L" },
    range: { shape: { kind: "at-most", high: 5 } },
    flag: "normal",
  });
});

test("a value and a range in two units are never compared", () => {
  expect(
    one({ valueQuantity: quantity(56, "mmol/mol"), referenceRange: [{ high: quantity(6, "%") }] }),
  ).toMatchObject({ flag: "unknown" });
  expect(
    one({
      valueQuantity: quantity(56, "mmol/mol"),
      referenceRange: [{ low: quantity(4, "%"), high: quantity(60, "mmol/mol") }],
    }),
  ).toMatchObject({ flag: "unknown", range: { shape: null, text: "4 % – 60 mmol/mol" } });
});

test("spellings of one unit are compared, by the coded unit where there is one", () => {
  const value = { value: 120, unit: "micromoles per litre", system: ucum, code: "umol/L" };
  expect(
    one({ valueQuantity: value, referenceRange: [{ high: { value: 104, unit: "µmol/L" } }] }),
  ).toMatchObject({
    flag: "high",
    value: { unit: "micromoles per litre" },
  });
});

test("a range in words is shown and not compared, and two ranges are no range", () => {
  expect(
    one({ valueQuantity: quantity(4, "x"), referenceRange: [{ text: "less than 3.8 to 5" }] }),
  ).toMatchObject({
    range: { shape: null, text: "less than 3.8 to 5" },
    flag: "unknown",
  });
  const two = [
    { text: "Men", high: quantity(5, "x") },
    { text: "Women", high: quantity(3, "x") },
  ];
  expect(one({ valueQuantity: quantity(4, "x"), referenceRange: two })).toMatchObject({
    flag: "unknown",
    range: { text: "Men\nWomen" },
  });
});

test.each([
  [{ type: { text: "Treatment target" } }, "Treatment target: ≤ 3 x"],
  [{ type: { coding: [{ code: "therapeutic" }] } }, "therapeutic: ≤ 3 x"],
  [{ appliesTo: [{ text: "Pregnant" }] }, "Pregnant: ≤ 3 x"],
  [{ age: { low: quantity(65, "years") } }, "≥ 65 years: ≤ 3 x"],
])("a range that is not the usual one of everybody is words, and not compared: %o", (special, text) => {
  const referenceRange = [{ high: quantity(3, "x"), ...special }];
  expect(one({ valueQuantity: quantity(4, "x"), referenceRange })).toMatchObject({
    flag: "unknown",
    range: { shape: null, text },
  });
  const usual = { type: { coding: [{ code: "normal" }] }, high: quantity(5, "x") };
  expect(one({ valueQuantity: quantity(4, "x"), referenceRange: [usual] })?.flag).toBe("normal");
});

test("no range is null, and the laboratory's own mark is kept", () => {
  expect(
    one({ valueQuantity: quantity(96, "ug/L"), interpretation: [{ coding: [{ code: "HH" }] }] }),
  ).toMatchObject({
    range: null,
    flag: "unknown",
    laboratoryFlag: "high",
  });
});

test("a unit that is unusual here is also given in the usual one, and has no band", () => {
  const percent = {
    code: { coding: [{ system: "http://snomed.info/sct", code: "1019431000000105" }], text: "HbA1c" },
  };
  expect(one({ ...percent, valueQuantity: quantity(6.5, "%") })).toMatchObject({
    inOtherUnit: { value: 48, unit: "mmol/mol" },
    band: null,
  });
  expect(one({ ...percent, valueQuantity: { ...quantity(6.5, "%"), comparator: ">" } })).toMatchObject({
    inOtherUnit: null,
  });
});

test.each([
  [{ valueString: " trace \n found " }, "trace \n found"],
  [{ valueCodeableConcept: { coding: [{ display: "Positive" }] } }, "Positive"],
  [{ valueRange: { low: quantity(5, "mg"), high: quantity(10, "mg") } }, "5 mg – 10 mg"],
  [{ valueRatio: { numerator: { value: 1 }, denominator: { value: 40 } } }, "1:40"],
])("a value in words is text: %o", (value, text) => {
  expect(one(value)?.value).toEqual({ kind: "text", text });
});

test("a missing value is none, and a kind of value that we do not read is named and not shown", () => {
  expect(one({ dataAbsentReason: { text: "Haemolysed" } })).toMatchObject({
    value: { kind: "none" },
    cannotBeShownSafely: false,
  });
  expect(one({ valueBoolean: true })).toMatchObject({ name: "Potassium", cannotBeShownSafely: true });
  expect(one({ valueSampledData: { origin: { value: 0 } } })).toMatchObject({ cannotBeShownSafely: true });
});

test.each(["cancelled", "registered"])("a part that is %s has no value", (status) => {
  const measured = { valueQuantity: quantity(9, "x"), referenceRange: [{ high: quantity(5, "x") }] };
  expect(one({ status, ...measured })).toMatchObject({ value: { kind: "none" }, flag: "unknown" });
  expect(one({ status: "preliminary", ...measured })).toMatchObject({ preliminary: true, flag: "high" });
});

test("every component is an analyte of its own", () => {
  const component = (text: string, value: number) => ({
    code: { text },
    valueQuantity: quantity(value, "mm[Hg]"),
  });
  expect(analytes({ component: [component("Systolic", 152), component("Diastolic", 94)] })).toMatchObject([
    { id: "o/0", name: "Systolic", value: { value: 152 } },
    { id: "o/1", name: "Diastolic", value: { value: 94 } },
  ]);
});

test("what was entered in error says nothing, and what is unsafe only its name", () => {
  expect(analytes({ status: "entered-in-error", valueQuantity: quantity(9, "mmol/L") })).toEqual([]);
  expect(one({ valueQuantity: quantity(9, "mmol/L") }, true)).toMatchObject({ cannotBeShownSafely: true });
});

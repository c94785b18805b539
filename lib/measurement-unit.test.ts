import { expect, test } from "vitest";
import { sameUnit } from "./measurement-unit.ts";
import { convertUnit, roundHalfUp } from "./unit-conversion.ts";

test.each([
  ["µmol/L", "umol/l"],
  ["10*9/L", "x10^9/L"],
  ["mL/min/{1.73_m2}", "mL/min/1.73m2"],
  ["m[IU]/L", "mU/L"],
  ["iu/L", "U/L"],
  ["mmol / mol", "mmol/mol"],
])("%s and %s are one unit", (one, other) => {
  expect(sameUnit(one, other)).toBe(true);
});

test.each([
  ["mmol/L", "umol/L"],
  ["g/L", "g/dL"],
  ["mg/mmol", "mg/g"],
  ["%", "mmol/mol"],
  ["10*9/L", "10*12/L"],
])("%s and %s are two units", (one, other) => {
  expect(sameUnit(one, other)).toBe(false);
});

test("a unit that has no known conversion is not converted", () => {
  expect(convertUnit("ferritin", "ug/L", "pmol/L", 10)).toBeNull();
  expect(convertUnit("hba1c", "mg/dL", "%", 10)).toBeNull();
});

test("mmol/mol and percent of HbA1c lead back to each other within a unit", () => {
  for (let value = 20; value <= 130; value += 1) {
    const percent = convertUnit("hba1c", "mmol/mol", "%", value);
    expect(
      Math.abs((convertUnit("hba1c", "%", "mmol/mol", percent?.value ?? 0)?.value ?? 0) - value),
    ).toBeLessThan(2);
  }
});

test("halves are rounded up, also where a computer writes them a little too small", () => {
  expect(roundHalfUp(1.005, 2)).toBe(1.01);
  expect(roundHalfUp(2.5, 0)).toBe(3);
});

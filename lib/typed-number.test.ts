import { expect, test } from "vitest";
import { hasDecimals, readTypedNumber } from "./typed-number.ts";

test.each([
  ["72", 72],
  [" 72.5 ", 72.5],
  ["72,5", 72.5],
  ["٧٢٫٥", 72.5],
  ["۱۲۰", 120],
  ["120", 120],
])("%s is %d", (typed, value) => {
  expect(readTypedNumber(typed)).toBe(value);
});

test.each(["", "1,000", "-5", "7.", ".5", "72kg", "1e3", "1.2.3", "NaN", "½"])("%s is no number", (typed) => {
  expect(readTypedNumber(typed)).toBeNull();
});

test("digits after the point are counted as they were typed", () => {
  expect(hasDecimals(36.6, 1)).toBe(true);
  expect(hasDecimals(36.65, 1)).toBe(false);
  expect(hasDecimals(72, 0)).toBe(true);
});

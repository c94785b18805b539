import fc from "fast-check";
import { expect, test } from "vitest";
import { bandOf, bandedTests } from "./clinical-bands.ts";
import { bounds, comparators, readMeasuredNumber, type MeasuredNumber } from "./measured-number.ts";
import { flagAgainst } from "./reference-range.ts";

const finite = fc.double({ min: -1e6, max: 1e6, noNaN: true, noDefaultInfinity: true });
const measured: fc.Arbitrary<MeasuredNumber> = fc.record({
  value: finite,
  comparator: fc.option(fc.constantFrom(...comparators)),
});

/** Values that a statement allows, near its end and far from it. */
function allowed({ value, comparator }: MeasuredNumber): readonly number[] {
  const far = 1e7;
  if (comparator === null) return [value];
  const down = comparator.startsWith("<");
  const rest = down ? [value - 1e-3, -far] : [value + 1e-3, far];
  return comparator.endsWith("=") ? [value, ...rest] : rest;
}

test("what laboratories write is read, and nothing else", () => {
  expect(readMeasuredNumber("<5")).toEqual({ value: 5, comparator: "<" });
  expect(readMeasuredNumber(" ≥ 90 ")).toEqual({ value: 90, comparator: ">=" });
  expect(readMeasuredNumber("-0.5")).toEqual({ value: -0.5, comparator: null });
  for (const text of ["trace", "1,5", "5-10", "", "<", "5 mmol/L", "NaN", "Infinity", "1e3"])
    expect(readMeasuredNumber(text)).toBeNull();
  expect(readMeasuredNumber(Number.NaN)).toBeNull();
});

test("reading never throws, and what is read is finite", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const read = readMeasuredNumber(text);
      expect(read === null || Number.isFinite(read.value)).toBe(true);
    }),
  );
});

test("a statement's bounds hold every value that it allows", () => {
  fc.assert(
    fc.property(measured, (statement) => {
      const { low, high } = bounds(statement);
      for (const value of allowed(statement)) expect(value >= low && value <= high).toBe(true);
    }),
  );
});

test("a flag of a statement is the flag of every value that it allows", () => {
  const limit = fc.option(fc.integer({ min: -500, max: 500 }));
  fc.assert(
    fc.property(measured, limit, limit, (statement, one, other) => {
      const low = one !== null && other !== null ? Math.min(one, other) : one;
      const high = one !== null && other !== null ? Math.max(one, other) : other;
      const flag = flagAgainst(statement, { low, high });
      if (flag === "unknown") return;
      for (const value of allowed(statement))
        expect(flagAgainst({ value, comparator: null }, { low, high })).toBe(flag);
    }),
  );
});

test("an exact value is always flagged when there is a limit, and never when there is none", () => {
  fc.assert(
    fc.property(finite, fc.integer(), (value, limit) => {
      const exact = { value, comparator: null };
      expect(flagAgainst(exact, { low: limit, high: null })).not.toBe("unknown");
      expect(flagAgainst(exact, { low: null, high: null })).toBe("unknown");
    }),
  );
});

test("a band of a statement is the band of every value that it allows", () => {
  const circumstances = { sex: "female", fasting: true } as const;
  fc.assert(
    fc.property(fc.constantFrom(...bandedTests), measured, (banded, statement) => {
      const band = bandOf(banded, statement, circumstances);
      if (band === null) return;
      for (const value of allowed(statement))
        expect(bandOf(banded, { value, comparator: null }, circumstances)).toBe(band);
    }),
  );
});

test("what a band depends on is not guessed", () => {
  const value = { value: 1.1, comparator: null };
  expect(bandOf("hdl", value)).toBeNull();
  expect(bandOf("triglycerides", value)).toBeNull();
});

import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { heldUntil, usualQuietHours } from "./quiet-hours.ts";

const at = (text: string) => Temporal.Instant.from(text);
const held = (text: string, quiet = usualQuietHours) => heldUntil(at(text), quiet)?.toString() ?? null;

test.each([
  ["a second before 10pm", "2028-05-16T21:59:59+01:00", null],
  ["10pm", "2028-05-16T22:00:00+01:00", "2028-05-17T05:00:00Z"],
  ["midnight", "2028-05-17T00:00:00+01:00", "2028-05-17T05:00:00Z"],
  ["a second before 6am", "2028-05-17T05:59:59+01:00", "2028-05-17T05:00:00Z"],
  ["6am", "2028-05-17T06:00:00+01:00", null],
  ["noon", "2028-05-16T12:00:00+01:00", null],
  ["the night in which the clocks go forward", "2028-03-25T23:00:00Z", "2028-03-26T05:00:00Z"],
  ["the night in which the clocks go back", "2028-10-28T23:00:00+01:00", "2028-10-29T06:00:00Z"],
  ["the second 1am of that night", "2028-10-29T01:30:00Z", "2028-10-29T06:00:00Z"],
])("what comes at %s", (_name, moment, until) => {
  expect(held(moment)).toBe(until);
});

test("hours of one day, and none at all", () => {
  expect(held("2028-05-16T12:30:00+01:00", { from: 12, until: 14 })).toBe("2028-05-16T13:00:00Z");
  expect(held("2028-05-16T14:00:00+01:00", { from: 12, until: 14 })).toBeNull();
  expect(held("2028-05-16T03:00:00+01:00", { from: 9, until: 9 })).toBeNull();
});

test("whatever is held is held for less than a day, until a moment that is not quiet", () => {
  const hour = fc.integer({ min: 0, max: 23 });
  const moment = fc.integer({ min: 1_820_000_000_000, max: 1_860_000_000_000 });
  fc.assert(
    fc.property(hour, hour, moment, (from, until, milliseconds) => {
      const began = Temporal.Instant.fromEpochMilliseconds(milliseconds);
      const end = heldUntil(began, { from, until });
      if (end === null) return;
      const hours = began.until(end).total("hours");
      expect(hours).toBeGreaterThan(0);
      expect(hours).toBeLessThanOrEqual(25);
      expect(heldUntil(end, { from, until })).toBeNull();
    }),
  );
});

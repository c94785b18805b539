import { expect, test } from "vitest";
import { newestFirst, standingOf, type Condition } from "./model.ts";

const condition = (startedAt: string | null, recordedAt: string | null = null) =>
  ({ startedAt, recordedAt }) as Condition;

test.each([
  ["active", "current"],
  ["recurrence", "current"],
  ["inactive", "past"],
  ["remission", "past"],
  ["resolved", "past"],
  [null, "not-stated"],
] as const)("%s stands as %s", (clinicalStatus, standing) => {
  expect(standingOf({ clinicalStatus, cannotBeShownSafely: false })).toBe(standing);
});

test("what may not be believed stands nowhere", () => {
  expect(standingOf({ clinicalStatus: "active", cannotBeShownSafely: true })).toBe("not-stated");
});

test("what began last comes first, and what has no date comes last", () => {
  const sorted = newestFirst([condition(null), condition("1979"), condition(null, "2020-01-01")]);
  expect(sorted.map(({ startedAt, recordedAt }) => startedAt ?? recordedAt)).toEqual([
    "2020-01-01",
    "1979",
    null,
  ]);
});

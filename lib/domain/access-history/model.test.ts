import { expect, test } from "vitest";
import { byDay, whatWasSeen, type RecordLook } from "./model.ts";

const look = (id: string, at: string): RecordLook => ({
  ...{ id, at },
  what: "profile",
  by: "oneself",
  name: null,
  outcome: "read",
});

test("looks are grouped by the civil day in England, also in summer time", () => {
  const days = byDay(
    [look("3", "2028-05-16T08:00:00Z"), look("2", "2028-05-15T23:30:00Z"), look("1", "2028-05-15T22:30:00Z")],
    "Europe/London",
  );
  expect(days.map(({ date, looks }) => [date, looks.map(({ id }) => id)])).toEqual([
    ["2028-05-16", ["3", "2"]],
    ["2028-05-15", ["1"]],
  ]);
});

test("no looks make no days", () => {
  expect(byDay([], "Europe/London")).toEqual([]);
});

test("every permission is said in a citizen's word", () => {
  expect(whatWasSeen("test-results:read")).toBe("test-results");
});

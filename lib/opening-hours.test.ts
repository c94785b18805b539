import { expect, test } from "vitest";
import { openDaysOf } from "./opening-hours.ts";

const office = [{ from: "09:00", until: "17:00" }];
const late = [{ from: "09:00", until: "20:00" }];

test("days in a row with the same times are one row, and closed days are none", () => {
  expect(openDaysOf([office, office, late, office, office, [], []])).toEqual([
    { first: 0, last: 1, spans: office },
    { first: 2, last: 2, spans: late },
    { first: 3, last: 4, spans: office },
  ]);
});

test("the same times on both sides of a closed day are two rows", () => {
  expect(openDaysOf([office, [], office, [], [], [], []])).toHaveLength(2);
});

test("a place that never opens has no rows", () => {
  expect(openDaysOf([[], [], [], [], [], [], []])).toEqual([]);
});

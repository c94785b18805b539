import { expect, test } from "vitest";
import { ExitKeys } from "./exit-keys.ts";

const pressesAt = (...times: number[]) => {
  const keys = new ExitKeys();
  return times.map((time) => keys.press(time));
};

test("the third press within five seconds hides the page", () => {
  expect(pressesAt(0, 1_000, 4_999)).toEqual([2, 1, 0]);
});

test("a press is forgotten after five seconds", () => {
  expect(pressesAt(0, 1_000, 5_000)).toEqual([2, 1, 1]);
  expect(pressesAt(0, 1_000, 5_000, 5_999)).toEqual([2, 1, 1, 0]);
  expect(pressesAt(0, 60_000, 120_000)).toEqual([2, 2, 2]);
});

test("more presses than needed are no mistake", () => {
  expect(pressesAt(0, 1, 2, 3)).toEqual([2, 1, 0, 0]);
});

test("it says when the oldest press is forgotten", () => {
  const keys = new ExitKeys();
  keys.press(1_000);
  keys.press(2_000);
  expect(keys.forgetsIn(3_000)).toBe(3_000);
  expect(keys.forgetsIn(9_000)).toBe(0);
});

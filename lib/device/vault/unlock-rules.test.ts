import { expect, test } from "vitest";
import { mustLock } from "./unlock-rules.ts";

const now = 1_000_000_000;
const seconds = (count: number) => now - count * 1_000;

test("it is locked after five minutes without touch, and not a second before", () => {
  expect(mustLock({ touchedAt: seconds(299), hiddenSince: null }, now)).toBe(false);
  expect(mustLock({ touchedAt: seconds(300), hiddenSince: null }, now)).toBe(true);
});

test("it is locked after a minute in the background, however lately it was touched", () => {
  expect(mustLock({ touchedAt: now, hiddenSince: seconds(59) }, now)).toBe(false);
  expect(mustLock({ touchedAt: now, hiddenSince: seconds(60) }, now)).toBe(true);
});

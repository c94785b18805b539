import { expect, test } from "vitest";
import { trendOf } from "./value-trend.ts";

const kg = (at: string, value: number) => ({ at, value });
const twoPercent = { kind: "share", share: 0.02 } as const;

test("the newest value is held against the first one of the last 2 years", () => {
  const values = [
    kg("2019-03-11", 80),
    kg("2026-09-07", 98.4),
    kg("2028-05-12", 101.6),
    kg("2028-05-16", 101.2),
  ];
  expect(trendOf(values, twoPercent)).toEqual({ trend: "up", from: values[1], to: values[3] });
});

test("where nothing stands in the last 2 years, it is held against the one before it", () => {
  const values = [kg("2012-01-01", 60), kg("2019-03-11", 80), kg("2028-05-12", 70)];
  expect(trendOf(values, twoPercent)).toEqual({ trend: "down", from: values[1], to: values[2] });
});

test("a change up to the limit is steady, and a hair more is not", () => {
  const amount = { kind: "amount", amount: 4 } as const;
  expect(trendOf([kg("2028-01-01", 10), kg("2028-02-01", 14)], amount)?.trend).toBe("steady");
  expect(trendOf([kg("2028-01-01", 10), kg("2028-02-01", 14.1)], amount)?.trend).toBe("up");
  expect(trendOf([kg("2028-01-01", 100), kg("2028-02-01", 98)], twoPercent)?.trend).toBe("steady");
  expect(trendOf([kg("2028-01-01", 100), kg("2028-02-01", 97.9)], twoPercent)?.trend).toBe("down");
});

test("the order in which values come does not matter, and one value goes nowhere", () => {
  const [first, last] = [kg("2028-01-01", 100), kg("2028-02-01", 90)];
  expect(trendOf([last, first], twoPercent)).toEqual({ trend: "down", from: first, to: last });
  expect(trendOf([first], twoPercent)).toBeNull();
  expect(trendOf([], twoPercent)).toBeNull();
});

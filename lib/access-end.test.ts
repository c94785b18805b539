import { describe, expect, test } from "vitest";
import { dayOf, endOfDay, lastDayOf, workingDaysAfter } from "./access-end.ts";

describe("the end of an access", () => {
  test.each([
    ["3-months", "2028-08-16"],
    ["6-months", "2028-11-16"],
    ["1-year", "2029-05-16"],
    ["none", null],
    ["date", "2028-07-01"],
  ] as const)("%s from 16 May 2028 is %s", (choice, day) => {
    expect(lastDayOf(choice, "2028-07-01", "2028-05-16")).toBe(day);
  });

  test("a year from a leap day ends on 28 February", () => {
    expect(lastDayOf("1-year", null, "2028-02-29")).toBe("2029-02-28");
  });

  test("a day ends with its last second in England, in summer and in winter", () => {
    expect(endOfDay("2029-05-16")).toBe("2029-05-16T22:59:59Z");
    expect(endOfDay("2029-01-16")).toBe("2029-01-16T23:59:59Z");
    expect(dayOf("2029-05-16T22:59:59Z")).toBe("2029-05-16");
  });
});

describe("working days", () => {
  test("five from a Tuesday are the next Tuesday", () => {
    expect(workingDaysAfter("2028-05-16", 5)).toBe("2028-05-23");
  });

  test("one from a Friday is Monday", () => {
    expect(workingDaysAfter("2028-05-19", 1)).toBe("2028-05-22");
  });
});

import { expect, test } from "vitest";
import { birthday, daysToSeed, londonInstant, shiftDates, shiftDay, yearsOld } from "./calendar.ts";

test("the day of seeding is counted from 16 May 2028 by London's calendar", () => {
  expect(daysToSeed(new Date("2028-05-16T09:00:00Z"))).toBe(0);
  expect(daysToSeed(new Date("2028-05-15T22:59:59Z"))).toBe(-1);
  expect(daysToSeed(new Date("2028-05-15T23:00:00Z"))).toBe(0);
  expect(daysToSeed(new Date("2029-05-16T09:00:00Z"))).toBe(365);
});

test("a day is shifted by exact days, over leap days too", () => {
  expect(shiftDay("2028-02-28", 1)).toBe("2028-02-29");
  expect(shiftDay("2022-09-09", -542)).toBe("2021-03-16");
});

test("London's wall clock becomes an instant with the offset of its season", () => {
  expect(londonInstant("2028-05-16T10:00:00")).toBe("2028-05-16T10:00:00+01:00");
  expect(londonInstant("2028-01-16T10:00:00")).toBe("2028-01-16T10:00:00+00:00");
  // The clocks go forward at 01:00 on 26 March 2028 and back at 02:00 on 29 October 2028.
  expect(londonInstant("2028-03-26T00:59:59")).toBe("2028-03-26T00:59:59+00:00");
  expect(londonInstant("2028-03-26T02:00:00")).toBe("2028-03-26T02:00:00+01:00");
  expect(londonInstant("2028-10-29T02:00:00")).toBe("2028-10-29T02:00:00+00:00");
});

test("shifting moves dates and date-times at any depth and leaves all other text alone", () => {
  const written = {
    id: "9996789012",
    born: "1971-06-23",
    month: "2026-05",
    taken: [
      { at: "2028-05-02T09:20" },
      { at: "2028-05-02T08:20:00Z" },
      { at: "2028-05-02T09:20:00.000+01:00" },
    ],
    note: "Seen on 2028-05-02 by the nurse",
    value: 56,
    none: null,
  };
  expect(shiftDates(written, -182)).toEqual({
    id: "9996789012",
    born: "1970-12-23",
    month: "2026-05",
    // In November London has no summer time; the blood was still taken at 09:20.
    taken: [
      { at: "2027-11-02T09:20:00+00:00" },
      { at: "2027-11-02T09:20:00+00:00" },
      { at: "2027-11-02T09:20:00+00:00" },
    ],
    note: "Seen on 2028-05-02 by the nurse",
    value: 56,
    none: null,
  });
});

test("who was born on 29 February turns an age on 1 March, but in a leap year on the day itself", () => {
  expect([birthday("2012-02-29", 13), birthday("2012-02-29", 16)]).toEqual(["2025-03-01", "2028-02-29"]);
  expect(birthday("2012-05-17", 16)).toBe("2028-05-17");
});

test("an age begins on its birthday, and nobody has one before they are born", () => {
  for (const born of ["2012-02-29", "2012-03-01", "2012-12-31"])
    for (const age of [1, 4, 13, 16]) {
      const day = birthday(born, age);
      expect([yearsOld(born, shiftDay(day, -1)), yearsOld(born, day)]).toEqual([age - 1, age]);
    }
  expect(yearsOld("2028-05-17", "2028-05-16")).toBe(0);
});

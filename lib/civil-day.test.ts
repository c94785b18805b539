import fc from "fast-check";
import { expect, test } from "vitest";
import { isRealDay } from "./civil-day.ts";

/** How many days a month has, by the rule of the calendar and not by `Date`. */
function lengthOf(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
}

const written = (year: number, month: number, day: number) =>
  `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;

test("of 1900 to 2100, every day of the calendar is real and no other", () => {
  const wrong: string[] = [];
  for (let year = 1900; year <= 2100; year += 1)
    for (let month = 0; month <= 13; month += 1)
      for (let day = 0; day <= 32; day += 1) {
        const real = month >= 1 && month <= 12 && day >= 1 && day <= lengthOf(year, month);
        if (isRealDay(written(year, month, day)) !== real) wrong.push(written(year, month, day));
      }
  expect(wrong).toEqual([]);
});

test("what is not written as a whole day is none, however it begins", () => {
  for (const text of [
    "",
    "2028",
    "2028-05",
    "2028-5-3",
    "2028-05-03T00:00",
    "2028-05-03 ",
    "2028-05-03\n",
    "+002028-05-03",
  ])
    expect(isRealDay(text), text).toBe(false);
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(isRealDay(`2028-05-03${text}`)).toBe(text === "");
    }),
  );
});

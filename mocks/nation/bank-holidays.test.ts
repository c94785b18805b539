import { expect, test } from "vitest";
import { bankHolidays, isBankHoliday, isWorkingDay } from "./bank-holidays.ts";

const days = (year: number) => bankHolidays(year).map(({ day }) => day);

test("the eight bank holidays of England are reckoned for any year", () => {
  expect(days(2024)).toEqual([
    "2024-01-01",
    "2024-03-29",
    "2024-04-01",
    "2024-05-06",
    "2024-05-27",
    "2024-08-26",
    "2024-12-25",
    "2024-12-26",
  ]);
  expect(days(2028)).toEqual([
    "2028-01-03",
    "2028-04-14",
    "2028-04-17",
    "2028-05-01",
    "2028-05-29",
    "2028-08-28",
    "2028-12-25",
    "2028-12-26",
  ]);
});

test("a holiday at the weekend is kept on the next day that is none", () => {
  expect(days(2027).slice(-2)).toEqual(["2027-12-27", "2027-12-28"]);
  expect(bankHolidays(2027).at(-1)).toEqual({ day: "2027-12-28", name: "Boxing Day (substitute day)" });
  expect(isBankHoliday("2027-12-26")).toBe(false);
  expect(isBankHoliday("2027-12-27")).toBe(true);
});

test("surgeries work from Monday to Friday, but not on bank holidays", () => {
  // Good Friday, the weekend, Easter Monday, Tuesday.
  const easter = ["2028-04-13", "2028-04-14", "2028-04-15", "2028-04-16", "2028-04-17", "2028-04-18"];
  expect(easter.filter(isWorkingDay)).toEqual(["2028-04-13", "2028-04-18"]);
});

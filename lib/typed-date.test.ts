import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import {
  dateCodes,
  datePartName,
  readTypedDate,
  typedDateIn,
  wrongDateParts,
  type DatePart,
} from "./typed-date.ts";

const read = (day: string, month: string, year: string) => readTypedDate({ day, month, year });
const codeOf = (day: string, month: string, year: string) => {
  const found = read(day, month, year);
  return found.ok ? found.date : found.code;
};

test("every day from 1900 to 2100 is read, with and without a zero in front", () => {
  const misread: string[] = [];
  const last = Temporal.PlainDate.from("2100-12-31");
  let day = Temporal.PlainDate.from("1900-01-01");
  for (; Temporal.PlainDate.compare(day, last) <= 0; day = day.add({ days: 1 })) {
    const iso = day.toString();
    const [year = "", month = "", ofMonth = ""] = iso.split("-");
    const bare = codeOf(String(day.day), String(day.month), year);
    if (codeOf(ofMonth, month, year) !== iso || bare !== iso) misread.push(iso);
  }
  expect(misread).toEqual([]);
});

test("a day that its month does not have is no date, in every month from 1900 to 2100", () => {
  for (let year = 1900; year <= 2100; year += 1)
    for (let month = 1; month <= 12; month += 1) {
      const { daysInMonth } = Temporal.PlainYearMonth.from({ year, month });
      for (let day = daysInMonth + 1; day <= 31; day += 1)
        expect(codeOf(String(day), String(month), String(year))).toBe("date-not-real");
    }
});

test("29 February is there in leap years only", () => {
  expect(codeOf("29", "2", "2028")).toBe("2028-02-29");
  expect(codeOf("29", "2", "2000")).toBe("2000-02-29");
  expect(codeOf("29", "2", "2027")).toBe("date-not-real");
  expect(codeOf("29", "2", "1900")).toBe("date-not-real");
});

test.each([
  [["", "", ""], "date-missing"],
  [["", "3", "1980"], "day-missing"],
  [["31", " ", "1980"], "month-missing"],
  [["31", "3", ""], "year-missing"],
  [["", "", "1980"], "day-and-month-missing"],
  [["", "3", ""], "day-and-year-missing"],
  [["31", "", ""], "month-and-year-missing"],
  [["32", "3", "1980"], "day-not-real"],
  [["0", "3", "1980"], "day-not-real"],
  [["first", "3", "1980"], "day-not-real"],
  [["3.5", "3", "1980"], "day-not-real"],
  [["-3", "3", "1980"], "day-not-real"],
  [["31", "13", "1980"], "month-not-real"],
  [["31", "ma", "1980"], "month-not-real"],
  [["31", "mayy", "1980"], "month-not-real"],
  [["31", "3", "80"], "year-not-four-digits"],
  [["31", "3", "0980"], "year-not-four-digits"],
  [["31", "3", "19800"], "year-not-four-digits"],
  [["31", "3", "nine"], "year-not-four-digits"],
  [["45", "13", "1980"], "date-not-real"],
  [["x", "3", "80"], "date-not-real"],
] as const)("%j is %s", ([day, month, year], code) => {
  expect(codeOf(day, month, year)).toBe(code);
});

test("what is missing is said before what is wrong", () => {
  expect(codeOf("99", "", "80")).toBe("month-missing");
});

test("names of months and the digits of other keyboards are understood", () => {
  expect(codeOf("31", "March", "1980")).toBe("1980-03-31");
  expect(codeOf(" 1 ", "SEPT", "2001")).toBe("2001-09-01");
  expect(codeOf("٣١", "٣", "١٩٨٠")).toBe("1980-03-31");
  expect(codeOf("۳۱", "۳", "۱۹۸۰")).toBe("1980-03-31");
  expect(codeOf("\uff13\uff11", "\uff13", "\uff11\uff19\uff18\uff10")).toBe("1980-03-31");
});

test("whatever is typed gives a real date or a code, and the code names parts of the date", () => {
  const typed = fc.oneof(fc.string(), fc.integer({ min: -5, max: 3000 }).map(String));
  fc.assert(
    fc.property(typed, typed, typed, (day, month, year) => {
      const found = read(day, month, year);
      if (found.ok) expect(Temporal.PlainDate.from(found.date).toString()).toBe(found.date);
      else expect(wrongDateParts(found.code).length).toBeGreaterThan(0);
    }),
  );
});

test("a missing part is among the parts to put right, and a part that is there is not", () => {
  const parts: readonly DatePart[] = ["day", "month", "year"];
  for (const left of fc.sample(fc.subarray([...parts], { minLength: 1 }), 50)) {
    const full = { day: "31", month: "3", year: "1980" };
    const found = readTypedDate({ ...full, ...Object.fromEntries(left.map((part) => [part, ""])) });
    expect(found.ok).toBe(false);
    if (!found.ok) expect(wrongDateParts(found.code)).toEqual(parts.filter((part) => left.includes(part)));
  }
});

test("every code names at least one part", () => {
  expect(dateCodes.map((code) => wrongDateParts(code).length).every((count) => count > 0)).toBe(true);
});

test("the three fields are found among what a form sent, and what was not sent is empty", () => {
  const sent = { [datePartName("born", "day")]: "31", "born[month]": ["3"], "other[year]": "1980" };
  expect(typedDateIn(sent, "born")).toEqual({ day: "31", month: "", year: "" });
});

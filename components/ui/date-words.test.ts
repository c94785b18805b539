import { expect, test } from "vitest";
import { dateWords, monthOf } from "./date-words.ts";

const english = dateWords("en");
const plain = (text: string | null) => text?.replaceAll("\u00a0", " ");

test("says a day in full, in England's time", () => {
  expect(plain(english.longDay("2028-05-12T07:50:00Z"))).toBe("Friday 12 May 2028");
  expect(plain(english.longDay("2028-05-12T23:30:00Z"))).toBe("Saturday 13 May 2028");
  expect(plain(english.longDay("2028-05-12"))).toBe("Friday 12 May 2028");
});

test("keeps a day and its month in one line", () => {
  expect(english.day("2028-05-12")).toBe("12\u00a0May 2028");
});

test("leaves out the year that it is now", () => {
  expect(plain(english.longDayNear("2028-05-12", "2028-05-16"))).toBe("Friday 12 May");
  expect(plain(english.longDayNear("2026-03-03", "2028-05-16"))).toBe("Tuesday 3 March 2026");
});

test("says no more than is known", () => {
  expect(english.longDay("2028-05")).toBe("May 2028");
  expect(english.longDay("2028")).toBe("2028");
  expect(english.time("2028-05-12")).toBeNull();
  expect(english.longDay("not given")).toBe("not given");
});

test("says times as people do, on both sides of a change of the clocks", () => {
  expect(english.time("2028-05-12T07:50:00Z")).toBe("8:50am");
  expect(english.time("2028-01-12T17:00:00Z")).toBe("5pm");
  expect(english.time("2028-05-12T11:00:00Z")).toBe("midday");
  expect(english.time("2028-03-26T00:59:00Z")).toBe("12:59am");
  expect(english.time("2028-03-26T01:00:00Z")).toBe("2am");
});

test("writes Arabic dates with the digits of the rest of the page", () => {
  const arabic = dateWords("ar");
  expect(plain(arabic.longDay("2028-05-12"))).toBe("الجمعة، 12 مايو 2028");
  expect(plain(arabic.longDayAndTime("2028-05-12T07:50:00Z"))).toMatch(/^الجمعة، 12 مايو 2028، 8:50.ص$/u);
});

test("groups by the month in England", () => {
  expect(monthOf("2028-05-31T23:30:00Z")).toBe("2028-06");
  expect(monthOf("2028-05")).toBe("2028-05");
  expect(monthOf("2028")).toBeNull();
});

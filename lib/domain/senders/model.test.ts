import { expect, test } from "vitest";
import { pagesOf, readDay, readPage, readSurgery } from "./model.ts";

const query = (text: string) => new URLSearchParams(text);
const fault = (diagnostics: string, expression: string) => ({
  ok: false,
  fault: { diagnostics, expression },
});

test("a day is a day of UTC", () => {
  expect(readDay(query("day=2028-05-16"))).toEqual({
    ok: true,
    value: { from: new Date("2028-05-16T00:00:00Z"), until: new Date("2028-05-17T00:00:00Z") },
  });
});

test.each(["2021-02-30", "2021-13-01", "09-03-2021", "2021-3-9", "2021-03-08T01:00:00", "yesterday", ""])(
  "%j is no day",
  (day) => {
    expect(readDay(query(`day=${day}`))).toEqual(fault("Invalid format", "day"));
  },
);

test("a day must be given, once", () => {
  expect(readDay(query(""))).toEqual(fault("Not specified", "day"));
  expect(readDay(query("day=2028-05-16&day=2028-05-17"))).toEqual(fault("A single value is expected", "day"));
});

test.each(["A", "-1", "0", "2147483648", ""])("%j is no page", (page) => {
  expect(readPage(query(`page=${page}`))).toEqual(fault("Invalid format", "page"));
});

test("without a page it is the first, and there is one page of nothing", () => {
  expect(readPage(query(""))).toEqual({ ok: true, value: 1 });
  expect([0, 1, 100, 101].map(pagesOf)).toEqual([1, 1, 1, 2]);
});

test("a surgery is known by its code, in whatever letters and by either spelling of the parameter", () => {
  expect(readSurgery(query("ods-organisation-code=a20002"))).toEqual({ ok: true, value: "A20002" });
  expect(readSurgery(query("ods-organization-code=Y1A2B"))).toEqual({ ok: true, value: "Y1A2B" });
  expect(readSurgery(query(""))).toEqual(fault("Not specified", "ods-organisation-code"));
  for (const code of ["", "C12345C", "12345"])
    expect(readSurgery(query(`ods-organisation-code=${code}`))).toEqual(
      fault("Invalid format", "ods-organisation-code"),
    );
  expect(readSurgery(query("ods-organisation-code=A1&ods-organisation-code=A2"))).toEqual(
    fault("A single value is expected", "ods-organisation-code"),
  );
});

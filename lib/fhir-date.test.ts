import fc from "fast-check";
import { expect, test } from "vitest";
import { dayInEngland, readFhirDate } from "./fhir-date.ts";

test("dates stay dates, times become instants, and what is no date is null", () => {
  expect(readFhirDate("2028")).toBe("2028");
  expect(readFhirDate("2028-05")).toBe("2028-05");
  expect(readFhirDate("2028-02-29")).toBe("2028-02-29");
  expect(readFhirDate("2028-05-03T09:30:00+01:00")).toBe("2028-05-03T08:30:00.000Z");
  for (const text of [
    "2027-02-29",
    "2028-13-01",
    "2028-05-03T09:30:00",
    "3 May 2028",
    "",
    "2028-02-30T10:00:00Z",
  ])
    expect(readFhirDate(text)).toBeNull();
  expect(readFhirDate(undefined)).toBeNull();
});

test("every instant that a source may send is read as the same moment", () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date("1900-01-01"), max: new Date("2100-01-01"), noInvalidDate: true }),
      (date) => {
        expect(readFhirDate(date.toISOString())).toBe(date.toISOString());
      },
    ),
  );
});

test("late on a summer evening it is already the next day in England", () => {
  expect(dayInEngland("2028-05-15T23:30:00.000Z")).toBe("2028-05-16");
  expect(dayInEngland("2028-01-15T23:30:00.000Z")).toBe("2028-01-15");
  expect(dayInEngland("2028-05-15")).toBe("2028-05-15");
});

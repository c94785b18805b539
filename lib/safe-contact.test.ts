import { expect, test } from "vitest";
import {
  contactDays,
  contactWays,
  forStaff,
  mayText,
  mostForStaff,
  neverDone,
  withContact,
  withoutContact,
  type SafeContact,
} from "./safe-contact.ts";

const weekdays: SafeContact = {
  ways: ["text"],
  days: "weekdays",
  from: 9,
  until: 15,
  never: ["voicemail", "letter"],
};
const at = (moment: string) => ({ safetyMode: false, at: moment });

test.each([
  ["2028-05-16T08:00:00Z", "now"],
  ["2028-05-16T07:59:59Z", "later"],
  ["2028-05-16T13:59:59Z", "now"],
  ["2028-05-16T14:00:00Z", "later"],
  // A Saturday; and a winter's day, on which the clock of England stands at Universal Time.
  ["2028-05-20T10:00:00Z", "later"],
  ["2028-12-05T09:00:00Z", "now"],
  ["2028-12-05T08:59:00Z", "later"],
] as const)("text only, weekdays from 9 to 3: at %s a text goes %s", (moment, when) => {
  expect(mayText(weekdays, at(moment))).toBe(when);
});

test("who wants no texts gets none, at no time", () => {
  expect(mayText({ ...weekdays, ways: ["letter"] }, at("2028-05-16T09:00:00Z"))).toBe("never");
});

test("who has said nothing gets texts, but none in safety mode", () => {
  expect(mayText(null, at("2028-05-16T23:00:00Z"))).toBe("now");
  expect(mayText(null, { safetyMode: true, at: "2028-05-16T09:00:00Z" })).toBe("never");
  expect(mayText(weekdays, { safetyMode: true, at: "2028-05-16T09:00:00Z" })).toBe("now");
});

test("staff read the rules in a line under what the person wrote", () => {
  expect(withContact("Mornings are best", weekdays)).toBe(
    "Mornings are best\nContact by text only: Mon to Fri, 9am to 3pm. No voicemail. No letters.",
  );
  expect(withContact("", weekdays)).toBe(forStaff(weekdays));
  expect(withContact("Mornings are best", null)).toBe("Mornings are best");
  expect(forStaff({ ...weekdays, from: 0, until: 12, never: [] })).toBe(
    "Contact by text only: Mon to Fri, 12am to 12pm.",
  );
});

test("the line fits beside the longest words that a form takes", () => {
  for (const days of contactDays)
    expect(
      forStaff({ ways: [...contactWays], days, from: 10, until: 22, never: [...neverDone] }).length,
    ).toBeLessThan(mostForStaff);
});

test("who acts for the person reads what was written without the rules", () => {
  for (const words of ["Mornings are best", ""])
    for (const contact of [null, weekdays, { ...weekdays, ways: [], never: [] }])
      expect(withoutContact(withContact(words, contact))).toBe(words);
  expect(withoutContact("Contact by post only: ask\nmy sister")).toBe("Contact by post only: ask\nmy sister");
});

import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { isRefusalTold, isWaitedFor } from "./refusal-told.ts";

const at = (moment: string) => Temporal.Instant.from(moment);

test.each([
  ["in the morning of a Tuesday", "2028-05-16T06:00:00Z", "2028-05-17T08:00:00Z"],
  ["late on a Tuesday, which is Wednesday in UTC no earlier", "2028-05-16T22:59:00Z", "2028-05-17T08:00:00Z"],
  ["on a Wednesday in England that is Tuesday in UTC", "2028-05-16T23:00:00Z", "2028-05-18T08:00:00Z"],
  ["on a Friday", "2028-05-19T09:00:00Z", "2028-05-22T08:00:00Z"],
  ["on a Saturday", "2028-05-20T09:00:00Z", "2028-05-22T08:00:00Z"],
  ["in winter", "2028-01-12T09:00:00Z", "2028-01-13T09:00:00Z"],
])("a refusal that is made %s is told from 9am of the next working day", (_, made, from) => {
  expect(isRefusalTold(made, at(from))).toBe(true);
  expect(isRefusalTold(made, at(from).subtract({ seconds: 1 }))).toBe(false);
});

test("one of which nobody knows when it was made is told", () => {
  expect(isRefusalTold(null, at("2028-05-16T09:00:00Z"))).toBe(true);
});

test("who could not be found is refused at such a moment too, after four weeks", () => {
  expect(isWaitedFor("2028-04-18", at("2028-05-16T07:59:59Z"))).toBe(true);
  expect(isWaitedFor("2028-04-18", at("2028-05-16T08:00:00Z"))).toBe(false);
  expect(isWaitedFor("2028-04-22", at("2028-05-20T12:00:00Z"))).toBe(true);
  expect(isWaitedFor("2028-04-22", at("2028-05-22T08:00:00Z"))).toBe(false);
});

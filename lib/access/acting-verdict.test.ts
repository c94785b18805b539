import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import type { ActingFacts } from "./acting-facts.ts";
import { decisive, standingOf, type ActingStanding } from "./acting-verdict.ts";
import { someFacts } from "./testing/acting-facts.ts";

const proxyBorn = "1984-04-02";
const today = "2028-05-16T09:00:00Z";

const at = (moment: string) => Temporal.Instant.from(moment);

const standing = (changes: Partial<ActingFacts>, moment = today, born = proxyBorn): ActingStanding =>
  standingOf(someFacts(changes), born, at(moment));

test.each<[string, Partial<ActingFacts>, ActingStanding]>([
  ["active", {}, "active"],
  ["sent, and nobody has looked", { status: "proposed" }, "asked"],
  ["sent, with a reason that somebody wrote", { status: "proposed", reason: "ROLE_ACTIVE" }, "asked"],
  ["refused", { status: "rejected", reason: "APPLICATION_REJECTED_BY_GP" }, "over"],
  ["refused without a reason", { status: "rejected" }, "over"],
  ["being looked at", { status: "inactive", reason: "ROLE_SUSPENDED_PENDING_REVIEW" }, "paused"],
  ["stopped by the patient", { status: "inactive", reason: "ROLE_DEACTIVATED_PATIENT_REQUEST" }, "over"],
  ["stopped for safety", { status: "inactive", reason: "ROLE_DEACTIVATED_SAFEGUARDING" }, "over"],
  ["stopped, and nobody says why", { status: "inactive", reason: null }, "over"],
  ["stopped for a reason that nobody here knows", { status: "inactive", reason: "SOMETHING_NEW" }, "over"],
  ["written by mistake", { status: "entered-in-error" }, "none"],
])("a relationship that is %s stands so", (_name, changes, expected) => {
  expect(standing(changes)).toBe(expected);
});

test("what is told as active and ended at once opens nothing", () => {
  for (const reason of [
    "ROLE_DEACTIVATED_SAFEGUARDING",
    "ROLE_SUSPENDED_PENDING_REVIEW",
    "APPLICATION_REJECTED_BY_GP",
    "APPLICATION_WITHDRAWN_BY_APPLICANT",
  ])
    expect(standing({ reason })).toBe("unclear");
  expect(standing({ reason: "ROLE_ACTIVATED" })).toBe("active");
});

test("a basis, a birthday or a life that is not understood opens nothing", () => {
  for (const basis of ["unknown", "grandparent", "", null]) expect(standing({ basis })).toBe("unclear");
  expect(standing({ birthDate: null })).toBe("unclear");
  expect(standing({ birthDate: "2028-05-17" })).toBe("unclear");
});

test("it holds from its first instant to its last, both of them included", () => {
  const period = { start: "2028-05-01T00:00:00.000Z", end: "2028-05-31T23:59:59.000Z" };
  expect(standing(period, "2028-04-30T23:59:59Z")).toBe("asked");
  expect(standing(period, "2028-05-01T00:00:00Z")).toBe("active");
  expect(standing(period, "2028-05-31T23:59:59Z")).toBe("active");
  expect(standing(period, "2028-06-01T00:00:00Z")).toBe("over");
  expect(standing({ ...period, status: "inactive" }, "2028-05-10T00:00:00Z")).toBe("over");
});

test.each<[string, Partial<ActingFacts>, ActingStanding]>([
  ["at 12 nobody need look again where the surgery does so at 13", { birthDate: "2015-05-17" }, "active"],
  ["at 13 it waits for the surgery", { birthDate: "2015-05-16" }, "paused"],
  [
    "at 13, looked at on the day",
    { birthDate: "2015-05-16", verified: "2028-05-15T23:00:00.000Z" },
    "active",
  ],
  [
    "at 13, looked at the day before",
    { birthDate: "2015-05-16", verified: "2028-05-15T22:59:59.000Z" },
    "paused",
  ],
  ["at 13, decided beforehand", { birthDate: "2015-05-16", reviewedFor: [13] }, "active"],
  ["at 13, decided beforehand for another age", { birthDate: "2015-05-16", reviewedFor: [11] }, "paused"],
  ["at 10 where the surgery looks at 11", { birthDate: "2017-05-17", reviewAge: 11 }, "active"],
  ["at 11 where the surgery looks at 11", { birthDate: "2017-05-16", reviewAge: 11 }, "paused"],
  ["at 11 where it looks at 13", { birthDate: "2017-05-16" }, "active"],
  [
    "at 12, looked at at 11",
    { birthDate: "2016-05-16", reviewAge: 11, verified: "2027-06-01T00:00:00.000Z" },
    "active",
  ],
  [
    "at 13, looked at at 11 only",
    { birthDate: "2015-05-16", reviewAge: 11, verified: "2027-06-01T00:00:00.000Z" },
    "paused",
  ],
  ["at 13, decided for both", { birthDate: "2015-05-16", reviewAge: 11, reviewedFor: [11, 13] }, "active"],
  [
    "at 13, decided for 13 and never looked at at 11",
    { birthDate: "2015-05-16", reviewAge: 11, reviewedFor: [13] },
    "paused",
  ],
  ["at 15, looked at at 13", { birthDate: "2012-05-17", verified: "2025-06-01T00:00:00.000Z" }, "active"],
  [
    "at 16 the right of a parent is over",
    { birthDate: "2012-05-16", verified: "2028-05-16T00:00:00.000Z" },
    "over",
  ],
  ["at 16 no decision beforehand helps", { birthDate: "2012-05-16", reviewedFor: [11, 13] }, "over"],
])("a parent: %s", (_name, changes, expected) => {
  expect(standing(changes)).toBe(expected);
});

test("who was born on 29 February grows older on 1 March of a common year", () => {
  const born = { birthDate: "2016-02-29" };
  expect(standing(born, "2029-02-28T23:59:59Z")).toBe("active");
  expect(standing(born, "2029-03-01T00:00:00Z")).toBe("paused");
  expect(standing({ ...born, verified: "2029-02-28T12:00:00.000Z" }, "2029-03-02T09:00:00Z")).toBe("paused");
  expect(standing({ ...born, verified: "2029-03-01T00:00:00.000Z" }, "2029-03-02T09:00:00Z")).toBe("active");
  expect(
    standing({ birthDate: "2012-02-29", verified: "2026-01-01T00:00:00.000Z" }, "2028-02-28T23:59:59Z"),
  ).toBe("active");
  expect(
    standing({ birthDate: "2012-02-29", verified: "2026-01-01T00:00:00.000Z" }, "2028-02-29T00:00:00Z"),
  ).toBe("over");
});

test("an age is reached at midnight in London, in summer an hour before that of the world", () => {
  const born = { birthDate: "2015-06-16" };
  expect(standing(born, "2028-06-15T22:59:59Z")).toBe("active");
  expect(standing(born, "2028-06-15T23:00:00Z")).toBe("paused");
});

test.each<[string, Partial<ActingFacts>, ActingStanding]>([
  ["a child's own consent at 12", { basis: "consent", birthDate: "2015-05-17" }, "active"],
  [
    "a child's own consent at 14 that nobody looked at since",
    { basis: "consent", birthDate: "2014-01-01" },
    "paused",
  ],
  [
    "a child's own consent at 14, looked at",
    { basis: "consent", birthDate: "2014-01-01", verified: "2028-01-01T00:00:00.000Z" },
    "active",
  ],
  ["a child's own consent at 16", { basis: "consent", birthDate: "2012-05-16" }, "over"],
  [
    "a consent that was given again at 16",
    { basis: "consent", birthDate: "2012-05-16", verified: "2028-05-16T08:00:00.000Z" },
    "active",
  ],
  ["a consent of a grown-up", { basis: "consent", birthDate: "1950-01-01" }, "active"],
  [
    "a consent whose surgery is not told, by when it began",
    { basis: "consent", birthDate: "1950-01-01", verified: null },
    "active",
  ],
  [
    "a consent of which nothing says when",
    { basis: "consent", birthDate: "1950-01-01", verified: null, start: null },
    "over",
  ],
  ["best interests of a child", { basis: "best-interest" }, "active"],
  ["best interests of a child of 13", { basis: "best-interest", birthDate: "2015-05-16" }, "paused"],
  ["best interests of a grown-up", { basis: "best-interest", birthDate: "1950-01-01" }, "active"],
  [
    "best interests of a child that has grown up since",
    { basis: "best-interest", birthDate: "2012-05-16" },
    "over",
  ],
  [
    "a power of attorney",
    { basis: "health-and-welfare-lasting-power-of-attorney", birthDate: "1950-01-01" },
    "active",
  ],
  ["a power of attorney for a child", { basis: "health-and-welfare-lasting-power-of-attorney" }, "over"],
  ["a deputy", { basis: "court-appointed-personal-welfare-deputy", birthDate: "1950-01-01" }, "active"],
  ["a deputy for a child", { basis: "court-appointed-personal-welfare-deputy" }, "over"],
  ["a parent of a grown-up", { birthDate: "1950-01-01" }, "over"],
])("%s", (_name, changes, expected) => {
  expect(standing(changes)).toBe(expected);
});

test("nobody under 16 acts for another", () => {
  expect(standing({}, today, "2012-05-17")).toBe("over");
  expect(standing({}, today, "2012-05-16")).toBe("active");
  expect(standing({}, today, "2030-01-01")).toBe("over");
  for (const basis of ["consent", "best-interest", "health-and-welfare-lasting-power-of-attorney"])
    expect(standing({ basis, birthDate: "1950-01-01" }, today, "2012-05-17")).toBe("over");
});

const one = (role: string, updated: string, changes: Partial<ActingFacts> = {}) =>
  someFacts({ role, updated, ...changes });
const found = (...all: readonly ActingFacts[]) => {
  const { facts, standing: stands } = decisive(all, proxyBorn, at(today)) ?? {};
  return facts && `${facts.role} ${stands ?? ""}`;
};
const ended = (reason: string) => ({ status: "inactive", reason }) as const;

test("of all that two people have, the one counts that opens most", () => {
  const over = one("old", "2025-01-01", ended("ROLE_DEACTIVATED_PATIENT_REQUEST"));
  expect(found(over, one("new", "2026-01-01"))).toBe("new active");
  expect(found(one("new", "2026-01-01"), over)).toBe("new active");
  expect(found(over, one("asked", "2026-01-01", { status: "proposed" }))).toBe("asked asked");
  expect(found(one("a", "2025-01-01", ended("ROLE_SUSPENDED_PENDING_REVIEW")), over)).toBe("a paused");
  expect(found(over)).toBe("old over");
});

test("what was written by mistake is nothing", () => {
  expect(found()).toBeUndefined();
  expect(found(one("wrong", "2026-01-01", { status: "entered-in-error" }))).toBeUndefined();
});

test("when it was ended to keep somebody safe, nothing older opens anything", () => {
  const safety = one("ended", "2026-01-01", ended("ROLE_DEACTIVATED_SAFEGUARDING"));
  expect(found(one("older", "2025-01-01"), safety)).toBe("ended over");
  expect(found(safety, one("older", "2025-01-01"), one("oldest", "2024-01-01"))).toBe("ended over");
  expect(found(one("newer", "2027-01-01"), safety)).toBe("newer active");
  expect(found(one("undated", "2025-01-01", { updated: null }), safety)).toBe("ended over");
  // Without a date it counts as the newest, and so it does among those of one moment.
  expect(found(one("newer", "2027-01-01"), { ...safety, updated: null })).toBe("ended over");
  expect(found(one("same", "2026-01-01"), safety)).toBe("ended over");
});

test("a newer relationship opens nothing older than the end for safety between them", () => {
  const safety = one("ended", "2026-01-01", ended("ROLE_DEACTIVATED_SAFEGUARDING"));
  const asked = one("asked", "2027-01-01", { status: "proposed" });
  expect(found(asked, one("older", "2025-01-01"), safety)).toBe("asked asked");
});

import { expect, test } from "vitest";
import { everyone } from "#mocks/people/everyone.ts";
import { Nation } from "../nation.ts";
import { actsFor } from "./acts-for.ts";
import { relationships } from "./state.ts";

const SARAH = "9993456780";
const KYLE = "9994567896";
const PRIYA = "9998901235";
const MAYA = "9997890124";

const nationAt = (day: string) =>
  new Nation({ people: everyone, seedAt: new Date(`${day}T09:00:00Z`), realNow: () => 1_000_000 });
const movedTo = (instant: string) => {
  const nation = nationAt("2028-05-16");
  nation.moveClock(new Date(instant));
  return nation;
};

test("a parent acts for her child, and nobody acts the other way round", () => {
  const nation = nationAt("2028-05-16");
  expect(actsFor(nation, SARAH, KYLE)).toMatchObject({ legalBasis: "parental-responsibility" });
  expect(actsFor(nation, KYLE, SARAH)).toBeNull();
  expect(actsFor(nation, SARAH, MAYA)).toBeNull();
});

test("the story begins with nobody acting for Abdul", () => {
  expect(actsFor(nationAt("2028-05-16"), "9992345675", "9990123454")).toBeNull();
});

test("a surgery that reviews at 11 suspends at the midnight that begins the 11th birthday", () => {
  expect(actsFor(movedTo("2028-05-31T22:59:59Z"), PRIYA, MAYA)).not.toBeNull();
  const nation = movedTo("2028-05-31T23:00:00Z");
  expect(actsFor(nation, PRIYA, MAYA)).toBeNull();
  expect(relationships(nation).changes.at(-1)).toMatchObject({
    happened: "suspended",
    reason: "ROLE_SUSPENDED_PENDING_REVIEW",
    at: "2028-05-31T23:00:00.000Z",
    by: "service",
  });
});

test("at 16 a parent's role ends, also when it was still waiting for a review", () => {
  const nation = movedTo("2033-06-01T08:00:00Z");
  const { roles, changes } = relationships(nation);
  const maya = roles.find(({ patient }) => patient === MAYA);
  expect(maya).toMatchObject({ status: "inactive", reason: "ROLE_DEACTIVATED_CHANGE_IN_RELATIONSHIP" });
  expect(changes.filter(({ role }) => role === maya?.id).map(({ happened }) => happened)).toEqual([
    "granted",
    "suspended",
    "ended",
  ]);
});

test("everything is as on 16 May 2028 whatever the day of seeding", () => {
  const nation = nationAt("2026-11-22");
  expect(actsFor(nation, PRIYA, MAYA)).not.toBeNull();
  nation.moveClock(new Date("2026-12-08T00:00:00Z"));
  expect(actsFor(nation, PRIYA, MAYA)).toBeNull();
});

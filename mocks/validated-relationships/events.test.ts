import { expect, test } from "vitest";
import type { Nation } from "#mocks/nation/nation.ts";
import { actsFor } from "#mocks/nation/relationships/acts-for.ts";
import { relationships } from "#mocks/nation/relationships/state.ts";
import { events } from "./events.ts";
import { KYLE, newNation, OF_KYLE, SARAH } from "./testing/call.ts";

const OF_MAYA = "5a0c8f10-6b1e-4d0a-9c10-3f0e7d1b2002";
const FOR_KYLE = "5a0c8f10-6b1e-4d0a-9c10-3f0e7d1b2003";
const OF_OMAR = "5a0c8f10-6b1e-4d0a-9c10-3f0e7d1b2004";
const PRIYA = "9998901235";
const MAYA = "9997890124";

function eventNamed(name: string) {
  const event = events.find((one) => one.name === name);
  if (!event) throw new Error(`no event ${name}`);
  return event;
}

const happen = (nation: Nation, name: string, choice: string) =>
  eventNamed(name).happen(nation, choice) as string;
const choices = (nation: Nation, name: string) =>
  eventNamed(name)
    .choices(nation)
    .map(({ key }) => key);
const roleOf = (nation: Nation, id: string) => relationships(nation).roles.find((one) => one.id === id);

test.each([
  ["surgery-approves-application", FOR_KYLE, "active", "ROLE_ACTIVATED"],
  ["surgery-rejects-application", `${FOR_KYLE}:no-consent`, "rejected", "APPLICATION_REJECTED_NO_CONSENT"],
  [
    "surgery-rejects-application",
    `${FOR_KYLE}:safeguarding`,
    "rejected",
    "APPLICATION_REJECTED_SAFEGUARDING",
  ],
  ["role-suspended", OF_KYLE, "inactive", "ROLE_SUSPENDED_PENDING_REVIEW"],
  ["role-ended-for-safeguarding", OF_KYLE, "inactive", "ROLE_DEACTIVATED_SAFEGUARDING"],
  ["role-ended-for-safeguarding", OF_OMAR, "inactive", "ROLE_DEACTIVATED_SAFEGUARDING"],
  ["role-ended-at-patient-request", OF_KYLE, "inactive", "ROLE_DEACTIVATED_PATIENT_REQUEST"],
])("%s is offered, happens once with %s, and gives its published reason", (name, choice, status, reason) => {
  const nation = newNation();
  expect(choices(nation, name)).toContain(choice);
  expect(happen(nation, name, choice)).toMatch(/ for .*: .*\.$/);
  expect(roleOf(nation, choice.split(":")[0] ?? "")).toMatchObject({ status, reason });
  expect(choices(nation, name)).not.toContain(choice);
  expect(() => happen(nation, name, choice)).toThrow(RangeError);
});

test("an approved role is granted by the patient's surgery", () => {
  const nation = newNation();
  happen(nation, "surgery-approves-application", FOR_KYLE);
  expect(roleOf(nation, FOR_KYLE)).toMatchObject({ grantor: "A20001" });
});

test("a patient who moves is with another surgery, and everyone's roles for them have ended", () => {
  const nation = newNation();
  happen(nation, "patient-moved-surgery", KYLE);
  expect(nation.personByKey("kyle")?.practice).toMatchObject({ odsCode: "A20002", since: "2028-05-16" });
  expect(roleOf(nation, OF_KYLE)).toMatchObject({ reason: "ROLE_DEACTIVATED_PATIENT_GP_TRANSFERRED" });
  expect(roleOf(nation, FOR_KYLE)).toMatchObject({ status: "rejected" });
  expect(actsFor(nation, SARAH, KYLE)).toBeNull();
  expect(() => happen(nation, "patient-moved-surgery", KYLE)).toThrow(RangeError);
});

test("nobody acts for someone who has died, for good", () => {
  const nation = newNation();
  happen(nation, "patient-died", KYLE);
  expect(roleOf(nation, OF_KYLE)).toMatchObject({ reason: "ROLE_DEACTIVATED_PATIENT_DECEASED" });
  expect(choices(nation, "patient-died")).not.toContain(KYLE);
});

test("a review after 11 lets a parent's role go on, for less, and 13 suspends it again", () => {
  const nation = newNation();
  nation.moveClock(new Date("2028-06-10T09:00:00Z"));
  expect(actsFor(nation, PRIYA, MAYA)).toBeNull();
  happen(nation, "surgery-reviews-role", `${OF_MAYA}:limited`);
  expect(actsFor(nation, PRIYA, MAYA)).toMatchObject({ access: ["PRESCR", "APPT"], end: null });
  nation.moveClock(new Date("2030-06-01T09:00:00+01:00"));
  expect(roleOf(nation, OF_MAYA)?.reason).toBe("ROLE_SUSPENDED_PENDING_REVIEW");
});

test.each([
  ["before the birthday", "2028-05-20T09:00:00Z"],
  ["after it", "2028-06-10T09:00:00Z"],
])("a patient who does not want it ends a parent's role in the review %s", (_, at) => {
  const nation = newNation();
  nation.moveClock(new Date(at));
  happen(nation, "surgery-reviews-role", `${OF_MAYA}:declines`);
  expect(roleOf(nation, OF_MAYA)).toMatchObject({
    status: "inactive",
    reason: "ROLE_DEACTIVATED_PATIENT_REQUEST",
    renewedFor: [],
  });
  expect(actsFor(nation, PRIYA, MAYA)).toBeNull();
  expect(choices(nation, "surgery-reviews-role")).not.toContain(`${OF_MAYA}:limited`);
});

test("as on 16 May 2028 three months before, Maya is 10 and her mother sees everything; the years then run", () => {
  const nation = newNation();
  nation.reset(new Date("2028-02-01T10:00:00Z"), new Date("2028-05-16T09:00:00Z"));
  expect(actsFor(nation, PRIYA, MAYA)?.access).toHaveLength(8);
  expect(choices(nation, "surgery-reviews-role")).not.toContain(`${OF_MAYA}:limited`);
  nation.moveClock(new Date("2028-03-02T10:00:00Z"));
  expect(choices(nation, "surgery-reviews-role")).toContain(`${OF_MAYA}:limited`);
  nation.moveClock(new Date("2028-06-01T10:00:00+01:00"));
  expect(roleOf(nation, OF_MAYA)?.reason).toBe("ROLE_SUSPENDED_PENDING_REVIEW");
  nation.moveClock(new Date("2033-06-01T10:00:00+01:00"));
  expect(roleOf(nation, OF_MAYA)?.reason).toBe("ROLE_DEACTIVATED_CHANGE_IN_RELATIONSHIP");
});

test("a review before the birthday holds over it, for a year", () => {
  const nation = newNation();
  happen(nation, "surgery-reviews-role", `${OF_MAYA}:continues`);
  nation.moveClock(new Date("2028-06-10T09:00:00Z"));
  expect(actsFor(nation, PRIYA, MAYA)).toMatchObject({ end: "2029-05-16T22:59:59.000Z" });
  nation.moveClock(new Date("2029-05-16T23:00:00Z"));
  expect(actsFor(nation, PRIYA, MAYA)).toBeNull();
  expect(roleOf(nation, OF_MAYA)).toMatchObject({ reason: "ROLE_DEACTIVATED_END_DATE_REACHED" });
});

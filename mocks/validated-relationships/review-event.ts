import { birthday, londonInstant } from "#mocks/nation/calendar.ts";
import type { Choice, NationEvent } from "#mocks/nation/event.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import { reviewAges } from "#mocks/nation/relationships/ageing.ts";
import { canBeGranted } from "#mocks/nation/relationships/grants.ts";
import { record } from "#mocks/nation/relationships/history.ts";
import { phaseOf } from "#mocks/nation/relationships/lifecycle.ts";
import type { Role } from "#mocks/nation/relationships/role.ts";
import { relationships } from "#mocks/nation/relationships/state.ts";
import { take } from "./role-step.ts";
import { pair } from "./words.ts";

/** How long before a review age a surgery may decide already: three months. */
const EARLY_DAYS = 92;

/** The review age that is ahead or has just suspended the role; undefined when there is nothing to review. */
function ageToReview(nation: Nation, role: Role): number | undefined {
  const patient = nation.personByNhsNumber(role.patient);
  if (!patient) return undefined;
  const soon = new Date(nation.now().getTime() + EARLY_DAYS * 86_400_000).toISOString().slice(0, 10);
  const born = nation.shift(patient.born);
  return reviewAges(patient).find((age) => {
    const day = birthday(born, age);
    return day > nation.today() && day <= soon && !role.renewedFor.includes(age);
  });
}

const canContinue = (nation: Nation, role: Role) =>
  role.status === "active"
    ? ageToReview(nation, role) !== undefined
    : phaseOf(role.status, role.reason) === "suspended" && canBeGranted(nation, relationships(nation), role);

const outcomes = {
  continues: "goes on for a year after the review",
  limited: "goes on after the review, for prescriptions and appointments only",
  declines: "ends after the review, because the patient does not want it",
} as const;
type Outcome = keyof typeof outcomes;

const isOutcome = (outcome: string): outcome is Outcome => Object.hasOwn(outcomes, outcome);

/** The role goes on, over the birthday that is ahead or from now: for a year, or for less. */
function letGoOn(nation: Nation, role: Role, outcome: Exclude<Outcome, "declines">): void {
  const age = ageToReview(nation, role);
  if (age !== undefined) role.renewedFor.push(age);
  if (outcome === "limited") role.access = role.access.filter((one) => one === "PRESCR" || one === "APPT");
  else role.end = inAYear(nation);
  if (role.status === "active")
    record(relationships(nation), role, {
      happened: "changed",
      by: "surgery",
      at: nation.now().toISOString(),
    });
  else take(nation, role.id, { status: "active", reason: "ROLE_REACTIVATED" });
}

/** A surgery looks at a role again, before the review age or after it, and asks the patient what they want. */
export const reviewed: NationEvent = {
  name: "surgery-reviews-role",
  label: "Review a role: it goes on, or ends",
  heading: "Relationships",
  choices: (nation) =>
    relationships(nation)
      .roles.filter((role) => canContinue(nation, role))
      .flatMap((role): Choice[] =>
        Object.entries(outcomes).map(([key, words]) => ({
          key: `${role.id}:${key}`,
          label: `${pair(nation, role)}: ${words}`,
        })),
      ),
  happen: (nation, choice) => {
    const [id = "", outcome = ""] = choice.split(":");
    const role = relationships(nation).roles.find((one) => one.id === id);
    if (!role || !isOutcome(outcome) || !canContinue(nation, role))
      throw new RangeError("There is nothing to review about that role now.");
    if (outcome === "declines")
      take(nation, id, { status: "inactive", reason: "ROLE_DEACTIVATED_PATIENT_REQUEST" });
    else letGoOn(nation, role, outcome);
    return `${pair(nation, role)}: ${outcomes[outcome]}.`;
  },
};

/** The end of the day one year from today, in London. */
function inAYear(nation: Nation): string {
  const today = nation.today();
  const day = `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`.replace("-02-29", "-02-28");
  return new Date(londonInstant(`${day}T23:59:59`)).toISOString();
}

import { birthday as birthdayOn, londonInstant } from "../calendar.ts";
import type { Nation } from "../nation.ts";
import { practices } from "../organisations.ts";
import type { Person } from "../person.ts";
import type { Role } from "./role.ts";
import type { StatusChange } from "./history.ts";

/** By the standard for proxy access, no surgery reviews later than at this age. */
const LATEST_REVIEW_AGE = 13;
const END_AGE = 16;

/** Bases that do not depend on the patient's age. */
const LASTING = ["health-and-welfare-lasting-power-of-attorney", "court-appointed-personal-welfare-deputy"];

/** Something that comes by itself, with its instant. */
export type Due = { at: string; role: Role; change: StatusChange };

/** What comes next to a role by itself: its end, the birthday that suspends it, or the one that ends it. */
export function dueOf(nation: Nation, role: Role): Due | undefined {
  if (!isActiveOrSuspended(role)) return undefined;
  const comings: Due[] = [];
  const coming = (at: string, reason: StatusChange["reason"], text: string | null = null) =>
    comings.push({ at, role, change: { status: "inactive", reason, text, by: "service" } });
  if (role.status === "active" && role.end !== null)
    coming(afterInstant(role.end), "ROLE_DEACTIVATED_END_DATE_REACHED");
  const patient = nation.personByNhsNumber(role.patient);
  if (patient && !LASTING.includes(role.legalBasis)) {
    if (role.status === "active")
      for (const age of reviewAges(patient)) {
        const at = birthday(nation, patient, age);
        if (!role.renewedFor.includes(age) && (role.verified ?? role.created) < at)
          coming(at, "ROLE_SUSPENDED_PENDING_REVIEW");
      }
    const at = birthday(nation, patient, END_AGE);
    if ((role.verified ?? role.created) < at)
      // The published reasons have none for an age: the relationship is what a 16th birthday changes.
      coming(at, "ROLE_DEACTIVATED_CHANGE_IN_RELATIONSHIP", "The patient is 16.");
  }
  return comings.sort((a, b) => (a.at < b.at ? -1 : 1))[0];
}

const isActiveOrSuspended = (role: Role) =>
  role.status === "active" || (role.status === "inactive" && role.reason === "ROLE_SUSPENDED_PENDING_REVIEW");

/** The end of a period is inclusive: a role is over one millisecond later. */
const afterInstant = (instant: string) => new Date(Date.parse(instant) + 1).toISOString();

/** The ages at which this person's surgery suspends a parent's access until it has been reviewed. */
export function reviewAges(patient: Person): number[] {
  const practice = practices.find(({ odsCode }) => odsCode === patient.practice.odsCode);
  const own = practice?.switches.reviewAge ?? LATEST_REVIEW_AGE;
  return [...new Set([own, LATEST_REVIEW_AGE])];
}

/** The instant at which someone turns an age: midnight in London. */
export function birthday(nation: Nation, { born }: Person, age: number): string {
  // Asked for with every read, and slow to work out; a date of birth means another day only after a reset.
  const known = nation.remember("birthdays", () => new Map<string, string>());
  const key = `${born} ${age}`;
  const found = known.get(key) ?? midnightOf(birthdayOn(nation.shift(born), age));
  known.set(key, found);
  return found;
}

const midnightOf = (day: string): string => new Date(londonInstant(`${day}T00:00:00`)).toISOString();

import "server-only";
import type { Temporal } from "temporal-polyfill";
import { ageOn } from "#lib/age.ts";
import { dateAt } from "#lib/clock.ts";
import type { KnownRole } from "#lib/store/acting.ts";
import type { ActingFacts } from "./acting-facts.ts";
import { standingOf } from "./acting-verdict.ts";

/** Legal bases that change as a child grows up. */
const forChildren: readonly string[] = ["parental-responsibility", "consent", "best-interest"];

/** Nothing is told before a birthday after the sixteenth. */
const grownUp = 17;

/**
 * What the worker needs to know to tell both sides before a birthday; null where nothing is to be told, or the patient's
 * birthday is not known. `proxyBirthDate` is the birthday of who acts; `at` is health time.
 */
export function toGrowingRole(
  facts: ActingFacts,
  proxyBirthDate: string,
  at: Temporal.Instant,
): KnownRole | null {
  const { role, birthDate, reviewAge, reviewedFor } = facts;
  const since = facts.start ?? facts.created;
  if (birthDate === null || since === null || !forChildren.includes(facts.basis ?? "")) return null;
  const age = ageOn(birthDate, dateAt(at).toString()).years;
  if (age !== null && age >= grownUp) return null;
  const standing = standingOf(facts, proxyBirthDate, at);
  if (standing === "none" || standing === "unclear") return null;
  return {
    ...{ role, standing, heardAt: new Date(at.epochMilliseconds) },
    ...{ performer: facts.performer, patient: facts.patient },
    growing: { birthDate, reviewAge, reviewedFor, since },
  };
}

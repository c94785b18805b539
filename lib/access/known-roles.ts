import "server-only";
import type { Temporal } from "temporal-polyfill";
import { ageOn } from "#lib/age.ts";
import { dateAt } from "#lib/clock.ts";
import type { Growing, KnownRole, KnownStanding } from "#lib/store/known-roles.ts";
import { actingFacts, type ActingFacts } from "./acting-facts.ts";
import { standingOf, type ActingStanding } from "./acting-verdict.ts";

/** Legal bases that change as a child grows up. */
const forChildren: readonly string[] = ["parental-responsibility", "consent", "best-interest"];

/** Nothing is told before a birthday after the sixteenth. */
const grownUp = 17;

/** What is needed to tell both sides before a birthday; null where nothing is to be told, or no birthday is known. */
function growingOf(facts: ActingFacts, standing: ActingStanding, at: Temporal.Instant): Growing | null {
  const { birthDate, reviewAge, reviewedFor } = facts;
  const since = facts.start ?? facts.created;
  if (birthDate === null || since === null || !forChildren.includes(facts.basis ?? "")) return null;
  const age = ageOn(birthDate, dateAt(at).toString()).years;
  if (age !== null && age >= grownUp) return null;
  if (standing === "none" || standing === "unclear") return null;
  return { birthDate, reviewAge, reviewedFor, since };
}

/** How the nation holds it, whatever age, review and end take away from that. */
function heldAs(facts: ActingFacts, standing: ActingStanding): KnownStanding {
  if (facts.status === "active") return "active";
  return standing === "asked" || standing === "paused" ? standing : "over";
}

/**
 * What the worker needs to know of a relationship as the nation told it at a moment of health time, without a name and
 * what is granted. `proxyBirthDate` is the birthday of who acts.
 */
export function toKnownRole(facts: ActingFacts, proxyBirthDate: string, at: Temporal.Instant): KnownRole {
  const { role, performer, patient } = facts;
  const standing = standingOf(facts, proxyBirthDate, at);
  const heardAt = new Date(at.epochMilliseconds);
  return {
    ...{ role, performer, patient, heardAt, standing: heldAs(facts, standing) },
    growing: growingOf(facts, standing, at),
    told: {
      facts: { ...facts, given: null, family: null, grantor: null, access: [] },
      proxyBirthDate,
      at: heardAt.toISOString(),
    },
  };
}

/** What was told, with what was heard later: then a surgery said yes, and what had ended it before ended it no more. */
function upToDate(facts: ActingFacts, told: string, heard: string): ActingFacts {
  if (heard <= told) return facts;
  const { verified, end } = facts;
  return {
    ...facts,
    ...{ status: "active", reason: null },
    verified: verified !== null && verified > heard ? verified : heard,
    end: end !== null && end <= heard ? null : end,
  };
}

/**
 * Where a relationship of which we have heard stands at a moment of health time: as the gate would say, as far as the
 * nation told us of it. Of what was only heard of, how it was heard to stand.
 */
export function standsNow({ standing, heardAt, told }: KnownRole, at: Temporal.Instant): ActingStanding {
  if (standing !== "active" || told === null) return standing;
  const read = actingFacts.safeParse(told.facts);
  if (!read.success) return "unclear";
  return standingOf(upToDate(read.data, told.at, heardAt.toISOString()), told.proxyBirthDate, at);
}

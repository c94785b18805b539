import "server-only";
import { Temporal } from "temporal-polyfill";
import { ageOn } from "#lib/age.ts";
import { dateAt } from "#lib/clock.ts";
import { birthdayOn } from "#lib/growing-up.ts";
import { latestReviewAge, proxyAccess, type ProxyBasis } from "#lib/proxy-access.ts";
import { isRefusalTold } from "#lib/refusal-told.ts";
import type { ActingFacts } from "./acting-facts.ts";

/**
 * Where a relationship stands. `asked`: sent, and being checked. `paused`: a surgery looks at it. `over`: it has ended, or
 * was never agreed to. `unclear`: what is told of it does not agree with itself, so that nothing is opened.
 */
export type ActingStanding = "asked" | "active" | "paused" | "over" | "unclear" | "none";

const suspended = "ROLE_SUSPENDED_PENDING_REVIEW";

/** Reasons which an active relationship cannot have. */
const endingReason = /^(?:ROLE_DEACTIVATED|ROLE_SUSPENDED|APPLICATION_REJECTED|APPLICATION_WITHDRAWN)/;

/** Legal bases in the words of the rule; a consent is the child's own until 16. What is unknown opens nothing. */
function basisOf(facts: ActingFacts, age: number): ProxyBasis | null {
  switch (facts.basis) {
    case "parental-responsibility":
      return "parental-responsibility";
    case "consent":
      return age >= 16 && verifiedAsAdult(facts) ? "adult-consent" : "child-consent";
    case "best-interest":
      // Those of a grown-up are of the Mental Capacity Act 2005, and as good as what they agreed to themselves.
      return age >= 16 && verifiedAsAdult(facts) ? "adult-consent" : "best-interests";
    case "health-and-welfare-lasting-power-of-attorney":
      return "lpa";
    case "court-appointed-personal-welfare-deputy":
      return "deputy";
    default:
      return null;
  }
}

/** A birthday at its first instant in London. */
function birthdayOf(birthDate: string, age: number): Temporal.Instant {
  const day = Temporal.PlainDate.from(birthdayOn(birthDate, age));
  return day.toZonedDateTime("Europe/London").toInstant();
}

const isAfter = (moment: string | null, birthday: Temporal.Instant): boolean =>
  moment !== null && Temporal.Instant.compare(Temporal.Instant.from(moment), birthday) >= 0;

/** A grown-up's own agreement: looked at on their sixteenth birthday or later. */
const verifiedAsAdult = ({ birthDate, verified, start }: ActingFacts): boolean =>
  birthDate !== null && isAfter(verified ?? start, birthdayOf(birthDate, 16));

/** Every review age that has been reached must have been looked at then, or decided about before. */
function isReviewed({ birthDate, verified, reviewAge, reviewedFor }: ActingFacts, age: number): boolean {
  if (birthDate === null) return false;
  return [...new Set([reviewAge, latestReviewAge])]
    .filter((reached) => reached <= age)
    .every((reached) => reviewedFor.includes(reached) || isAfter(verified, birthdayOf(birthDate, reached)));
}

/** What age and review say of a relationship that the national service holds active. */
function byAge(facts: ActingFacts, proxyBirthDate: string, today: string): ActingStanding {
  const { birthDate } = facts;
  if (birthDate === null) return "unclear";
  const age = ageOn(birthDate, today).years;
  if (age === null) return "unclear";
  const basis = basisOf(facts, age);
  if (basis === null) return "unclear";
  const { access } = proxyAccess({
    subjectDob: birthDate,
    on: today,
    basis,
    reviewed: isReviewed(facts, age),
    reviewAge: facts.reviewAge,
    proxyAge: ageOn(proxyBirthDate, today).years,
    // The nation holds the two to be known to each other: that is what the vectors call the same surgery.
    sameSurgery: true,
    flags: {},
  });
  if (access === "active") return "active";
  return access === "suspended-review" ? "paused" : "over";
}

/**
 * Where a relationship stands at a moment of health time. The national service is asked first; age and review can only
 * take away from what it says. `proxyBirthDate` is the birthday of who acts.
 */
export function standingOf(facts: ActingFacts, proxyBirthDate: string, at: Temporal.Instant): ActingStanding {
  const { status, reason, start, end } = facts;
  if (status === "entered-in-error") return "none";
  if (status === "proposed") return "asked";
  if (status === "rejected") return "over";
  if (status === "inactive") return reason === suspended ? "paused" : "over";
  if (reason !== null && endingReason.test(reason)) return "unclear";
  if (start !== null && Temporal.Instant.compare(at, Temporal.Instant.from(start)) < 0) return "asked";
  if (end !== null && Temporal.Instant.compare(at, Temporal.Instant.from(end)) > 0) return "over";
  return byAge(facts, proxyBirthDate, dateAt(at).toString());
}

const rank: readonly ActingStanding[] = ["active", "paused", "unclear", "asked", "over", "none"];

/** Somebody ended it to keep the patient safe: nothing older of the same two people opens anything. */
const endedForSafety = ({ status, reason }: ActingFacts): boolean =>
  status === "inactive" && reason === "ROLE_DEACTIVATED_SAFEGUARDING";

/** When it last changed. An end for safety of which that is not told counts as the newest, and so it does among equals. */
const changedAt = (facts: ActingFacts): string =>
  endedForSafety(facts) ? `${facts.updated ?? "9999"}~` : (facts.updated ?? "");

/**
 * A relationship as who asked for it may see it: one that was refused just now waits still, whoever refused, until every
 * refusal is told (decision 11).
 */
export function toldToApplicant(facts: ActingFacts, at: Temporal.Instant): ActingFacts {
  const { status, reason, updated } = facts;
  if (status !== "rejected" || reason === "APPLICATION_WITHDRAWN" || isRefusalTold(updated, at)) return facts;
  return { ...facts, status: "proposed", reason: "APPLICATION_SUBMITTED" };
}

export interface Standing {
  readonly facts: ActingFacts;
  readonly standing: ActingStanding;
}

/**
 * The one relationship that counts of all that two people have or had: the one that opens most, unless a newer one was
 * ended for safety. Null where there is none, or none that anybody should be told of.
 */
export function decisive(
  all: readonly ActingFacts[],
  proxyBirthDate: string,
  at: Temporal.Instant,
): Standing | null {
  const newestFirst = all.toSorted((a, b) => (changedAt(a) < changedAt(b) ? 1 : -1));
  const ended = newestFirst.findIndex(endedForSafety);
  const counting = ended === -1 ? newestFirst : newestFirst.slice(0, ended + 1);
  const standings = counting
    .map((facts) => ({ facts, standing: standingOf(facts, proxyBirthDate, at) }))
    .filter(({ standing }) => standing !== "none")
    .sort((a, b) => rank.indexOf(a.standing) - rank.indexOf(b.standing));
  return standings[0] ?? null;
}

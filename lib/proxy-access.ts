import { ageOn } from "./age.ts";
import { youngestHelper } from "./helper-relationship.ts";

/** On what right somebody acts for another; the names are those of the published vectors. */
export type ProxyBasis =
  "parental-responsibility" | "child-consent" | "best-interests" | "adult-consent" | "lpa" | "deputy";

export type ProxyStanding = "active" | "suspended-review" | "ended" | "refused";

export type ProxyReason =
  | "child"
  | "reviewed"
  | "adult"
  | "review-age-reached"
  | "proxy-died"
  | "refused-by-subject"
  | "in-care-or-adoption"
  | "sixteen"
  | "proxy-too-young"
  | "different-surgery"
  | "basis-not-allowed-for-child";

/** What is known of two people on a day (ISO dates, England). */
export interface ProxyFacts {
  readonly subjectDob: string;
  readonly on: string;
  readonly basis: ProxyBasis;
  /** A surgery looked at it at or after the review age, and let it go on. */
  readonly reviewed: boolean;
  /** 13 at the latest; a surgery may set 11. */
  readonly reviewAge: number;
  /** In completed years; null before birth. */
  readonly proxyAge: number | null;
  /** Or any other ground on which the national service holds the two to be known. */
  readonly sameSurgery: boolean;
  readonly flags: {
    readonly subjectInCare?: boolean;
    readonly subjectRefused?: boolean;
    readonly proxyDied?: boolean;
  };
}

export interface ProxyAccess {
  readonly access: ProxyStanding;
  readonly reason: ProxyReason;
}

/** From this birthday on, nobody acts on the right of a parent. */
export const endAge = 16;

/** No surgery reviews later than at this age (DAPB3051). */
export const latestReviewAge = 13;

/** Below this age nobody acts for another (a convention of ours). */

const forAdults: readonly ProxyBasis[] = ["adult-consent", "lpa", "deputy"];

/**
 * Whether somebody may act for another on a day, by age and review (DAPB3051, vectors `proxy-access`). An age is reached
 * at the start of the birthday. Throws RangeError when a date is not one.
 */
export function proxyAccess(facts: ProxyFacts): ProxyAccess {
  const { subjectDob, on, basis, reviewed, reviewAge, proxyAge, sameSurgery, flags } = facts;
  if (flags.proxyDied) return { access: "ended", reason: "proxy-died" };
  if (flags.subjectRefused) return { access: "ended", reason: "refused-by-subject" };
  if (flags.subjectInCare) return { access: "ended", reason: "in-care-or-adoption" };
  if (proxyAge === null || proxyAge < youngestHelper) return { access: "refused", reason: "proxy-too-young" };
  if (!sameSurgery) return { access: "refused", reason: "different-surgery" };
  const age = ageOn(subjectDob, on).years ?? 0;
  const adult = forAdults.includes(basis);
  if (age >= endAge)
    return adult ? { access: "active", reason: "adult" } : { access: "ended", reason: "sixteen" };
  if (adult) return { access: "refused", reason: "basis-not-allowed-for-child" };
  if (age < reviewAge) return { access: "active", reason: "child" };
  return reviewed
    ? { access: "active", reason: "reviewed" }
    : { access: "suspended-review", reason: "review-age-reached" };
}

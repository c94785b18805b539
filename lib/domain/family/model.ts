import type { Temporal } from "temporal-polyfill";
import { dayOf, workingDaysAfter } from "#lib/access-end.ts";
import type { AccessCode } from "#lib/access-code.ts";
import { ageOn } from "#lib/age.ts";
import { growingSteps } from "#lib/growing-up.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { endAge } from "#lib/proxy-access.ts";
import { isWaitedFor } from "#lib/refusal-told.ts";

/** Where it stands between two people. `unclear`: what is told of it does not agree with itself, so nothing is opened. */
export type Standing = "asked" | "active" | "paused" | "over" | "unclear";

/** Why it stands so, as it may be told. Whatever ended it, it is told as `ended`, unless a date or a birthday did. */
export type Why =
  | "being-checked"
  | "active"
  | "being-reviewed"
  | "review-age"
  | "end-date"
  | "sixteen"
  | "no-longer-used"
  | "withdrawn"
  | "not-agreed"
  | "ended"
  | "unclear";

/**
 * Every published reason of the Validated Relationships Service, as it may be told. What keeps somebody safe is told in
 * the same words as any other end, and every refusal in the same words as any other refusal (rule R1, and pain 16).
 */
const whyOfReason: Readonly<Record<string, Why>> = {
  ROLE_CREATED: "active",
  ROLE_ACTIVATED: "active",
  ROLE_REACTIVATED: "active",
  ROLE_DEACTIVATED_SAFEGUARDING: "ended",
  ROLE_DEACTIVATED_PATIENT_REQUEST: "ended",
  ROLE_DEACTIVATED_END_DATE_REACHED: "end-date",
  ROLE_DEACTIVATED_INACTIVE_ROLE: "no-longer-used",
  ROLE_DEACTIVATED_PATIENT_DECEASED: "ended",
  ROLE_DEACTIVATED_PROXY_DECEASED: "ended",
  ROLE_DEACTIVATED_CHANGE_IN_RELATIONSHIP: "ended",
  ROLE_DEACTIVATED_PROXY_LACKS_CAPACITY: "ended",
  ROLE_DEACTIVATED_MISUSE_OF_SYSTEM: "ended",
  ROLE_DEACTIVATED_PATIENT_GP_TRANSFERRED: "ended",
  ROLE_DEACTIVATED_PROXY_GP_TRANSFERRED: "ended",
  ROLE_DEACTIVATED_PROXY_NOT_LIVING_IN_ENGLAND_OR_WALES: "ended",
  ROLE_SUSPENDED_PENDING_REVIEW: "being-reviewed",
  APPLICATION_SUBMITTED: "being-checked",
  APPLICATION_RESUBMITTED: "being-checked",
  APPLICATION_REJECTED_NOT_NEEDED: "not-agreed",
  APPLICATION_REJECTED_SAFEGUARDING: "not-agreed",
  APPLICATION_REJECTED_IDENTITY_NOT_VERIFIED: "not-agreed",
  APPLICATION_WITHDRAWN: "withdrawn",
  APPLICATION_REJECTED_NO_CONSENT: "not-agreed",
  APPLICATION_REJECTED_PROXY_LACKS_CAPACITY: "not-agreed",
  APPLICATION_REJECTED_PROXY_NOT_LIVING_IN_ENGLAND_OR_WALES: "not-agreed",
  APPLICATION_REJECTED_NO_LEGAL_BASIS: "not-agreed",
  OTHER: "ended",
};

/** What is known of two people, as the gate reads it. Moments are ISO instants. */
export interface Facts {
  readonly status: "proposed" | "active" | "rejected" | "inactive" | "entered-in-error";
  readonly reason: string | null;
  readonly basis: string | null;
  readonly start: string | null;
  readonly end: string | null;
  readonly created: string | null;
  readonly given: string | null;
  readonly family: string | null;
  readonly birthDate: string | null;
  readonly access: readonly AccessCode[];
  readonly reviewAge: number;
}

/** Two people, one of whom helps the other, as one of them may see it. Days are ISO dates. */
export interface Relationship {
  /** The other one. */
  readonly person: PersonHandle;
  /** Null where nobody told it. */
  readonly name: string | null;
  /** In completed years; null where it is not known, or may not be told yet. */
  readonly age: number | null;
  readonly standing: Standing;
  readonly why: Why;
  readonly granted: readonly AccessCode[];
  readonly askedOn: string | null;
  readonly since: string | null;
  /** The last day; null: it does not end by itself. */
  readonly lastDay: string | null;
  /** By when a surgery has usually looked at it; null where it does not wait for one. */
  readonly usuallyBy: string | null;
  /** The next birthday on which a parent's access is looked at or ends. */
  readonly review: { readonly day: string; readonly age: number } | null;
  /** The patient said yes to it here, or asked for it themselves. */
  readonly agreed: boolean;
}

const wordsOf = (given: string | null, family: string | null): string | null =>
  [given, family].filter(Boolean).join(" ") || null;

/** So many working days a surgery usually takes. */
const usualDays = 5;

/** Why the rule itself took away what the service still holds, by the patient's age. */
function whyByRule(standing: Standing, facts: Facts, age: number | null, today: string): Why {
  if (standing === "unclear") return "unclear";
  if (standing === "paused") return "review-age";
  if (facts.end !== null && dayOf(facts.end) <= today) return "end-date";
  return age !== null && age >= endAge ? "sixteen" : "ended";
}

function whyOf(standing: Standing, facts: Facts, age: number | null, today: string): Why {
  const { status, reason, basis } = facts;
  const held = standing !== "active" && standing !== "asked" && status === "active";
  if (held || standing === "unclear") return whyByRule(standing, facts, age, today);
  const parent = basis === "parental-responsibility" && age !== null && age >= endAge;
  if (reason === "ROLE_DEACTIVATED_CHANGE_IN_RELATIONSHIP" && parent) return "sixteen";
  const told = reason === null ? undefined : whyOfReason[reason];
  const usual = {
    asked: "being-checked",
    active: "active",
    paused: "being-reviewed",
    over: "ended",
  } as const;
  // A role that was turned down for a reason which is not known here was turned down all the same.
  if (status === "rejected") return told === "withdrawn" ? told : "not-agreed";
  return standing === "over" && told !== undefined ? told : usual[standing];
}

function reviewOf({ basis, birthDate, reviewAge }: Facts, standing: Standing, today: string) {
  if (basis !== "parental-responsibility" || birthDate === null || standing !== "active") return null;
  const next = growingSteps(birthDate, reviewAge, today).find(({ reached }) => !reached);
  return next === undefined ? null : { day: next.day, age: next.age };
}

/** Whether somebody was ever let in: before, their name is only what was typed of them. */
export const wasLetIn = ({ standing, why }: Pick<Relationship, "standing" | "why">): boolean =>
  standing !== "asked" && why !== "not-agreed" && why !== "withdrawn";

/** On which side of a relationship the reader stands: they help, or are helped. */
export type Side = "helping" | "helped";

interface Told {
  readonly side: Side;
  readonly person: PersonHandle;
  readonly facts: Facts;
  readonly standing: Standing;
  /** Of the patient, where that is not whom `facts` names. ISO date of today. */
  readonly today: string;
  readonly agreed: boolean;
  /** What the reader typed of the other one, or was told by them here; null where nothing was. */
  readonly typed: string | null;
}

const dayOrNull = (instant: string | null): string | null => (instant === null ? null : dayOf(instant));

/**
 * How it stands between two people, in the words of these pages. `today` is an ISO date in England. Who wants to help is
 * told by the service no name before they are let in: it would say whose NHS number they typed.
 */
export function toRelationship(told: Told): Relationship {
  const { side, person, facts, standing, today, agreed, typed } = told;
  const age = facts.birthDate === null ? null : ageOn(facts.birthDate, today).years;
  const why = whyOf(standing, facts, age, today);
  const known = wasLetIn({ standing, why });
  const askedOn = dayOrNull(facts.created);
  const name = wordsOf(facts.given, facts.family);
  return {
    ...{ person, standing, why, agreed, askedOn, granted: facts.access },
    name: known ? name : (typed ?? (side === "helped" ? name : null)),
    age: known ? age : null,
    since: dayOrNull(facts.start),
    lastDay: dayOrNull(facts.end),
    usuallyBy: standing === "asked" && askedOn !== null ? workingDaysAfter(askedOn, usualDays) : null,
    review: reviewOf(facts, standing, today),
  };
}

/** What was typed of somebody, and asked for. `askedOn` is an ISO date. */
interface Unanswered extends Pick<Relationship, "person"> {
  readonly name: string;
  readonly access: readonly AccessCode[];
  readonly askedOn: string;
  /** The asker took it back. */
  readonly withdrawn: boolean;
}

/**
 * Somebody who was asked by what was typed of them, and whom the service does not tell of: at a moment as any other who
 * is asked.
 */
export function toUnanswered(unanswered: Unanswered, at: Temporal.Instant): Relationship {
  const { person, name, access, askedOn, withdrawn } = unanswered;
  const waits = !withdrawn && isWaitedFor(askedOn, at);
  return {
    ...{ person, name, askedOn, granted: access, age: null, since: null, lastDay: null, review: null },
    standing: waits ? "asked" : "over",
    why: waits ? "being-checked" : withdrawn ? "withdrawn" : "not-agreed",
    usuallyBy: waits ? workingDaysAfter(askedOn, usualDays) : null,
    agreed: false,
  };
}

const order: readonly Standing[] = ["asked", "paused", "active", "unclear", "over"];

/** What waits first, then who helps now, then what is over; within each by name. */
export const inOrder = (all: readonly Relationship[]): readonly Relationship[] =>
  all.toSorted(
    (a, b) =>
      order.indexOf(a.standing) - order.indexOf(b.standing) || (a.name ?? "").localeCompare(b.name ?? ""),
  );

/** What may be done with a role by who acts, and by whom they act for. */
export const canStop = ({ standing }: Pick<Relationship, "standing">): boolean =>
  standing === "active" || standing === "paused" || standing === "unclear";

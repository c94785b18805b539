import { ageOn } from "#lib/age.ts";
import { growingSteps, isNear, type GrowingStep } from "#lib/growing-up.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { endAge, latestReviewAge } from "#lib/proxy-access.ts";

/**
 * How it stands with a birthday. `near`: within three months, and the surgery will look. `decided`: it has looked, and the
 * access goes on over the birthday. `under-review`: reached, and nobody helps until the surgery has looked. `passed`:
 * reached, and done with.
 */
export type StepStanding = "ahead" | "near" | "decided" | "under-review" | "passed";

export interface ChildStep extends GrowingStep {
  readonly standing: StepStanding;
}

/** A child for whom the asker acts, or acted until the surgery began to look at it. */
export interface GrowingChild {
  readonly person: PersonHandle;
  readonly given: string | null;
  /** Completed years. */
  readonly age: number;
  readonly access: "active" | "paused";
  /** The last instant of what was granted for a time. */
  readonly until: string | null;
  /** ODS code of the surgery that granted it. */
  readonly grantor: string | null;
  readonly steps: readonly ChildStep[];
}

/** What is known of a relationship; the names are those of the one door. */
export interface ChildFacts {
  readonly person: PersonHandle;
  readonly standing: string;
  readonly facts: {
    readonly given: string | null;
    readonly birthDate: string | null;
    readonly basis: string | null;
    readonly end: string | null;
    readonly grantor: string | null;
    readonly reviewAge: number;
    readonly reviewedFor: readonly number[];
  };
}

/** Legal bases on which somebody acts for a child. */
const forChildren: readonly string[] = ["parental-responsibility", "consent", "best-interest"];

function standingOf(
  step: GrowingStep,
  { access, underReview }: { access: GrowingChild["access"]; underReview: number | undefined },
  { reviewedFor, today }: { reviewedFor: readonly number[]; today: string },
): StepStanding {
  if (step.reached) return access === "paused" && step.age === underReview ? "under-review" : "passed";
  if (step.kind !== "sixteen" && reviewedFor.includes(step.age)) return "decided";
  return isNear(step, today) ? "near" : "ahead";
}

/** A child as they grow up, on a day (ISO); null for who is no child, or for whom nothing is active or paused. */
export function toGrowingChild({ person, standing, facts }: ChildFacts, today: string): GrowingChild | null {
  const { given, birthDate, basis, end, grantor, reviewAge, reviewedFor } = facts;
  if (standing !== "active" && standing !== "paused") return null;
  if (birthDate === null || !forChildren.includes(basis ?? "")) return null;
  const age = ageOn(birthDate, today).years;
  if (age === null || age >= endAge) return null;
  const steps = growingSteps(birthDate, reviewAge, today);
  const underReview = steps.findLast(({ reached }) => reached)?.age;
  return {
    ...{ person, given, age, grantor, access: standing },
    until: standing === "active" ? end : null,
    steps: steps.map((step) => ({
      ...step,
      standing: standingOf(step, { access: standing, underReview }, { reviewedFor, today }),
    })),
  };
}

/** The birthday because of which the surgery looks at it now; null where it pauses for another reason, or not at all. */
export const reviewedAt = ({ steps }: GrowingChild): ChildStep | null =>
  steps.find(({ standing }) => standing === "under-review") ?? null;

/** Somebody who may see a young person's record, or could until the surgery began to look at it. */
export interface Helper {
  readonly name: string | null;
  readonly access: "active" | "paused";
}

/** Who helps, of everybody who does, asked to or did; null where they have nothing open and nothing that could be again. */
export function toHelper({
  standing,
  facts: { given, family },
}: {
  readonly standing: string;
  readonly facts: { readonly given: string | null; readonly family: string | null };
}): Helper | null {
  if (standing !== "active" && standing !== "paused") return null;
  return { name: [given, family].filter(Boolean).join(" ") || null, access: standing };
}

/** Ages at which growing up is one's own affair here: an account of one's own, and not yet grown up. */
const ownAges = { from: latestReviewAge, below: 18 } as const;

/** One's own growing up. */
export interface OwnGrowing {
  readonly age: number;
  readonly steps: readonly GrowingStep[];
}

/** What one's own next birthdays bring, from 13 until 18; null for everybody else. */
export function toOwnGrowing(birthDate: string, today: string): OwnGrowing | null {
  const age = ageOn(birthDate, today).years;
  if (age === null || age < ownAges.from || age >= ownAges.below) return null;
  return { age, steps: growingSteps(birthDate, latestReviewAge, today) };
}

/** Nobody acts on the right of a parent any more, and one may ask somebody to help. */
export const isSixteen = ({ age }: OwnGrowing): boolean => age >= endAge;

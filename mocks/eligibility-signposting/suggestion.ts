import { londonWallClock, shiftDay } from "#mocks/nation/calendar.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import type { Person } from "#mocks/nation/person.ts";
import { bookedFor } from "#mocks/nation/vaccination-diary/appointments.ts";
import { personFacts, type PersonFacts } from "./person-facts.ts";
import { programmes, type Condition, type Reason, type Verdict } from "./programmes.ts";

export type Status = "NotEligible" | "NotActionable" | "Actionable";

/** Why somebody who belongs to a cohort cannot act on it now. */
export type Hindrance =
  | { code: "AlreadyVaccinated"; on: string }
  | { code: "NotYetDue"; on: string; next: string }
  | { code: "NotAvailable" };

/** What there is to say about one condition; the words come later. */
export type Suggestion = {
  condition: Condition;
  status: Status;
  /** Who is meant, or, in NotEligible, who would be. */
  cohorts: readonly Reason[];
  hindrance: Hindrance | null;
  /** The day of a booking to come, `YYYY-MM-DD`. */
  bookedOn: string | null;
};

/** The cohorts of each condition, named when somebody belongs to none of them. */
const cohortsOf: Record<Condition, readonly Reason[]> = {
  RSV: ["age", "care-home", "pregnancy"],
  FLU: ["age", "clinical-risk", "carer", "pregnancy", "school-year"],
  COVID: ["age", "care-home", "immunosuppressed"],
  SHINGLES: ["age", "immunosuppressed"],
  PNEUMOCOCCAL: ["age", "clinical-risk"],
  HPV: ["school-year"],
  MENACWY: ["school-year"],
  "3IN1": ["school-year"],
  PERTUSSIS: ["pregnancy"],
};

/** Which published service ids belong to a condition. */
const servicePrefix: Partial<Record<Condition, string>> = { RSV: "RSV", FLU: "FLU", COVID: "COVID" };

const SHINGLES_WAIT_DAYS = 182;
const SHINGLES_WAIT_DAYS_IMMUNOSUPPRESSED = 56;

/** The second dose against shingles comes 6 months after the first, or 8 weeks where the immune system is weak. */
function tooEarly(condition: Condition, { facts, counted }: PersonFacts): Hindrance | null {
  const last = counted.at(-1)?.given.slice(0, 10);
  if (condition !== "SHINGLES" || !last) return null;
  const wait = facts.severelyImmunosuppressed ? SHINGLES_WAIT_DAYS_IMMUNOSUPPRESSED : SHINGLES_WAIT_DAYS;
  const next = shiftDay(last, wait);
  return next > facts.on ? { code: "NotYetDue", on: last, next } : null;
}

/** The cohort of somebody whom a reason other than who they are holds back; none where nobody can say. */
function cohortsBehind(condition: Condition, { facts }: PersonFacts): Reason[] {
  const season = facts.on.slice(5) >= "04-01" && facts.on.slice(5) < "10-01";
  const on = condition === "FLU" && season ? `${facts.on.slice(0, 4)}-10-01` : facts.on;
  const without: Verdict = programmes[condition]({ ...facts, on, doses: 0 });
  return without.eligible ? [without.reason] : [];
}

type Judged = Pick<Suggestion, "status" | "cohorts" | "hindrance">;

function judge(condition: Condition, person: PersonFacts): Judged {
  const verdict = programmes[condition](person.facts);
  const held = (cohorts: readonly Reason[], hindrance: Hindrance): Judged => ({
    ...{ status: "NotActionable", cohorts, hindrance },
  });
  if (verdict.eligible) {
    const early = tooEarly(condition, person);
    if (early) return held([verdict.reason], early);
    return { status: "Actionable", cohorts: [verdict.reason], hindrance: null };
  }
  if (verdict.reason === "complete") {
    const on = person.counted.at(-1)?.given.slice(0, 10) ?? person.facts.on;
    return held(cohortsBehind(condition, person), { code: "AlreadyVaccinated", on });
  }
  const closed = verdict.reason === "not-announced" || isOutOfSeason(condition, verdict, person);
  if (closed) return held(cohortsBehind(condition, person), { code: "NotAvailable" });
  return { status: "NotEligible", cohorts: cohortsOf[condition], hindrance: null };
}

/** Out of season, and somebody whom the next season will be for. */
function isOutOfSeason(condition: Condition, { reason }: Verdict, { facts }: PersonFacts): boolean {
  if (reason !== "out-of-season") return false;
  const on = `${facts.on.slice(0, 4)}-10-01`;
  return programmes[condition]({ ...facts, on, doses: 0 }).eligible;
}

/** Judges one condition for a person, from what the national data say today and what is booked. */
export function suggestionFor(nation: Nation, person: Person, condition: Condition): Suggestion {
  const judged = judge(condition, personFacts(nation, person, condition));
  const now = londonWallClock(nation.now());
  const prefix = servicePrefix[condition];
  const ahead = bookedFor(nation, person.nhsNumber).find(
    ({ service, from, attended }) =>
      prefix !== undefined && service.startsWith(prefix) && from > now && !attended,
  );
  const bookedOn = judged.status === "Actionable" ? (ahead?.from.slice(0, 10) ?? null) : null;
  return { condition, ...judged, bookedOn };
}

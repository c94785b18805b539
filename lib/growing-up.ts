import { Temporal } from "temporal-polyfill";
import { ageOn } from "./age.ts";
import { endAge, latestReviewAge } from "./proxy-access.ts";

/**
 * What a birthday brings. `review`: the surgery looks at whether a parent goes on. `own-account`: one can log in oneself,
 * and the surgery looks again. `sixteen`: nobody acts on the right of a parent any more.
 */
export type GrowingStepKind = "review" | "own-account" | "sixteen";

export interface GrowingStep {
  readonly kind: GrowingStepKind;
  readonly age: number;
  /** ISO date of the birthday. */
  readonly day: string;
  readonly reached: boolean;
}

/** How long before a birthday both sides are told (the standard for proxy access asks for notice). */
export const noticesBefore = {
  "three-months": { months: 3 },
  "one-month": { months: 1 },
  "one-week": { weeks: 1 },
} as const;

export type NoticeBefore = keyof typeof noticesBefore;

export interface BirthdayNotice {
  readonly step: GrowingStepKind;
  readonly age: number;
  /** ISO date of the birthday that it tells of. */
  readonly birthday: string;
  readonly before: NoticeBefore;
  /** ISO date on which it was to be written. */
  readonly day: string;
}

/** So many days after a birthday, what should have been told before it is still written: the worker was away. */
const stillToldDays = 7;

const dayOf = (iso: string): Temporal.PlainDate => Temporal.PlainDate.from(iso);

const isBefore = (a: Temporal.PlainDate, b: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(a, b) < 0;

function birthday(birthDate: string, age: number): Temporal.PlainDate {
  const born = dayOf(birthDate);
  const year = born.year + age;
  const leapDay = born.month === 2 && born.day === 29;
  const common = !Temporal.PlainDate.from({ year, month: 1, day: 1 }).inLeapYear;
  return leapDay && common ? Temporal.PlainDate.from({ year, month: 3, day: 1 }) : born.with({ year });
}

/** ISO date on which somebody turns an age; born on 29 February, it is 1 March of a common year. */
export const birthdayOn = (birthDate: string, age: number): string => birthday(birthDate, age).toString();

function kindOf(age: number): GrowingStepKind {
  if (age === endAge) return "sixteen";
  return age === latestReviewAge ? "own-account" : "review";
}

/**
 * The birthdays of a child on which what a parent may do changes, in order: the surgery's review age where that is
 * before 13, then 13 and 16 (DAPB3051). Dates are ISO; throws RangeError when one is none.
 */
export function growingSteps(birthDate: string, reviewAge: number, today: string): readonly GrowingStep[] {
  const ages = [...new Set([Math.min(reviewAge, latestReviewAge), latestReviewAge, endAge])];
  const age = ageOn(birthDate, today).years ?? -1;
  return ages.map((at) => ({
    ...{ kind: kindOf(at), age: at },
    day: birthdayOn(birthDate, at),
    reached: age >= at,
  }));
}

/** The day on which a birthday is told of; months end where the shorter month does. */
const toldOn = (day: string, before: NoticeBefore): string =>
  dayOf(day).subtract(noticesBefore[before]).toString();

/**
 * What is to be told by now of the birthdays ahead, oldest first: 3 months, 1 month and 1 week before each. What was
 * missed is still told until a week after the birthday, and nothing that was due before `since` (ISO date): nobody is
 * told of what came before they began to help.
 */
export function noticesDue(
  birthDate: string,
  reviewAge: number,
  { since, today }: { readonly since: string; readonly today: string },
): readonly BirthdayNotice[] {
  const names = Object.keys(noticesBefore) as NoticeBefore[];
  return growingSteps(birthDate, reviewAge, today)
    .filter(({ day }) => !isBefore(dayOf(day).add({ days: stillToldDays }), dayOf(today)))
    .flatMap(({ kind, age, day: birthday }) =>
      names.map((before) => ({ step: kind, age, birthday, before, day: toldOn(birthday, before) })),
    )
    .filter(({ day }) => !isBefore(dayOf(day), dayOf(since)) && !isBefore(dayOf(today), dayOf(day)));
}

/** Whether a birthday is today or came within the last week: what it brings is still told. */
export const isJustReached = ({ day }: GrowingStep, today: string): boolean =>
  !isBefore(dayOf(today), dayOf(day)) && !isBefore(dayOf(day).add({ days: stillToldDays }), dayOf(today));

/** Within the three months before a birthday: the surgery's review is near, and may be done already. */
export const isNear = ({ day, reached }: GrowingStep, today: string): boolean =>
  !reached && !isBefore(dayOf(today), dayOf(toldOn(day, "three-months")));

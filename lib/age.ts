import { Temporal } from "temporal-polyfill";

export interface Age {
  /** Completed years; null before birth. Born on 29 February: the birthday is 1 March in a common year. */
  readonly years: number | null;
  /** Completed months; anniversaries clamp to the last day of a short month. */
  readonly months: number | null;
  /** School year in England by birth cohort: 0 is Reception, 1 to 13; null outside that. */
  readonly schoolYear: number | null;
}

/** Birth cohorts run from 1 September. */
const academicYearStart = (date: Temporal.PlainDate): number => (date.month >= 9 ? date.year : date.year - 1);

function yearsOn(born: Temporal.PlainDate, on: Temporal.PlainDate): number {
  const leapDay = born.month === 2 && born.day === 29;
  const birthday =
    leapDay && !on.inLeapYear
      ? Temporal.PlainDate.from({ year: on.year, month: 3, day: 1 })
      : born.with({ year: on.year });
  const had = Temporal.PlainDate.compare(on, birthday) >= 0;
  return on.year - born.year - (had ? 0 : 1);
}

function monthsOn(born: Temporal.PlainDate, on: Temporal.PlainDate): number {
  const whole = (on.year - born.year) * 12 + (on.month - born.month);
  const reached = Temporal.PlainDate.compare(born.add({ months: whole }), on) <= 0;
  return reached ? whole : whole - 1;
}

/**
 * Age on a local date in England (both ISO dates, `YYYY-MM-DD`). An age is attained at the start of the birthday
 * (Family Law Reform Act 1969, section 9). Throws RangeError when a date is not one.
 */
export function ageOn(dateOfBirth: string, on: string): Age {
  const born = Temporal.PlainDate.from(dateOfBirth);
  const today = Temporal.PlainDate.from(on);
  if (Temporal.PlainDate.compare(today, born) < 0) return { years: null, months: null, schoolYear: null };
  const school = academicYearStart(today) - academicYearStart(born) - 5;
  return {
    years: yearsOn(born, today),
    months: monthsOn(born, today),
    schoolYear: school >= 0 && school <= 13 ? school : null,
  };
}

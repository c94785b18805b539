import { isBankHoliday, weekdayOf } from "../bank-holidays.ts";

/** From and until, London's wall clock; `24:00` is the end of the day. */
export type Span = readonly [from: string, until: string];

export type Hours = {
  /** Sunday first; an empty day is closed. */
  week: readonly (readonly Span[])[];
  bankHolidays: readonly Span[];
};

const closed: readonly Span[] = [];

function week(weekdays: readonly Span[], saturday = closed, sunday = closed): readonly (readonly Span[])[] {
  return [sunday, weekdays, weekdays, weekdays, weekdays, weekdays, saturday];
}

/** A surgery's usual week. */
export const SURGERY: Hours = { week: week([["08:00", "18:30"]]), bankHolidays: closed };

/** A surgery that opens on Saturday mornings, too. */
export const SURGERY_WITH_SATURDAY: Hours = {
  week: week([["08:00", "18:30"]], [["09:00", "12:00"]]),
  bankHolidays: closed,
};

/** A small surgery that closes over lunch and on Wednesday afternoons. */
export const SURGERY_WITH_LUNCH: Hours = {
  week: week([
    ["08:30", "12:30"],
    ["13:30", "18:00"],
  ]).with(3, [["08:30", "12:30"]]),
  bankHolidays: closed,
};

export const SHOP: Hours = { week: week([["09:00", "18:00"]], [["09:00", "17:00"]]), bankHolidays: closed };

export const SHOP_WITH_LUNCH: Hours = {
  week: week(
    [
      ["09:00", "13:00"],
      ["14:00", "17:30"],
    ],
    [["09:00", "12:30"]],
  ),
  bankHolidays: closed,
};

/** Late on every day, and open on Sundays and bank holidays. */
export const LATE: Hours = {
  week: week([["07:00", "23:00"]], [["07:00", "23:00"]], [["10:00", "20:00"]]),
  bankHolidays: [["10:00", "18:00"]],
};

export const OFFICE: Hours = { week: week([["09:00", "17:00"]]), bankHolidays: closed };

/** Evenings on Tuesday and Thursday, Saturday mornings, never on Friday. */
export const CLINIC: Hours = {
  week: week([["09:30", "16:30"]], [["10:00", "13:00"]])
    .with(2, [["12:00", "19:30"]])
    .with(4, [["12:00", "19:30"]])
    .with(5, closed),
  bankHolidays: closed,
};

export const EIGHT_TO_TEN: Hours = {
  week: week([["08:00", "22:00"]], [["08:00", "22:00"]], [["08:00", "22:00"]]),
  bankHolidays: [["09:00", "20:00"]],
};

export const ALWAYS: Hours = {
  week: week([["00:00", "24:00"]], [["00:00", "24:00"]], [["00:00", "24:00"]]),
  bankHolidays: [["00:00", "24:00"]],
};

/** When a place is open on a day (`YYYY-MM-DD`), bank holidays considered. */
export function opensOn(hours: Hours, day: string): readonly Span[] {
  return isBankHoliday(day) ? hours.bankHolidays : (hours.week[weekdayOf(day)] ?? closed);
}

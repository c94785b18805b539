import { shiftDay } from "./calendar.ts";

export type BankHoliday = { day: string; name: string };

/** Easter Sunday of a year (the Gregorian rule of Meeus, Jones and Butcher). */
function easterSunday(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  const day = (h + l - 7 * m + 33 * month + 19) % 32;
  return dayOf(year, month, day);
}

const dayOf = (year: number, month: number, day: number): string =>
  new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);

/** 0 is Sunday. */
export const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay();

/** The first Monday on or after a day. */
const mondayFrom = (day: string): string => shiftDay(day, (8 - weekdayOf(day)) % 7);

/** Bank holidays that fall on a weekend are kept on the next weekdays that are not one themselves. */
function substituted(days: readonly BankHoliday[]): BankHoliday[] {
  const taken = new Set<string>();
  return days.map(({ day, name }) => {
    let kept = day;
    while ([0, 6].includes(weekdayOf(kept)) || taken.has(kept)) kept = shiftDay(kept, 1);
    taken.add(kept);
    return { day: kept, name: kept === day ? name : `${name} (substitute day)` };
  });
}

function reckoned(year: number): BankHoliday[] {
  const easter = easterSunday(year);
  return [
    ...substituted([{ day: dayOf(year, 1, 1), name: "New Year’s Day" }]),
    { day: shiftDay(easter, -2), name: "Good Friday" },
    { day: shiftDay(easter, 1), name: "Easter Monday" },
    { day: mondayFrom(dayOf(year, 5, 1)), name: "Early May bank holiday" },
    { day: mondayFrom(dayOf(year, 5, 25)), name: "Spring bank holiday" },
    { day: mondayFrom(dayOf(year, 8, 25)), name: "Summer bank holiday" },
    ...substituted([
      { day: dayOf(year, 12, 25), name: "Christmas Day" },
      { day: dayOf(year, 12, 26), name: "Boxing Day" },
    ]),
  ];
}

const known = new Map<number, readonly BankHoliday[]>();

/** The eight bank holidays of England in a year, in order. Days that a government adds once are not known to it. */
export function bankHolidays(year: number): readonly BankHoliday[] {
  const days = known.get(year) ?? reckoned(year);
  known.set(year, days);
  return days;
}

/** Whether a day is a bank holiday in England. */
export const isBankHoliday = (day: string): boolean =>
  bankHolidays(Number(day.slice(0, 4))).some((holiday) => holiday.day === day);

/** Whether surgeries work on a day: Monday to Friday, but for bank holidays. */
export const isWorkingDay = (day: string): boolean => ![0, 6].includes(weekdayOf(day)) && !isBankHoliday(day);

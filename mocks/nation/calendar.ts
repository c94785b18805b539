import { ageOn } from "#lib/age.ts";

const DAY = 86_400_000;

/** The day and time on which everyone in mocks/people is written; all their dates are relative to it. */
export const WRITTEN_ON = "2028-05-16";

const parts = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/London",
  hourCycle: "h23",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
});

/** The wall clock in London at an instant, as `YYYY-MM-DDTHH:mm:ss`. */
export function londonWallClock(instant: Date): string {
  const part = new Map(parts.formatToParts(instant).map(({ type, value }) => [type, value]));
  const get = (name: Intl.DateTimeFormatPartTypes) => part.get(name) ?? "";
  return `${get("year")}-${get("month")}-${get("day")}T${get("hour")}:${get("minute")}:${get("second")}`;
}

/** The date in London at an instant, as `YYYY-MM-DD`. */
export function londonDay(instant: Date): string {
  return londonWallClock(instant).slice(0, 10);
}

/** Whole days from the written day to the London day of the seed instant (negative when seeded earlier). */
export function daysToSeed(seededAt: Date): number {
  return Math.round((Date.parse(londonDay(seededAt)) - Date.parse(WRITTEN_ON)) / DAY);
}

/** A date moved by whole days, as `YYYY-MM-DD`. */
export function shiftDay(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** Full years of somebody's life on a day (both `YYYY-MM-DD`); 0 before they are born. */
export const yearsOld = (born: string, day: string): number => ageOn(born, day).years ?? 0;

/** The day on which somebody turns an age, `YYYY-MM-DD`; born on 29 February, 1 March of a year without one. */
export function birthday(born: string, age: number): string {
  const [year = 0, month = 0, day = 0] = born.split("-").map(Number);
  // A day that the year does not have runs on into the next month.
  return new Date(Date.UTC(year + age, month - 1, day)).toISOString().slice(0, 10);
}

/**
 * The instant at which London's wall clock shows this local time, in ISO 8601 with London's own offset
 * (`+00:00` or `+01:00`). A time that the spring change skips is read with the offset before the change.
 */
export function londonInstant(local: string): string {
  const asIfUtc = Date.parse(`${local}Z`);
  const offsetAt = (instant: number) => Date.parse(`${londonWallClock(new Date(instant))}Z`) - instant;
  const summer = asIfUtc - 3_600_000;
  const isSummer = offsetAt(summer) === 3_600_000;
  return `${local}${isSummer ? "+01:00" : "+00:00"}`;
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const DATE_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?(\.\d+)?(Z|[+-]\d{2}:\d{2})?$/;

function shiftText(text: string, days: number): string {
  if (DATE.test(text)) return shiftDay(text, days);
  if (!DATE_TIME.test(text)) return text;
  const hasOffset = /(Z|[+-]\d{2}:\d{2})$/.test(text);
  const wall = hasOffset ? londonWallClock(new Date(text)) : text.length === 16 ? `${text}:00` : text;
  return londonInstant(`${shiftDay(wall.slice(0, 10), days)}${wall.slice(10, 19)}`);
}

/**
 * A copy of a JSON value in which every string that is a whole date or date-time is moved by whole days. The
 * time of day stays what London's clock showed, so that a blood test at 09:20 is at 09:20 on either side of a
 * change of the clocks. A date-time without offset is London's wall clock. Partial dates (`2026-05`) stay.
 */
export function shiftDates<T>(value: T, days: number): T {
  if (typeof value === "string") return shiftText(value, days) as T;
  if (Array.isArray(value)) return value.map((item) => shiftDates<unknown>(item, days)) as T;
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, shiftDates(item, days)])) as T;
}

import { Temporal } from "temporal-polyfill";

/** When an access that is given to somebody shall end: after so long, on a day, or not by itself. */
export const accessEnds = ["3-months", "6-months", "1-year", "date", "none"] as const;

export type AccessEnd = (typeof accessEnds)[number];

const spans = {
  "3-months": { months: 3 },
  "6-months": { months: 6 },
  "1-year": { years: 1 },
} as const satisfies Partial<Record<AccessEnd, Temporal.DurationLike>>;

/** The last day (ISO date) of a choice made on `today`; `day` is the one that was typed. Null: it has no end. */
export function lastDayOf(choice: AccessEnd, day: string | null, today: string): string | null {
  if (choice === "none") return null;
  if (choice === "date") return day;
  return Temporal.PlainDate.from(today).add(spans[choice]).toString();
}

/** The last second of a day in England as an instant: the end of a period is inclusive (FHIR R4, Period). */
export const endOfDay = (day: string): string =>
  Temporal.PlainDate.from(day)
    .toZonedDateTime({ timeZone: "Europe/London", plainTime: "23:59:59" })
    .toInstant()
    .toString();

/** The first instant of a day in England. */
export const beginningOfDay = (day: string): string =>
  Temporal.PlainDate.from(day).toZonedDateTime("Europe/London").toInstant().toString();

/** The day in England on which an instant falls, as an ISO date. */
export const dayOf = (instant: string): string =>
  Temporal.Instant.from(instant).toZonedDateTimeISO("Europe/London").toPlainDate().toString();

/** So many days on which surgeries work (Mondays to Fridays; bank holidays are not counted out) after a day. */
export function workingDaysAfter(day: string, count: number): string {
  let date = Temporal.PlainDate.from(day);
  for (let left = count; left > 0;) {
    date = date.add({ days: 1 });
    if (date.dayOfWeek <= 5) left -= 1;
  }
  return date.toString();
}

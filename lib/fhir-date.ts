import { isRealDay } from "./civil-day.ts";

const dateTime =
  /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01])(?:T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d))?)?)?$/;

/**
 * A FHIR dateTime as an ISO instant in UTC (`2028-05-03T09:30:00.000Z`) or as the date that it is (`2028`,
 * `2028-05`, `2028-05-03`); null for anything that is no date.
 */
export function readFhirDate(text: string | undefined): string | null {
  if (text === undefined || !dateTime.test(text)) return null;
  if (!text.includes("T")) return text.length < 10 || isRealDay(text) ? text : null;
  const instant = new Date(text);
  return Number.isNaN(instant.getTime()) || !isRealDay(text.slice(0, 10)) ? null : instant.toISOString();
}

/** Writes a day as ISO does. It is also drawn in browsers, which are not given what the server counts days with. */
const isoDay = new Intl.DateTimeFormat("en-CA", {
  timeZone: "Europe/London",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});

/** The civil day in England of an instant, or the date itself where there is no time of day. */
export function dayInEngland(moment: string): string {
  if (!moment.includes("T")) return moment;
  return isoDay.format(new Date(moment));
}

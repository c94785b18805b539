import { isShortFormId } from "#mocks/nation/prescriptions/short-form.ts";
import { londonDay } from "#mocks/nation/calendar.ts";
import { isUuid } from "#mocks/nation/uuid-of.ts";
import { refusal, type Refusal } from "./responses/outcome.ts";

/** A filter by the day of an instant, or why the parameter will not do. */
export type DayFilter = (instant: string) => boolean;

const isDay = (text: string) =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text;

/** One or two of `eq`, `ge` and `le` with a date; `notAfter` is the last day that may be named. */
export function dayFilter(url: URL, name: string, notAfter: string | null): DayFilter | Refusal {
  const values = url.searchParams.getAll(name);
  const filters: DayFilter[] = [];
  for (const value of values) {
    const [, comparator, day = ""] = /^(eq|ge|le)(.*)$/.exec(value) ?? [];
    if (!comparator || !isDay(day))
      return refusal("INVALID_PARAMETER", `${name} is not eq, ge or le with a date`);
    if (notAfter !== null && day > notAfter) return refusal("INVALID_PARAMETER", `${name} is in the future`);
    filters.push((instant) => {
      const written = londonDay(new Date(instant));
      return comparator === "eq" ? written === day : comparator === "ge" ? written >= day : written <= day;
    });
  }
  if (values.length > 2) return refusal("INVALID_PARAMETER", `${name} is given more than twice`);
  return (instant) => filters.every((filter) => filter(instant));
}

/** One of the values that a code may have, or any where it is not given. */
export function oneOf(url: URL, name: string, allowed: readonly string[]): string | null | Refusal {
  const values = url.searchParams.getAll(name);
  if (values.length === 0) return null;
  const value = values[0] ?? "";
  return values.length === 1 && allowed.includes(value)
    ? value
    : refusal("INVALID_PARAMETER", `${name} is not one of its codes`);
}

/** A UUID, or a prescription's number with its system; null where it is not given. */
export function identifierParameter(url: URL): string | null | Refusal {
  const value = url.searchParams.get("identifier");
  if (value === null) return null;
  if (isUuid(value)) return value.toLowerCase();
  const [system, number = "", ...rest] = value.split("|");
  const isNumber = system === "https://fhir.nhs.uk/Id/prescription-order-number" && isShortFormId(number);
  return isNumber && rest.length === 0
    ? number
    : refusal("INVALID_PARAMETER", "identifier is neither a UUID nor a prescription's number");
}

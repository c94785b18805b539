import type { Json } from "#mocks/nation/fhir.ts";
import { isObject } from "./json-patch.ts";
import { invalidUpdate, invalidValue, Refused } from "./outcome.ts";

const DAY = 86_400_000;

/** Letters with and without accents, digits and the few marks that PDS prints on an envelope. */
const PRINTABLE = /^[A-Za-z0-9À-ÖØ-öø-ſ '’.,()&/:-]*$/;

/** Refuses names that the published schema does not have. */
export function requireOnly(item: Json, names: readonly string[]): void {
  const unexpected = Object.keys(item).find((name) => !names.includes(name));
  if (unexpected !== undefined)
    throw new Refused(
      "ADDITIONAL_PROPERTIES",
      `Additional properties are not allowed ('${unexpected}' was unexpected)`,
    );
}

export function requirePrintable(value: unknown, field: string): string {
  if (typeof value !== "string") throw invalidValue(value, `field '${field}'`);
  if (!PRINTABLE.test(value))
    throw new Refused("UNSUPPORTED_CHARACTERS_IN_FIELD", `Unsupported characters in field '${field}'`);
  return value;
}

/** A list with at least one item and at most so many. */
export function requireList(value: unknown, field: string, most: number): unknown[] {
  if (!Array.isArray(value)) throw invalidValue(value, `field '${field}'`);
  if (value.length === 0)
    throw new Refused("TOO_FEW_VALUES_SUBMITTED", `Too few values submitted - ${field} is empty`);
  if (value.length > most)
    throw new Refused("TOO_MANY_VALUES_SUBMITTED", `Too many values submitted - ${field} takes ${most}`);
  return value;
}

const isDay = (value: unknown): value is string =>
  typeof value === "string" && /^\d{4}-\d{2}-\d{2}/.test(value) && !Number.isNaN(Date.parse(value));

/**
 * The rules for a period: it has a start that is not to come, and no end before it. `days` makes both ends a must,
 * and is the longest time between them.
 */
export function requirePeriod(item: Json, field: string, today: string, days?: number): void {
  const { period } = item;
  if (period === undefined && days === undefined) return;
  if (!isObject(period) || !isDay(period["start"]))
    throw new Refused("MISSING_VALUE", `Missing value - '${field}/period/start'`);
  const { start, end } = period;
  if (start.slice(0, 10) > today) throw invalidUpdate(`${field} period start is in the future`);
  if (end === undefined && days !== undefined)
    throw new Refused("MISSING_VALUE", `Missing value - '${field}/period/end'`);
  if (end === undefined) return;
  if (!isDay(end)) throw invalidValue(end, `field '${field}/period/end'`);
  if (end < start) throw invalidUpdate(`${field} period end is before its start`);
  if (days !== undefined && Date.parse(end) - Date.parse(start) > days * DAY)
    throw invalidUpdate(`${field} period is longer than ${days} days`);
}

/** An e-mail address as PDS takes it: more than 6 characters and less than 90. */
export function requireEmail(value: unknown, field: string): void {
  const fits = typeof value === "string" && /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value);
  if (!fits || value.length <= 6 || value.length >= 90) throw invalidValue(value, `field '${field}'`);
}

export function requireTelephone(value: unknown, field: string): void {
  if (typeof value !== "string" || !/^\+?[0-9 ()-]{3,30}$/.test(value))
    throw invalidValue(value, `field '${field}'`);
}

import { londonInstant } from "#mocks/nation/calendar.ts";
import type { Door } from "#mocks/nation/door.ts";
import { FAULT_KINDS, FAULT_METHODS, type FaultRequest } from "#mocks/nation/faults.ts";

/** What an order brings: a JSON object, or a form (all strings). */
export type Fields = Record<string, unknown>;

const MOMENT = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?$/;

/**
 * A moment: ISO 8601, London's wall clock where it has no offset. Throws RangeError for anything else, a day that the
 * month does not have among it: a date is never guessed.
 */
export function readInstant(value: unknown, name: string): Date {
  const [written, day = "", seconds, , offset] = MOMENT.exec(String(value)) ?? [];
  const isDay = new Date(`${day}T00:00:00Z`);
  const exists = !Number.isNaN(isDay.getTime()) && isDay.toISOString().startsWith(day);
  const full = `${written ?? ""}${seconds === undefined && offset === undefined ? ":00" : ""}`;
  const instant = new Date(offset === undefined ? londonInstant(full) : full);
  if (written === undefined || !exists || Number.isNaN(instant.getTime()))
    throw new RangeError(`Write ${name} as a date and time, for example 2028-05-18T09:00.`);
  return instant;
}

function readNumber(fields: Fields, name: string): number | undefined {
  const value = fields[name];
  if (value === undefined || value === null) return undefined;
  const number = Number(value);
  if (!Number.isFinite(number) || number < 0)
    throw new RangeError(`${name} must be a number that is not negative.`);
  return number;
}

/** Where the clock is to go: `to`, or `byMinutes` and `byDays` from now. */
export function readMove(fields: Fields, now: Date): Date {
  if (fields["to"]) return readInstant(fields["to"], "to");
  const minutes = (readNumber(fields, "byMinutes") ?? 0) + (readNumber(fields, "byDays") ?? 0) * 24 * 60;
  if (minutes === 0) throw new RangeError("Say where the clock is to go: to, byMinutes or byDays.");
  return new Date(now.getTime() + minutes * 60_000);
}

function readText(fields: Fields, name: string): string | undefined {
  const value = fields[name];
  if (value === undefined || typeof value === "string") return value;
  throw new RangeError(`${name} must be text.`);
}

function readMethod(fields: Fields): FaultRequest["method"] {
  const given = readText(fields, "method");
  if (given === undefined) return undefined;
  const method = FAULT_METHODS.find((known) => known === given);
  if (!method) throw new RangeError(`method must be one of ${FAULT_METHODS.join(", ")}.`);
  return method;
}

/** A fault of one of the APIs named; throws RangeError, in words for whoever sent it, for anything else. */
export function readFault(fields: Fields, doors: readonly Door[]): FaultRequest {
  const kind = FAULT_KINDS.find((known) => known === fields["kind"]);
  if (!kind) throw new RangeError(`kind must be one of ${FAULT_KINDS.join(", ")}.`);
  const door = doors.find(({ api }) => api === fields["api"]);
  if (!door) throw new RangeError(`api must be one of ${doors.map(({ api }) => api).join(", ")}.`);
  const needsAnswer = kind === "applied" || kind === "drift" || kind === "wrong-patient";
  if (needsAnswer && "listener" in door) throw new RangeError(`${door.api} cannot fail by ${kind}.`);
  const count = readNumber(fields, "count") ?? 1;
  if (!Number.isInteger(count) || count < 1) throw new RangeError("count must be a whole number from 1.");
  return {
    api: door.api,
    path: readText(fields, "path"),
    method: readMethod(fields),
    kind,
    ms: readNumber(fields, "ms"),
    status: readNumber(fields, "status"),
    retryAfter: readNumber(fields, "retryAfter"),
    body: readText(fields, "body"),
    count,
  };
}

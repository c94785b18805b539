import { londonInstant } from "#mocks/nation/calendar.ts";
import type { Door } from "#mocks/nation/door.ts";
import { FAULT_KINDS, type FaultRequest } from "#mocks/nation/faults.ts";

/** What an order brings: a JSON object, or a form (all strings). */
export type Fields = Record<string, unknown>;

/** A moment: ISO 8601 with offset, or (from a form) London's wall clock. Throws RangeError for anything else. */
export function readInstant(value: unknown, name: string): Date {
  const written = String(value);
  const wall = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/.exec(written);
  const full = wall && !wall[1] ? `${written}:00` : written;
  const instant = new Date(wall ? londonInstant(full) : full);
  if (Number.isNaN(instant.getTime())) throw new RangeError(`${name} must be a date and time.`);
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
    kind,
    ms: readNumber(fields, "ms"),
    status: readNumber(fields, "status"),
    retryAfter: readNumber(fields, "retryAfter"),
    body: readText(fields, "body"),
    count,
  };
}

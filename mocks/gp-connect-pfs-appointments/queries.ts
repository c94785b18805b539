import { londonInstant, shiftDay } from "#mocks/nation/calendar.ts";
import type { Refusal } from "./responses/outcome.ts";

/** A stretch of time: instants, in milliseconds, and the London days that it touches. */
export type Period = { from: number; until: number; firstDay: string; lastDay: string };

const MOST_DAYS = 14;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\+0[01]:00$/;

const refuse = (diagnostics: string): Refusal => ({ kind: "INVALID_PARAMETER", diagnostics });

const isDay = (text: string): boolean =>
  DAY.test(text) && !Number.isNaN(Date.parse(text)) && shiftDay(text, 0) === text;

/** Whether a text is a time with the offset that London has then. */
export const isLondonTime = (text: unknown): text is string =>
  typeof text === "string" &&
  INSTANT.test(text) &&
  isDay(text.slice(0, 10)) &&
  londonInstant(text.slice(0, 19)) === text;

type Bound = { at: number; day: string };

/** A bound of a search: its prefix, then a date or a time; a date that ends a search is meant with all of its day. */
function bound(given: string[], prefix: "ge" | "le", name: string, timesToo: boolean): Bound | Refusal {
  const [value, ...more] = given;
  if (value === undefined || more.length > 0) return refuse(`${name} is needed exactly once`);
  const text = value.slice(2);
  if (!value.startsWith(prefix)) return refuse(`${name} needs the prefix ${prefix}`);
  if (isDay(text)) {
    const midnight = londonInstant(`${prefix === "le" ? shiftDay(text, 1) : text}T00:00:00`);
    return { at: Date.parse(midnight) - (prefix === "le" ? 1 : 0), day: text };
  }
  if (!timesToo) return refuse(`${name} must be a whole date without a time`);
  if (!isLondonTime(text))
    return refuse(`${name} must be a date, or a time with the offset of UK local time`);
  return { at: Date.parse(text), day: text.slice(0, 10) };
}

function periodOf(from: Bound | Refusal, until: Bound | Refusal): Period | Refusal {
  if ("kind" in from) return from;
  if ("kind" in until) return until;
  if (from.at > until.at) return refuse("the period ends before it starts");
  return { from: from.at, until: until.at, firstDay: from.day, lastDay: until.day };
}

/** Values of `_include:recurse`, or the refusal of one that is not published. */
function includesOf(query: URLSearchParams, published: readonly string[]): string[] | Refusal {
  const asked = query.getAll("_include:recurse");
  const unknown = asked.find((value) => !published.includes(value));
  return unknown === undefined
    ? asked
    : { kind: "UNSUPPORTED_VALUE", diagnostics: `_include:recurse does not know ${unknown}` };
}

export type SlotQuery = { period: Period; includes: string[] };

/** Reads the query of `GET /Slot`. Search filters that a practice does not know are ignored, as published. */
export function readSlotQuery(query: URLSearchParams, published: readonly string[]): SlotQuery | Refusal {
  const period = periodOf(
    bound(query.getAll("start"), "ge", "start", true),
    bound(query.getAll("end"), "le", "end", true),
  );
  if ("kind" in period) return period;
  if (period.lastDay > shiftDay(period.firstDay, MOST_DAYS))
    return refuse("the period is longer than two weeks");
  if (query.getAll("status").join() !== "free") return refuse("status must be free");
  if (query.getAll("_include").join() !== "Slot:schedule") return refuse("_include must be Slot:schedule");
  const includes = includesOf(query, published);
  return Array.isArray(includes) ? { period, includes } : includes;
}

const STATUSES = ["proposed", "pending", "booked", "arrived", "fulfilled", "cancelled", "noshow"];

export type AppointmentQuery = SlotQuery & {
  status: string | null;
  /** At most so many of those that are past. */
  pastLimit: number;
};

/** Reads the query of `GET /Patient/{id}/Appointment`: two `start`s, dates only. */
export function readAppointmentQuery(
  query: URLSearchParams,
  published: readonly string[],
): AppointmentQuery | Refusal {
  const starts = query.getAll("start");
  const of = (prefix: string) => starts.filter((value) => value.startsWith(prefix));
  if (starts.length !== 2) return refuse("start is needed twice, with ge and with le");
  const period = periodOf(bound(of("ge"), "ge", "start", false), bound(of("le"), "le", "start", false));
  if ("kind" in period) return period;
  const includes = includesOf(query, published);
  if (!Array.isArray(includes)) return includes;
  const status = query.get("status");
  if (status !== null && !STATUSES.includes(status))
    return { kind: "UNSUPPORTED_VALUE", diagnostics: "status is not a status of an appointment" };
  const limit = query.get("past-appt-limit");
  if (limit !== null && !/^\d{1,4}$/.test(limit)) return refuse("past-appt-limit must be a whole number");
  return { period, includes, status, pastLimit: limit === null ? Number.POSITIVE_INFINITY : Number(limit) };
}

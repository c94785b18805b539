import { readFileSync } from "node:fs";
import { Temporal } from "temporal-polyfill";
import { env } from "./env.ts";

/** Where the civil day of this service begins and ends. */
export const timeZone = "Europe/London";

const rereadAfterMs = 1_000;
let offset = { readAt: -Infinity, ms: 0 };

function readOffset(file: string): number {
  try {
    const ms = Number(readFileSync(file, "utf8").trim());
    return Number.isSafeInteger(ms) ? ms : offset.ms;
  } catch {
    return offset.ms;
  }
}

/** Beside the sandbox, health time follows its clock: a file with the milliseconds to add, read once a second. */
function offsetMs(): number {
  const file = env().CLOCK_OFFSET_FILE;
  if (file === undefined) return 0;
  const realNowMs = Date.now();
  if (realNowMs - offset.readAt >= rereadAfterMs) offset = { readAt: realNowMs, ms: readOffset(file) };
  return offset.ms;
}

/** Health time: the moment that appointments, ages and results are reckoned by. */
export function now(): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(Date.now() + offsetMs());
}

/** Real time: for sessions, tokens and one-time keys, which no sandbox may move. */
export function realNow(): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(Date.now());
}

/** The civil date in England at a moment. */
export function dateAt(instant: Temporal.Instant): Temporal.PlainDate {
  return instant.toZonedDateTimeISO(timeZone).toPlainDate();
}

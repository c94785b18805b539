import { Temporal } from "temporal-polyfill";

/** From when until when nothing is pushed: times of day in England, from one hour of a day until another of that or the next. */
export interface QuietHours {
  /** Full hours, 0 to 23. */
  readonly from: number;
  readonly until: number;
}

/** As the NHS App API publishes it: nothing between 10pm and 6am; what comes then is held until 6am. */
export const usualQuietHours: QuietHours = { from: 22, until: 6 };

const timeZone = "Europe/London";

/**
 * When what comes at a moment may be pushed: null at once, else when the quiet hours end. Both changes of the clocks are
 * minded: the hours are those that the clock on the wall shows. Equal hours are no hours.
 */
export function heldUntil(at: Temporal.Instant, { from, until }: QuietHours): Temporal.Instant | null {
  if (from === until) return null;
  const local = at.toZonedDateTimeISO(timeZone);
  const { hour } = local;
  const isQuiet = from < until ? hour >= from && hour < until : hour >= from || hour < until;
  if (!isQuiet) return null;
  const day = hour < until ? local.toPlainDate() : local.toPlainDate().add({ days: 1 });
  return day.toZonedDateTime({ timeZone, plainTime: new Temporal.PlainTime(until) }).toInstant();
}

import { Temporal } from "temporal-polyfill";
import { dayOf, workingDaysAfter } from "#lib/access-end.ts";

/** The hour in England at which refusals are told. */
const hour = 9;

/**
 * From when a refusal that was made on a day (ISO date) is told to who asked: 9am in England of the next working day, so that
 * the moment does not say whether the person themselves refused or their surgery.
 */
const refusalToldFrom = (refusedOn: string): Temporal.Instant =>
  Temporal.PlainDate.from(workingDaysAfter(refusedOn, 1))
    .toZonedDateTime({ timeZone: "Europe/London", plainTime: { hour } })
    .toInstant();

/** Whether a refusal (ISO instant; null: nobody knows when it was made) is told by now. */
export const isRefusalTold = (refusedAt: string | null, at: Temporal.Instant): boolean =>
  refusedAt === null || Temporal.Instant.compare(at, refusalToldFrom(dayOf(refusedAt))) >= 0;

/** So long, in days, somebody who was typed and could not be found is waited for, at least. */
const waitedDays = 28;

/**
 * Whether somebody who was typed, and whom nobody could find, is still waited for. Then it reads as any other refusal,
 * and they can be asked again as anybody who refused can. `askedOn` is an ISO date.
 */
export function isWaitedFor(askedOn: string, at: Temporal.Instant): boolean {
  const dayBefore = Temporal.PlainDate.from(askedOn).add({ days: waitedDays - 1 });
  return Temporal.Instant.compare(at, refusalToldFrom(dayBefore.toString())) < 0;
}

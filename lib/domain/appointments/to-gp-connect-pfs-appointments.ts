import { Temporal } from "temporal-polyfill";
import {
  changedReason,
  type BookingSurgery,
  type BookingWish,
} from "#lib/gateways/gp-connect-pfs-appointments/schema-sent.ts";
import type { CancelReason } from "./form.ts";
import type { Appointment } from "./model.ts";

/** What the surgery reads, in English whatever language the person reads. */
const reasonWords: Readonly<Record<CancelReason, string>> = {
  "not-needed": "No longer needed",
  "cannot-come": "Cannot come at this time",
  "too-ill": "Too ill to come",
  "other-help": "Getting help in another way",
  "not-said": "The patient gave no reason",
};

/** The reason as the surgery keeps it. */
export const toReason = (reason: CancelReason): string => reasonWords[reason];

/** Whether a reason that the surgery keeps is one that is sent from here: then the person cancelled it. */
export const isReasonOfPerson = (reason: string | undefined): boolean =>
  [...Object.values(reasonWords), changedReason].some((one) => one === reason);

/** ISO 8601 with the offset of London, to the second. */
const localTime = (instant: string): string =>
  Temporal.Instant.from(instant)
    .toZonedDateTimeISO("Europe/London")
    .toString({ timeZoneName: "never", smallestUnit: "second" });

interface Again {
  readonly surgery: BookingSurgery;
  /** When it is asked for (ISO instant). */
  readonly created: string;
  /** The help that was asked for, as the surgery was told; empty where there was none. */
  readonly comment: string;
}

/** The request to book the very same time once more; null for an appointment that does not hold what it needs. */
export function toBookAgain(
  { bookAgain, startsAt, endsAt, said, title }: Appointment,
  { surgery, created, comment }: Again,
): BookingWish | null {
  if (bookAgain === null || startsAt === null || endsAt === null) return null;
  const { slots, location, practitioner } = bookAgain;
  return {
    slots,
    start: localTime(startsAt),
    end: localTime(endsAt),
    location,
    ...(practitioner !== null && { practitioner }),
    surgery,
    created: localTime(created),
    reason: said ?? title ?? "Appointment",
    ...(comment !== "" && { comment }),
  };
}

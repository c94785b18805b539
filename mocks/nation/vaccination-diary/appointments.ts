import type { Nation } from "../nation.ts";
import {
  diaryOf,
  isExpired,
  type Attendee,
  type CancellationReason,
  type Contact,
  type VaccinationBooking,
} from "./booking.ts";
import { siteById, sites } from "./sites.ts";
import { freeSlots } from "./slots.ts";

/** What somebody asks for when they book. */
export type BookingRequest = {
  site: string;
  from: string;
  duration: number;
  service: string;
  attendee: Attendee;
  contacts: Contact[];
  additionalData: Record<string, unknown> | null;
  kind: "Provisional" | "Booked";
};

/** `01-42-000007`: the site's group, a number of the moment, and a sequence. */
function nextReference(nation: Nation, site: string): string {
  const diary = diaryOf(nation);
  diary.sequence += 1;
  const group = sites.findIndex(({ id }) => id === site) + 1;
  const moment = nation.now().getUTCDate() + nation.now().getUTCSeconds();
  const two = (number: number) => String(number).padStart(2, "0");
  return `${two(group)}-${two(moment)}-${String(diary.sequence).padStart(6, "0")}`;
}

/** Takes a place in a slot, held or booked at once. Null when there is no such free time, or no such site. */
export function takeSlot(nation: Nation, request: BookingRequest): VaccinationBooking | null {
  const site = siteById(request.site);
  const slot = site && freeSlots(nation, site, request.from.slice(0, 10)).find(fits(request));
  if (!slot) return null;
  const { kind, ...asked } = request;
  const booking: VaccinationBooking = {
    reference: nextReference(nation, request.site),
    ...asked,
    status: kind,
    created: nation.now().toISOString(),
    cancellationReason: null,
    batchSize: null,
    attended: false,
  };
  diaryOf(nation).bookings.push(booking);
  return booking;
}

const fits =
  ({ from, duration, service }: BookingRequest) =>
  (slot: { from: string; duration: number; services: readonly string[] }): boolean =>
    slot.from === from && slot.duration === duration && slot.services.includes(service);

/** The booking of a reference, whatever became of it. */
export const bookingByReference = (nation: Nation, reference: string): VaccinationBooking | undefined =>
  diaryOf(nation).bookings.find((booking) => booking.reference === reference);

/** Everything that is booked for a person, also what is over; not what is only held or was cancelled. */
export const bookedFor = (nation: Nation, nhsNumber: string): VaccinationBooking[] =>
  diaryOf(nation).bookings.filter(
    ({ attendee, status }) => attendee.nhsNumber === nhsNumber && status === "Booked",
  );

export type Confirmation =
  "booked" | "not-found" | "expired" | "not-provisional" | "old-not-found" | "old-mismatch" | "group-invalid";

/** Whether a held booking can be confirmed, and if not, why. */
function confirmable(nation: Nation, booking: VaccinationBooking | undefined): Confirmation {
  if (!booking) return "not-found";
  if (booking.status !== "Provisional") return "not-provisional";
  return isExpired(nation, booking) ? "expired" : "booked";
}

/** Confirms a hold. With `old`, that booking is cancelled in the same moment; if it cannot be, neither happens. */
export function confirmHold(
  nation: Nation,
  reference: string,
  contacts: Contact[],
  old: string | null,
): Confirmation {
  const booking = bookingByReference(nation, reference);
  const state = confirmable(nation, booking);
  if (!booking || state !== "booked") return state;
  const before = old === null ? null : bookingByReference(nation, old);
  if (before === undefined) return "old-not-found";
  if (before && before.attendee.nhsNumber !== booking.attendee.nhsNumber) return "old-mismatch";
  booking.status = "Booked";
  booking.contacts = contacts;
  if (before) end(before, "RescheduledByCitizen");
  return "booked";
}

/** Confirms several holds together, or none. */
export function confirmTogether(nation: Nation, references: string[], contacts: Contact[]): Confirmation {
  const bookings = references.map((reference) => bookingByReference(nation, reference));
  if (bookings.some((booking) => confirmable(nation, booking) !== "booked")) return "group-invalid";
  for (const booking of bookings) {
    if (!booking) continue;
    booking.status = "Booked";
    booking.contacts = contacts;
    booking.batchSize = references.length;
  }
  return "booked";
}

/** Cancels a booking and frees its time; one that is cancelled already stays so. False when there is none. */
export function cancelBooking(
  nation: Nation,
  reference: string,
  reason: CancellationReason,
  additionalData: Record<string, unknown> | null = null,
): boolean {
  const booking = bookingByReference(nation, reference);
  if (!booking) return false;
  end(booking, reason);
  if (additionalData) booking.additionalData = { ...booking.additionalData, ...additionalData };
  return true;
}

function end(booking: VaccinationBooking, reason: CancellationReason): void {
  booking.status = "Cancelled";
  booking.cancellationReason = reason;
}

/**
 * Calls off everything of a site on a day, holds too, so that nobody confirms a time that will not be. Gives the
 * bookings that were cancelled by it.
 */
export function callOffClinic(nation: Nation, site: string, day: string): VaccinationBooking[] {
  const diary = diaryOf(nation);
  const key = `${site}|${day}`;
  if (!diary.closed.includes(key)) diary.closed.push(key);
  const hit = diary.bookings.filter(
    (booking) => booking.site === site && booking.from.startsWith(day) && booking.status !== "Cancelled",
  );
  for (const booking of hit) end(booking, "CancelledBySite");
  return hit;
}

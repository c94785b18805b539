import type { Nation } from "../nation.ts";
import { plantedBookings } from "./written-bookings.ts";

export type CancellationReason =
  "CancelledByCitizen" | "CancelledBySite" | "RescheduledByCitizen" | "CancelledByService";

/** Whom the appointment is for, as the booking says it. */
export type Attendee = { nhsNumber: string; firstName: string; lastName: string; dateOfBirth: string };

export type Contact = { type: "Phone" | "Email" | "Landline"; value: string };

/** One booking for a vaccination. `from` is London's wall clock (`2028-06-01T09:10:00`), the rest instants. */
export type VaccinationBooking = {
  reference: string;
  site: string;
  from: string;
  /** Minutes. */
  duration: number;
  service: string;
  status: "Provisional" | "Booked" | "Cancelled";
  attendee: Attendee;
  contacts: Contact[];
  additionalData: Record<string, unknown> | null;
  created: string;
  cancellationReason: CancellationReason | null;
  /** How many were booked together; null for one alone. */
  batchSize: number | null;
  /** Set when the vaccination was given. */
  attended: boolean;
};

type Diary = {
  bookings: VaccinationBooking[];
  /** `<site>|<day>` of every clinic that the site called off. */
  closed: string[];
  /** Of the last booking; references count on. */
  sequence: number;
};

const MINUTE = 60_000;

/** How long a time is held before it must be confirmed. */
const HOLD_MINUTES = 5;

/** After a day a booking that nobody confirmed is swept away and its reference means nothing any more. */
const SWEPT_AFTER_MINUTES = 24 * 60;

const age = (nation: Nation, { created }: VaccinationBooking): number =>
  (nation.now().getTime() - Date.parse(created)) / MINUTE;

/** A hold whose five minutes are over. */
export const isExpired = (nation: Nation, booking: VaccinationBooking): boolean =>
  booking.status === "Provisional" && age(nation, booking) > HOLD_MINUTES;

/** Whether a booking keeps its time from others. */
export const occupies = (nation: Nation, booking: VaccinationBooking): boolean =>
  booking.status !== "Cancelled" && !isExpired(nation, booking);

function begin(nation: Nation): Diary {
  const bookings: VaccinationBooking[] = plantedBookings(nation);
  return { bookings, closed: [], sequence: bookings.length };
}

/** The diary as it is at health time: what nobody confirmed in a day is gone. */
export function diaryOf(nation: Nation): Diary {
  const diary = nation.keep<Diary>("vaccination diary", () => begin(nation));
  const swept = (booking: VaccinationBooking) =>
    booking.status === "Provisional" && age(nation, booking) > SWEPT_AFTER_MINUTES;
  if (diary.bookings.some(swept)) diary.bookings = diary.bookings.filter((booking) => !swept(booking));
  return diary;
}

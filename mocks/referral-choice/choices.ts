import type { Nation } from "#mocks/nation/nation.ts";
import { hospital } from "#mocks/nation/organisations.ts";
import type { Person } from "#mocks/nation/person.ts";
import { kilometresBetween, placeOf } from "#mocks/nation/places.ts";
import { isOver } from "#mocks/nation/hospital-care/care.ts";
import type { CareAppointment, HospitalCare, Referral } from "#mocks/people/hospital-care/care.ts";
import {
  services,
  type ReferralService,
  type ServiceKey,
} from "#mocks/people/hospital-care/referral-destinations.ts";

/** What somebody may do with a referral. */
export type Act = "book" | "change-time" | "cancel" | "move" | "stay";

/** What moving to another hospital brings with it. */
export type Consequence = "keeps-place" | "booking-ends" | "papers-follow" | "tests-again";

export type Allowed = { act: Act; until: string | null; consequences: Consequence[] };

const OPEN: readonly Referral["state"][] = [
  "NOT_BOOKED",
  "TRIAGE_RESPONSE",
  "APPOINTMENT_CANCELLED_BY_PATIENT",
  "APPOINTMENT_CANCELLED_BY_PROVIDER",
  "CARL",
  "CARBL_OR_ARL",
];
const HOSPITAL_BOOKS: readonly Referral["state"][] = ["DEFER_TO_PROVIDER", "ARBL"];

const HOUR = 3_600_000;

const keys = Object.keys(services) as ServiceKey[];

/** The services of the same specialty, the one that has the referral first. */
export function choicesOf({ service }: Referral): ServiceKey[] {
  const others = keys.filter(
    (key) => key !== service && services[key].specialty === services[service].specialty,
  );
  return [service, ...others];
}

export const serviceById = (id: string): ServiceKey | undefined =>
  keys.find((key) => services[key].id === id);

/** The appointment to which a referral has led and that has not been. */
export const bookingOf = (
  nation: Nation,
  care: HospitalCare,
  { ubrn }: Referral,
): CareAppointment | undefined =>
  care.appointments.find(
    (one) => one.referral === ubrn && one.status === "booked" && !isOver(one, nation.now().getTime()),
  );

const hoursBefore = (start: string, hours: number): string =>
  new Date(Date.parse(start) - hours * HOUR).toISOString();

const ahead = (nation: Nation, { until }: Allowed): boolean =>
  until === null || Date.parse(until) > nation.now().getTime();

function allowedWhenBooked(booking: CareAppointment | undefined): Allowed[] {
  if (!booking) return [];
  const by = (hours: number) => (booking.start === null ? null : hoursBefore(booking.start, hours));
  const change: Allowed = { act: "change-time", until: by(48), consequences: [] };
  return [
    // The hospital calls with a time: there is none to change.
    ...(booking.start === null ? [] : [change]),
    { act: "cancel", until: by(48), consequences: [] },
    {
      act: "move",
      until: by(168),
      consequences: ["keeps-place", "booking-ends", "papers-follow", "tests-again"],
    },
  ];
}

const follows: Consequence[] = ["keeps-place", "papers-follow", "tests-again"];

function allowedInState(nation: Nation, care: HospitalCare, referral: Referral): Allowed[] {
  const { state } = referral;
  if (state === "BOOKED") return allowedWhenBooked(bookingOf(nation, care, referral));
  if (HOSPITAL_BOOKS.includes(state)) return [{ act: "move", until: null, consequences: follows }];
  if (!OPEN.includes(state)) return [];
  const stay: Allowed = { act: "stay", until: null, consequences: [] };
  return [
    { act: "book", until: null, consequences: [] },
    { act: "move", until: null, consequences: state === "NOT_BOOKED" ? [] : follows },
    ...(state === "APPOINTMENT_CANCELLED_BY_PROVIDER" ? [stay] : []),
  ];
}

/** What somebody may do with a referral now, and until when. Who needs to be seen within two weeks stays where they are. */
export function allowedOf(nation: Nation, care: HospitalCare, referral: Referral): Allowed[] {
  const moves = referral.priority !== "TWO_WEEK_WAIT" && choicesOf(referral).length > 1;
  return allowedInState(nation, care, referral).filter(
    (one) => ahead(nation, one) && (one.act !== "move" || moves),
  );
}

/** Kilometres from somebody's home to the hospital of a service; null where nobody knows where they live. */
export function distanceOf({ address, restricted }: Person, service: ReferralService): number | null {
  const home = restricted ? null : placeOf(address.postcode);
  const site = placeOf(hospital(service.hospital).postcode);
  return home && site ? Math.round(kilometresBetween(home, site) * 10) / 10 : null;
}

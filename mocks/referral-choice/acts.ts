import { cancel } from "#mocks/nation/hospital-care/appointments.ts";
import { daysLater, newId } from "#mocks/nation/hospital-care/words.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import type { Person } from "#mocks/nation/person.ts";
import { workingDaysAfter } from "#mocks/nation/prescriptions/working-time.ts";
import type { HospitalCare, Referral } from "#mocks/people/hospital-care/care.ts";
import { services, type ServiceKey } from "#mocks/people/hospital-care/referral-destinations.ts";
import { bookingOf } from "./choices.ts";
import type { FreeTime } from "./slots.ts";

/** From which hospital's service to which a referral was handed over, and how far that is. */
export type HandOver = {
  ubrn: string;
  from: ServiceKey;
  to: ServiceKey;
  asked: string;
  /** When the papers go, and when the new hospital has said that it has them: health times, perhaps ahead. */
  sent: string;
  accepted: string;
};

/** A referral with whose it is. */
export type HeldReferral = { person: Person; care: HospitalCare; referral: Referral };

export const handOvers = (nation: Nation) => nation.keep<HandOver[]>("referral hand-overs", () => []);

/** The latest hand-over of a referral. */
export const handOverOf = (nation: Nation, { ubrn }: Referral): HandOver | undefined =>
  handOvers(nation).findLast((one) => one.ubrn === ubrn);

function handOver(nation: Nation, { referral }: HeldReferral, to: ServiceKey): void {
  if (referral.service === to) return;
  const asked = nation.now().toISOString();
  handOvers(nation).push({
    ...{ ubrn: referral.ubrn, from: referral.service, to, asked },
    sent: workingDaysAfter(asked, 1, "10:00"),
    accepted: workingDaysAfter(asked, 3, "10:00"),
  });
  referral.service = to;
}

function endBooking(nation: Nation, { care, referral }: HeldReferral): void {
  const before = bookingOf(nation, care, referral);
  if (!before) return;
  before.status = "cancelled";
  before.pending = null;
  before.cancelledBy = "patient";
}

/** Books a time, in place of the one that was booked before; at another hospital's service it moves there. */
export function book(nation: Nation, held: HeldReferral, service: ServiceKey, time: FreeTime): void {
  const { person, care, referral } = held;
  const { hospital, specialty, name } = services[service];
  endBooking(nation, held);
  handOver(nation, held, service);
  referral.state = "BOOKED";
  referral.reviewBy = null;
  care.appointments.push({
    ...{ id: newId(nation, `booking ${person.key}`), hospital, specialty, title: name },
    ...{ setting: "outpatient", medium: time.medium, place: null, start: time.start, end: time.end },
    ...{ made: nation.now().toISOString(), status: "booked", pending: null, booking: "e-rs" },
    ...{ referral: referral.ubrn, pathway: null },
  });
}

/** Hands a referral to a service that will find a time itself. */
export function move(nation: Nation, held: HeldReferral, service: ServiceKey): void {
  endBooking(nation, held);
  handOver(nation, held, service);
  held.referral.state = "DEFER_TO_PROVIDER";
  held.referral.reviewBy = daysLater(nation.now().toISOString(), 21).slice(0, 10);
}

/** Stays with the hospital that cancelled: it finds another time. */
export function stay(nation: Nation, { referral }: HeldReferral): void {
  referral.state = "DEFER_TO_PROVIDER";
  referral.reviewBy = daysLater(nation.now().toISOString(), 14).slice(0, 10);
}

/** Gives the booking up; another time can be booked. */
export function giveUp(nation: Nation, { person, care, referral }: HeldReferral): void {
  const appointment = bookingOf(nation, care, referral);
  if (appointment) cancel({ person, care, appointment }, "patient");
}

import type { Choice } from "#mocks/nation/event.ts";
import { nameOf } from "#mocks/nation/name-of.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import { organisation } from "#mocks/nation/organisations.ts";
import type { Person } from "#mocks/nation/person.ts";
import type { CareAppointment, HospitalCare, Referral } from "#mocks/people/hospital-care/care.ts";
import { careIn, isOver, patients } from "./care.ts";
import { daysLater, momentOf } from "./words.ts";

/** An appointment in the books, with whose it is. */
export type Held = { person: Person; care: HospitalCare; appointment: CareAppointment };

/** Every booked appointment with a time that has not begun; events change it in place. */
export function upcoming(nation: Nation): Held[] {
  const now = nation.now().getTime();
  return patients(nation).flatMap((person) => {
    const care = careIn(nation, person.key);
    return care.appointments
      .filter(
        ({ status, start, made }) =>
          status === "booked" && start !== null && Date.parse(start) > now && Date.parse(made) <= now,
      )
      .map((appointment) => ({ person, care, appointment }));
  });
}

/** Stays that have begun and not ended. */
export function stays(nation: Nation): Held[] {
  const now = nation.now().getTime();
  return patients(nation).flatMap((person) => {
    const care = careIn(nation, person.key);
    return care.appointments
      .filter(
        (one) =>
          one.setting === "inpatient" &&
          one.status === "booked" &&
          one.start !== null &&
          Date.parse(one.start) <= now &&
          !isOver(one, now),
      )
      .map((appointment) => ({ person, care, appointment }));
  });
}

/** "Kris Lindqvist: Lung function test, Northfield Hospital, 2028-05-22 09:30". */
export function choiceOf({ person, appointment }: Held): Choice {
  const { id, title, hospital, start } = appointment;
  const at = start === null ? "no time yet" : momentOf(start);
  return { key: id, label: `${nameOf(person)}: ${title}, ${organisation(hospital).name}, ${at}` };
}

/** The one of an id; throws RangeError, in words, where it is not among them. */
export function requireHeld(held: readonly Held[], id: string): Held {
  const found = held.find(({ appointment }) => appointment.id === id);
  if (!found) throw new RangeError("There is no such appointment now.");
  return found;
}

/** Cancels an appointment; the referral that led to it is open again and says who cancelled. */
export function cancel({ care, appointment }: Held, by: "patient" | "hospital"): void {
  appointment.status = "cancelled";
  appointment.pending = null;
  appointment.cancelledBy = by;
  const booked = appointment.booking === "e-rs" ? referralOf(care, appointment) : undefined;
  if (booked?.state === "BOOKED")
    booked.state =
      by === "patient" ? "APPOINTMENT_CANCELLED_BY_PATIENT" : "APPOINTMENT_CANCELLED_BY_PROVIDER";
}

/** The hospital moves an appointment a week on, at the same time of day; who had said yes to the old time has not to the new. */
export function moveOn(nation: Nation, { appointment }: Held): void {
  const { start, end } = appointment;
  if (start !== null) appointment.movedFrom = { start, at: nation.now().toISOString() };
  appointment.start = daysLater(start ?? "", 7);
  if (end !== null) appointment.end = daysLater(end, 7);
  appointment.pending = null;
  delete appointment.confirmedAt;
}

const referralOf = (care: HospitalCare, { referral }: CareAppointment): Referral | undefined =>
  care.referrals.find(({ ubrn }) => ubrn === referral);

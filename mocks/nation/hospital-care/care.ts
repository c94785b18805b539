import type { Nation } from "#mocks/nation/nation.ts";
import type { Person } from "#mocks/nation/person.ts";
import type { CareAppointment, HospitalCare, Questionnaire } from "#mocks/people/hospital-care/care.ts";
import { careOf, hasCare } from "#mocks/people/hospital-care/care-of.ts";

const HOUR = 3_600_000;

const kept = (nation: Nation) => nation.keep<Record<string, HospitalCare>>("hospital care", () => ({}));

/** What the hospitals and the referral service hold about a person; whoever makes something happen changes it in place. */
export function careIn(nation: Nation, key: string): HospitalCare {
  return (kept(nation)[key] ??= nation.shift(careOf(key)));
}

/** Everyone of whom a hospital knows something. */
export function patients(nation: Nation): Person[] {
  const known = kept(nation);
  return nation.people().filter(({ key }) => hasCare(key) || Object.hasOwn(known, key));
}

/** An appointment is over an hour after its start, unless the hospital says when it ends; a stay without an end goes on. */
export function isOver({ start, end, setting }: CareAppointment, now: number): boolean {
  if (end !== null) return Date.parse(end) <= now;
  return start !== null && setting !== "inpatient" && Date.parse(start) + HOUR <= now;
}

/** What becomes of an appointment by itself: it takes place, or the cancellation asked for is done. */
function settledAppointment(appointment: CareAppointment, now: number): CareAppointment {
  if (appointment.status !== "booked" || !isOver(appointment, now)) return appointment;
  const status = appointment.pending === "cancellation" ? "cancelled" : "fulfilled";
  return { ...appointment, status, pending: null };
}

/** What nobody finished in time is closed. */
function settledQuestionnaire(questionnaire: Questionnaire, now: number): Questionnaire {
  const { until, status } = questionnaire;
  const closed = until !== null && Date.parse(until) <= now && status !== "completed";
  return closed ? { ...questionnaire, status: "cancelled" } : questionnaire;
}

/** A person's care as of now: what is not known yet is left out, and what time decides is decided. */
export function knownCare(nation: Nation, key: string): HospitalCare {
  const now = nation.now().getTime();
  const begun = (at: string) => Date.parse(at) <= now;
  const { appointments, referrals, waitingLists, letters, questionnaires } = careIn(nation, key);
  const settled = appointments
    .filter(({ made }) => begun(made))
    .map((appointment) => settledAppointment(appointment, now));
  const attended = new Set(
    settled.filter(({ status }) => status === "fulfilled").map((appointment) => appointment.referral),
  );
  return {
    appointments: settled,
    // A referral is done with when the appointment that it led to has been.
    referrals: referrals.filter(
      ({ at, state, ubrn }) => begun(at) && !(state === "BOOKED" && attended.has(ubrn)),
    ),
    waitingLists: waitingLists.filter(({ since }) => begun(since)),
    letters: letters.filter(({ at }) => begun(at)),
    questionnaires: questionnaires
      .filter(({ from }) => begun(from))
      .map((questionnaire) => settledQuestionnaire(questionnaire, now)),
  };
}

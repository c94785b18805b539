import { createHash } from "node:crypto";
import type { Nation } from "#mocks/nation/nation.ts";
import { NORTHFIELD_HOSPITAL, type Hospital } from "#mocks/nation/organisations.ts";
import type { Person } from "#mocks/nation/person.ts";
import type { CareAppointment } from "#mocks/people/hospital-care/care.ts";
import { workingDaysAfter } from "../prescriptions/working-time.ts";
import { cancel, type Held } from "./appointments.ts";
import { careIn, isOver } from "./care.ts";

/** Hospitals whose own system lets patients act on an appointment. The others have a portal at most. */
export const selfServiceHospitals: readonly Hospital[] = [NORTHFIELD_HOSPITAL];

const HOUR = 3_600_000;

/** How long before its start each act ends. */
const endsBeforeHours = { confirm: 1, askToChange: 48, cancel: 24 } as const;

export type Act = keyof typeof endsBeforeHours;

/** Why an act is not open now. */
export type Shut = "over" | "cancelled" | "no-time-yet" | "too-late" | "done" | "asked-already";

/** Whether somebody may act on an appointment: until when, or why not. */
export function actOn(
  appointment: CareAppointment,
  act: Act,
  now: number,
): { until: string } | { shut: Shut } {
  const { status, start, pending, confirmedAt } = appointment;
  if (status === "cancelled") return { shut: "cancelled" };
  if (status !== "booked" || isOver(appointment, now)) return { shut: "over" };
  if (start === null) return { shut: "no-time-yet" };
  if (act === "confirm" && confirmedAt !== undefined) return { shut: "done" };
  if (act !== "cancel" && pending !== null) return { shut: "asked-already" };
  const until = Date.parse(start) - endsBeforeHours[act] * HOUR;
  return now < until ? { until: new Date(until).toISOString() } : { shut: "too-late" };
}

/** What the patient saw: another one as soon as anything of it is not as it was. */
export function versionOf({ start, end, place, status, pending, confirmedAt }: CareAppointment): string {
  const seen = JSON.stringify([start, end, place, status, pending, confirmedAt]);
  return createHash("sha256").update(seen).digest("hex").slice(0, 12);
}

/** Appointments of a person in the books of the hospitals that offer it, those of the referral service left out. */
export function selfServed(nation: Nation, person: Person): Held[] {
  const now = nation.now().getTime();
  const care = careIn(nation, person.key);
  return care.appointments
    .filter(
      ({ hospital, booking, made }) =>
        booking === "portal" &&
        Date.parse(made) <= now &&
        selfServiceHospitals.some(({ odsCode }) => odsCode === hospital),
    )
    .map((appointment) => ({ person, care, appointment }));
}

/** What somebody asked of a hospital: kept under its key, so that the same again is the same. Plain JSON. */
export type Asked = {
  key: string;
  appointment: string;
  act: Act;
  sent: string;
  at: string;
  /** Who acted: the patient, or who acts for them. */
  actor: string;
};

const kept = (nation: Nation) => nation.keep<Asked[]>("asked of hospitals by patients", () => []);

export const askedBefore = (nation: Nation, key: string): Asked | undefined =>
  kept(nation).find((one) => one.key === key);

/** The day by which the hospital answers who asked for another time: five working days. Null where nobody asked here. */
export function answerDay(nation: Nation, { id, pending }: CareAppointment): string | null {
  const asked = kept(nation).findLast(({ appointment, act }) => appointment === id && act === "askToChange");
  return pending === null || asked === undefined ? null : workingDaysAfter(asked.at, 5, "12:00").slice(0, 10);
}

/** Does what was asked, now: said yes, asked for another time, cancelled. */
export function doAsked(nation: Nation, held: Held, asked: Omit<Asked, "at" | "appointment">): void {
  const at = nation.now().toISOString();
  const { appointment } = held;
  kept(nation).push({ ...asked, at, appointment: appointment.id });
  if (asked.act === "confirm") appointment.confirmedAt = at;
  else if (asked.act === "askToChange") appointment.pending = "reschedule";
  else cancel(held, "patient");
}

import { londonInstant, londonWallClock } from "../calendar.ts";
import type { Nation } from "../nation.ts";
import { standingOf, type Standing } from "./availability.ts";
import { noteFreed } from "./freed.ts";
import { cliniciansOf } from "./practice-books.ts";
import { slotOf, type Slot } from "./slots.ts";
import type { Appointment, AppointmentStatus, BookedBy } from "./appointment.ts";
import { diaryOf, type Rules } from "./state.ts";
import type { Clinician } from "./template.ts";

/** What a patient asks for, once every rule of the wire has been checked. */
export type Wish = Pick<Appointment, "nhsNumber" | "created" | "description" | "comment" | "reason"> & {
  slots: readonly Slot[];
  bookedBy: BookedBy;
};

/** The status at a moment: a booked appointment whose end has passed has been kept. */
export function statusOf({ status, end }: Appointment, now: Date): AppointmentStatus {
  return status === "booked" && Date.parse(end) <= now.getTime() ? "fulfilled" : status;
}

/** The version at a moment: it rises when time makes a booked appointment a kept one. */
export const versionOf = (appointment: Appointment, now: Date): number =>
  statusOf(appointment, now) === appointment.status ? appointment.version : appointment.version + 1;

export const hasBegun = ({ start }: Appointment, now: Date): boolean => Date.parse(start) <= now.getTime();

/** The appointment of an id, whoever's it is. */
export const appointmentOf = (nation: Nation, id: string): Appointment | undefined => {
  const { appointments } = diaryOf(nation);
  return Object.hasOwn(appointments, id) ? appointments[id] : undefined;
};

/** All appointments of a person, those that begin first first. */
export function appointmentsOf(nation: Nation, nhsNumber: string): Appointment[] {
  return Object.values(diaryOf(nation).appointments)
    .filter((appointment) => appointment.nhsNumber === nhsNumber)
    .sort((a, b) => Date.parse(a.start) - Date.parse(b.start));
}

/** What a practice allows online; change it in place. Throws for a practice that has no diary. */
export function rulesOf(nation: Nation, odsCode: string): Rules {
  const rules = diaryOf(nation).rules[odsCode];
  if (!rules) throw new Error(`the sandbox has no appointment book of ${odsCode}`);
  return rules;
}

/** Who holds a slot's session: the clinician of its template, or whoever stands in. */
export function clinicianOf(nation: Nation, slot: Slot): Clinician {
  const key = diaryOf(nation).standIns[slot.scheduleId];
  return cliniciansOf(slot.odsCode).find((one) => one.key === key) ?? slot.template.clinician;
}

/** How many times a slot has changed, counted from 1. */
export const slotVersion = (nation: Nation, { id }: Slot): number => diaryOf(nation).fates[id]?.version ?? 1;

type NewFate = { state: "free" | "taken" | "withdrawn" } | { state: "booked"; by: string };

/** Says what becomes of slots; from then on no stranger decides about them. */
export function settle(nation: Nation, ids: readonly string[], fate: NewFate): void {
  const { fates } = diaryOf(nation);
  for (const id of ids) fates[id] = { ...fate, version: (fates[id]?.version ?? 1) + 1 };
  if (fate.state === "free") noteFreed(nation, ids);
}

/** Books slots for a patient, or says how the first one stands that is not free. All or nothing. */
export function book(nation: Nation, wish: Wish): Appointment | Exclude<Standing, "free"> {
  const diary = diaryOf(nation);
  const now = nation.now().getTime();
  for (const slot of wish.slots) {
    const standing = standingOf(diary, slot, now);
    if (standing !== "free") return standing;
  }
  const { slots, ...said } = wish;
  const first = slots[0];
  const last = slots.at(-1);
  if (!first || !last) throw new RangeError("a booking needs a slot");
  const id = String(diary.next++);
  const appointment: Appointment = {
    ...said,
    id,
    version: 1,
    odsCode: first.odsCode,
    slots: slots.map((slot) => slot.id),
    start: first.start,
    end: last.end,
    status: "booked",
    cancellationReason: null,
    damaged: false,
  };
  diary.appointments[id] = appointment;
  settle(nation, appointment.slots, { state: "booked", by: id });
  return appointment;
}

/**
 * Cancels a booked appointment that has not begun. The patient's slots can be booked again by anybody; those of
 * the practice are withdrawn. Throws RangeError for any other.
 */
export function cancel(
  nation: Nation,
  appointment: Appointment,
  by: "patient" | "practice",
  why: string,
): void {
  if (statusOf(appointment, nation.now()) !== "booked" || hasBegun(appointment, nation.now()))
    throw new RangeError("Only a booked appointment that has not begun can be cancelled.");
  appointment.status = "cancelled";
  appointment.cancellationReason = why;
  appointment.version += 1;
  settle(nation, appointment.slots, { state: by === "patient" ? "free" : "withdrawn" });
}

/** Moves a booked appointment that has not begun to free slots; its old ones are withdrawn. */
export function move(nation: Nation, appointment: Appointment, slots: readonly Slot[]): void {
  const [first, last] = [slots[0], slots.at(-1)];
  if (!first || !last || hasBegun(appointment, nation.now()))
    throw new RangeError("Only an appointment that has not begun can be moved.");
  settle(nation, appointment.slots, { state: "withdrawn" });
  appointment.slots = slots.map((slot) => slot.id);
  appointment.start = first.start;
  appointment.end = last.end;
  appointment.version += 1;
  settle(nation, appointment.slots, { state: "booked", by: appointment.id });
}

/** The slots of an appointment, as the diary has them. */
export const slotsOf = ({ slots }: Appointment): Slot[] => slots.flatMap((id) => slotOf(id) ?? []);

/** Lets another clinician hold the session of an appointment: every appointment of the session is changed by it. */
export function standIn(nation: Nation, appointment: Appointment, clinician: Clinician): void {
  const diary = diaryOf(nation);
  const scheduleId = slotsOf(appointment)[0]?.scheduleId;
  if (scheduleId === undefined) return;
  diary.standIns[scheduleId] = clinician.key;
  for (const other of Object.values(diary.appointments))
    if (other.slots.some((id) => slotOf(id)?.scheduleId === scheduleId)) other.version += 1;
}

/** Now, in ISO 8601 with London's offset. */
export const londonNow = (nation: Nation): string => londonInstant(londonWallClock(nation.now()));

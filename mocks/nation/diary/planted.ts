import { londonInstant, shiftDay } from "../calendar.ts";
import type { Nation } from "../nation.ts";
import { practice } from "../organisations.ts";
import type { Person } from "../person.ts";
import { practiceBook } from "./practice-books.ts";
import { isHeld, slotAt, timesOf, type Slot } from "./slots.ts";
import type { Appointment } from "./appointment.ts";
import type { Template } from "./template.ts";
import { writtenAppointments, type WrittenAppointment } from "./written-appointments.ts";

const statuses = { kept: "fulfilled", cancelled: "cancelled", missed: "noshow", coming: "booked" } as const;

function templateOf(odsCode: string, key: string): Template {
  const template = practiceBook(odsCode).templates.find((candidate) => candidate.key === key);
  if (!template) throw new Error(`${odsCode} has no session ${key}`);
  return template;
}

/**
 * A coming appointment keeps its time and moves to the next day on which its session is held and that nobody of
 * ours has; what is past stays on its very day.
 */
function dayFor(written: WrittenAppointment, template: Template, isFree: (day: string) => boolean): string {
  if (written.became !== "coming") return written.day;
  let day = written.day;
  while (!isHeld(template, day) || !isFree(day)) day = shiftDay(day, 1);
  return day;
}

function slotsFor(
  written: WrittenAppointment,
  { practice: { odsCode } }: Person,
  isTaken: (id: string) => boolean,
): Slot[] {
  const template = templateOf(odsCode, written.template);
  const times = timesOf(template);
  const first = times.indexOf(written.time);
  const wanted = times.slice(first, first + written.slots);
  if (first < 0) throw new Error(`${written.template} of ${odsCode} has no slot at ${written.time}`);
  const on = (day: string) => wanted.map((time) => slotAt(odsCode, template, day, time));
  return on(dayFor(written, template, (day) => !on(day).some(({ id }) => isTaken(id))));
}

function appointmentOf(written: WrittenAppointment, person: Person, slots: Slot[], id: string): Appointment {
  const { odsCode } = person.practice;
  const { name, telephone } = practice(odsCode);
  return {
    id,
    version: written.became === "coming" ? 1 : 2,
    nhsNumber: person.nhsNumber,
    odsCode,
    slots: slots.map((slot) => slot.id),
    start: slots[0]?.start ?? "",
    end: slots.at(-1)?.end ?? "",
    status: statuses[written.became],
    created: londonInstant(written.booked.slice(0, 19)),
    description: written.description,
    comment: null,
    reason: null,
    cancellationReason: written.cancellationReason,
    bookedBy: { odsCode, name, telephone, type: "gp-practice" },
    damaged: false,
  };
}

/** Everyone's appointments as they are when the nation is seeded. */
export function planted(nation: Nation): Appointment[] {
  const taken = new Set<string>();
  return nation.shift(writtenAppointments).map((written, place) => {
    const person = nation.personByKey(written.person);
    if (!person) throw new Error(`there is no ${written.person}`);
    const slots = slotsFor(written, person, (id) => taken.has(id));
    for (const { id } of slots) if (written.became !== "cancelled") taken.add(id);
    return appointmentOf(written, person, slots, String(place + 1));
  });
}

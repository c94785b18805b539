import type { Appointment } from "#mocks/nation/diary/appointment.ts";
import { standingOf } from "#mocks/nation/diary/availability.ts";
import { cancel, clinicianOf, move, slotsOf, standIn } from "#mocks/nation/diary/diary.ts";
import { cliniciansOf } from "#mocks/nation/diary/practice-books.ts";
import { diaryDays, slotsOfDay, type Slot } from "#mocks/nation/diary/slots.ts";
import { diaryOf } from "#mocks/nation/diary/state.ts";
import { roles, type Clinician } from "#mocks/nation/diary/template.ts";
import type { NationEvent } from "#mocks/nation/event.ts";
import { nameByNumber } from "#mocks/nation/name-of.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import { appointmentChoices, comingAppointment, timeWords } from "./labels.ts";

const heading = "GP surgery";
const LAST_DAY = "9999-12-31";

/** The first later slots of the same kind of session that nobody has; a practice need not wait for their release. */
function laterSlots(nation: Nation, appointment: Appointment): Slot[] | undefined {
  const [first] = slotsOf(appointment);
  if (!first) return undefined;
  const diary = diaryOf(nation);
  const now = nation.now().getTime();
  const isOpen = (slot: Slot) => ["free", "unreleased"].includes(standingOf(diary, slot, now));
  for (const day of diaryDays(nation, first.day, LAST_DAY)) {
    const session = slotsOfDay(nation, first.odsCode, day).filter(
      ({ template, startsAt }) => template === first.template && startsAt > first.startsAt,
    );
    for (const place of session.keys()) {
      const run = session.slice(place, place + appointment.slots.length);
      if (run.length === appointment.slots.length && run.every(isOpen)) return run;
    }
  }
  return undefined;
}

const moveAppointment: NationEvent = {
  name: "move-gp-appointment",
  label: "Move an appointment to the next free time",
  heading,
  choices: appointmentChoices,
  happen: (nation, choice) => {
    const appointment = comingAppointment(nation, choice);
    const before = timeWords(appointment.start);
    const slots = laterSlots(nation, appointment);
    if (!slots) throw new RangeError("There is no later time in this session for eight weeks.");
    move(nation, appointment, slots);
    return `The surgery moved the appointment of ${nameByNumber(nation, appointment.nhsNumber)} from ${before} to ${timeWords(appointment.start)}.`;
  },
};

const cancelAppointment: NationEvent = {
  name: "cancel-gp-appointment",
  label: "Cancel an appointment because the clinician is away",
  heading,
  choices: appointmentChoices,
  happen: (nation, choice) => {
    const appointment = comingAppointment(nation, choice);
    cancel(nation, appointment, "practice", "The clinician is away. Please book again.");
    return `The surgery cancelled the appointment of ${nameByNumber(nation, appointment.nhsNumber)} on ${timeWords(appointment.start)}.`;
  },
};

/** Somebody of the practice in another role than the clinician of a session. */
const otherKind = (odsCode: string, clinician: Clinician): Clinician | undefined =>
  cliniciansOf(odsCode).find(({ role }) => role !== clinician.role);

const changeClinician: NationEvent = {
  name: "change-gp-clinician",
  label: "Let a clinician of another kind take a session over",
  heading,
  choices: appointmentChoices,
  happen: (nation, choice) => {
    const appointment = comingAppointment(nation, choice);
    const [slot] = slotsOf(appointment);
    const other = slot && otherKind(slot.odsCode, clinicianOf(nation, slot));
    if (!other) throw new RangeError("Nobody else sees patients there.");
    standIn(nation, appointment, other);
    return `${other.name}, ${roles[other.role].display}, now sees ${nameByNumber(nation, appointment.nhsNumber)} on ${timeWords(appointment.start)}.`;
  },
};

const damageAppointment: NationEvent = {
  name: "damage-gp-appointment",
  label: "Damage the entry of an appointment, so that it cannot be shown",
  heading,
  choices: appointmentChoices,
  happen: (nation, choice) => {
    const appointment = comingAppointment(nation, choice);
    appointment.damaged = true;
    return `The appointment of ${nameByNumber(nation, appointment.nhsNumber)} can no longer be shown by the surgery’s system.`;
  },
};

/** What the surgery does to one appointment. */
export const appointmentEvents: readonly NationEvent[] = [
  moveAppointment,
  cancelAppointment,
  changeClinician,
  damageAppointment,
];

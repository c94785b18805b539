import { isWorkingDay } from "#mocks/nation/bank-holidays.ts";
import { londonInstant, shiftDay } from "#mocks/nation/calendar.ts";
import type { NationEvent } from "#mocks/nation/event.ts";
import { cancel, choiceOf, moveOn, requireHeld, upcoming } from "#mocks/nation/hospital-care/appointments.ts";
import { careIn, patients } from "#mocks/nation/hospital-care/care.ts";
import { momentOf, newId } from "#mocks/nation/hospital-care/words.ts";
import { nameOf } from "#mocks/nation/name-of.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import { NORTHFIELD_HOSPITAL } from "#mocks/nation/organisations.ts";
import { appointment } from "#mocks/people/hospital-care/care.ts";
import { sendLetter } from "./letters.ts";
import { tellOfAppointment } from "./tellings.ts";

const heading = "Hospital";

const move: NationEvent = {
  name: "move-hospital-appointment",
  label: "Move a hospital appointment a week on",
  heading,
  choices: (nation) => upcoming(nation).map(choiceOf),
  happen: async (nation, choice) => {
    const held = requireHeld(upcoming(nation), choice);
    const old = held.appointment.start ?? "";
    const before = momentOf(old);
    moveOn(nation, held);
    await tellOfAppointment(nation, held, { what: "moved", before: old });
    const after = momentOf(held.appointment.start ?? "");
    sendLetter(nation, held.person, {
      hospital: held.appointment.hospital,
      title: `${held.appointment.title}: your appointment has moved`,
      appointment: held.appointment.id,
      sections: [{ heading: "Your new time", text: `It was ${before}. It is now ${after}.` }],
    });
    return `${nameOf(held.person)}: ${held.appointment.title} is moved from ${before} to ${after}.`;
  },
};

const cancelByHospital: NationEvent = {
  name: "cancel-hospital-appointment",
  label: "Cancel a hospital appointment",
  heading,
  choices: (nation) => upcoming(nation).map(choiceOf),
  happen: async (nation, choice) => {
    const held = requireHeld(upcoming(nation), choice);
    cancel(held, "hospital");
    await tellOfAppointment(nation, held, { what: "cancelled" });
    sendLetter(nation, held.person, {
      hospital: held.appointment.hospital,
      title: `${held.appointment.title}: your appointment is cancelled`,
      appointment: held.appointment.id,
      sections: [{ heading: "What happens next", text: "The hospital will send you a new time." }],
    });
    return `${nameOf(held.person)}: ${held.appointment.title} is cancelled by the hospital.`;
  },
};

/** The day, or the next on which clinics are open. */
const workingDayFrom = (day: string): string => (isWorkingDay(day) ? day : workingDayFrom(shiftDay(day, 1)));

const make: NationEvent = {
  name: "make-hospital-appointment",
  label: "Let Northfield Hospital make an appointment for someone",
  heading,
  choices: (nation) => patients(nation).map((person) => ({ key: person.key, label: nameOf(person) })),
  happen: async (nation, choice) => {
    const person = patients(nation).find(({ key }) => key === choice);
    if (!person) throw new RangeError(`No hospital knows ${choice}.`);
    const day = workingDayFrom(shiftDay(nation.today(), 14));
    const id = newId(nation, `made ${person.key}`);
    const made = appointment(id, {
      ...{ id, hospital: NORTHFIELD_HOSPITAL.odsCode, specialty: "respiratory" },
      ...{ title: "Chest clinic", place: "Chest clinic, first floor, lift" },
      start: londonInstant(`${day}T10:15:00`),
      end: londonInstant(`${day}T10:35:00`),
      made: nation.now().toISOString(),
      status: "booked",
    });
    const care = careIn(nation, person.key);
    care.appointments.push(made);
    await tellOfAppointment(nation, { person, care, appointment: made }, { what: "made" });
    return `${nameOf(person)} is awaited at the chest clinic at ${momentOf(made.start ?? "")}.`;
  },
};

const requests = ["change", "reschedule", "cancellation"] as const;

const withoutRequest = (nation: Nation) =>
  upcoming(nation).filter(
    ({ appointment }) => appointment.pending === null && appointment.booking === "portal",
  );

const ask: NationEvent = {
  name: "ask-hospital-portal",
  label: "Ask the hospital’s portal to change or cancel an appointment",
  heading,
  choices: (nation) =>
    withoutRequest(nation).flatMap((held) => {
      const { key, label } = choiceOf(held);
      return requests.map((one) => ({ key: `${key}:${one}`, label: `${label} (${one})` }));
    }),
  happen: (nation, choice) => {
    const [id = "", asked] = choice.split(":");
    const request = requests.find((one) => one === asked);
    if (!request) throw new RangeError("A portal can be asked for a change, a reschedule or a cancellation.");
    const { person, appointment } = requireHeld(withoutRequest(nation), id);
    appointment.pending = request;
    return `${nameOf(person)} has asked for a ${request} of ${appointment.title}.`;
  },
};

const withRequest = (nation: Nation) =>
  upcoming(nation).filter(({ appointment }) => appointment.pending !== null);

const answer: NationEvent = {
  name: "answer-hospital-portal",
  label: "Let the hospital do what was asked on its portal",
  heading,
  choices: (nation) => withRequest(nation).map(choiceOf),
  happen: async (nation, choice) => {
    const held = requireHeld(withRequest(nation), choice);
    const { person, appointment } = held;
    const before = appointment.start ?? "";
    if (appointment.pending === "cancellation") cancel(held, "patient");
    else moveOn(nation, held);
    if (appointment.status === "booked") await tellOfAppointment(nation, held, { what: "moved", before });
    return appointment.status === "cancelled"
      ? `${nameOf(person)}: ${appointment.title} is cancelled as asked.`
      : `${nameOf(person)}: ${appointment.title} is now on ${momentOf(appointment.start ?? "")}.`;
  },
};

export const appointmentEvents: readonly NationEvent[] = [make, move, cancelByHospital, ask, answer];

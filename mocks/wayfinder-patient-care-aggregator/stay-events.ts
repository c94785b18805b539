import { londonInstant, shiftDay } from "#mocks/nation/calendar.ts";
import type { NationEvent } from "#mocks/nation/event.ts";
import { choiceOf, requireHeld, stays, upcoming } from "#mocks/nation/hospital-care/appointments.ts";
import { careIn, patients } from "#mocks/nation/hospital-care/care.ts";
import { momentOf, newId } from "#mocks/nation/hospital-care/words.ts";
import { nameOf } from "#mocks/nation/name-of.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import { NORTHFIELD_HOSPITAL } from "#mocks/nation/organisations.ts";
import { appointment } from "#mocks/people/hospital-care/care.ts";
import { sendLetter } from "./letters.ts";

const heading = "Hospital";

const free = (nation: Nation) => {
  const inHospital = new Set(stays(nation).map(({ person }) => person.key));
  return patients(nation).filter(({ key }) => !inHospital.has(key));
};

/** The published rules let elective care through alone; there is no public feed of admissions, so it is shown here. */
const admit: NationEvent = {
  name: "admit-to-hospital",
  label: "Admit someone to Northfield Hospital as an emergency",
  heading,
  choices: (nation) => free(nation).map((person) => ({ key: person.key, label: nameOf(person) })),
  happen: (nation, choice) => {
    const person = free(nation).find(({ key }) => key === choice);
    if (!person) throw new RangeError("They are in hospital already, or not known there.");
    const now = nation.now().toISOString();
    careIn(nation, person.key).appointments.push({
      id: newId(nation, `stay ${person.key}`),
      hospital: NORTHFIELD_HOSPITAL.odsCode,
      specialty: "generalMedicine",
      title: "Emergency admission",
      setting: "inpatient",
      medium: null,
      place: "Ward 7, East Wing, telephone 01632 960177",
      start: now,
      end: null,
      made: now,
      status: "booked",
      pending: null,
      booking: "portal",
      referral: null,
      pathway: null,
    });
    return `${nameOf(person)} is in Ward 7 of Northfield Hospital.`;
  },
};

/** When the out-of-hours clinic sees who called 111 in the evening: by London's clock. */
const eveningClinic = { from: "21:00:00", until: "21:20:00" };

/** The next evening's clinic: today's until it begins. */
function nextEvening(nation: Nation): { start: string; end: string } {
  const today = nation.today();
  const on = (day: string) => londonInstant(`${day}T${eveningClinic.from}`);
  const day = Date.parse(on(today)) > nation.now().getTime() ? today : shiftDay(today, 1);
  return { start: on(day), end: londonInstant(`${day}T${eveningClinic.until}`) };
}

const OUT_OF_HOURS = "Out-of-hours GP appointment";

const notAwaited = (nation: Nation) => {
  const awaited = upcoming(nation).filter(({ appointment }) => appointment.title === OUT_OF_HOURS);
  const keys = new Set(awaited.map(({ person }) => person.key));
  return patients(nation).filter(({ key }) => !keys.has(key));
};

/** What 111 books by telephone has no public feed; the hospital that houses the clinic tells it as it tells its own. */
const outOfHours: NationEvent = {
  name: "book-out-of-hours",
  label: "Let 111 book someone into the out-of-hours clinic after a phone call",
  heading,
  choices: (nation) => notAwaited(nation).map((person) => ({ key: person.key, label: nameOf(person) })),
  happen: (nation, choice) => {
    const person = notAwaited(nation).find(({ key }) => key === choice);
    if (!person) throw new RangeError("They are awaited at the clinic already, or not known there.");
    const { start, end } = nextEvening(nation);
    const made = nation.now().toISOString();
    const id = newId(nation, `out of hours ${person.key}`);
    const clinic = appointment(id, {
      ...{ id, start, end, made, status: "booked", hospital: NORTHFIELD_HOSPITAL.odsCode },
      specialty: "generalMedicine",
      title: OUT_OF_HOURS,
      place: "Out-of-hours clinic, ground floor, step-free entrance and lift",
      clinician: "Dr Imran Qazi",
      preparation: [
        "Bring a list of your medicines, or the medicines themselves.",
        "Bring your glasses and hearing aids if you use them.",
        "Come 10 minutes early. The entrance in the evening is next to the emergency department.",
        "If you get worse before you are seen, call 111. In an emergency, call 999.",
      ],
    });
    careIn(nation, person.key).appointments.push(clinic);
    return `${nameOf(person)} is awaited at the out-of-hours clinic at ${momentOf(start)}.`;
  },
};

const discharge: NationEvent = {
  name: "discharge-from-hospital",
  label: "Discharge someone from hospital, with a letter",
  heading,
  choices: (nation) => stays(nation).map(choiceOf),
  happen: (nation, choice) => {
    const { person, appointment } = requireHeld(stays(nation), choice);
    appointment.end = nation.now().toISOString();
    appointment.status = "fulfilled";
    sendLetter(nation, person, {
      hospital: appointment.hospital,
      title: "Discharge letter",
      appointment: appointment.id,
      sections: [
        { heading: "Why you were in hospital", text: "You fell at home. Nothing was broken." },
        { heading: "Your medicines", text: "One was started, one was stopped and one was changed." },
        { heading: "What happens next", text: "Your surgery will call you within a week." },
      ],
    });
    return `${nameOf(person)} has gone home, and the discharge letter is there.`;
  },
};

/** What happens to who comes without having been asked to. */
export const stayEvents: readonly NationEvent[] = [admit, outOfHours, discharge];

import type { NationEvent } from "#mocks/nation/event.ts";
import { choiceOf, requireHeld, upcoming } from "#mocks/nation/hospital-care/appointments.ts";
import { careIn, knownCare, patients } from "#mocks/nation/hospital-care/care.ts";
import { setTrouble, sources, troubles, type Switched } from "#mocks/nation/hospital-care/sources.ts";
import { newId } from "#mocks/nation/hospital-care/words.ts";
import { nameOf } from "#mocks/nation/name-of.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import { NORTHFIELD_HOSPITAL } from "#mocks/nation/organisations.ts";
import type { Person } from "#mocks/nation/person.ts";
import { appointmentEvents } from "./appointment-events.ts";
import { sendLetter } from "./letters.ts";
import { stayEvents } from "./stay-events.ts";

const heading = "Hospital";

function requirePatient(nation: Nation, key: string): Person {
  const person = patients(nation).find((one) => one.key === key);
  if (!person) throw new RangeError(`No hospital knows ${key}.`);
  return person;
}

const everyPatient = (nation: Nation) =>
  patients(nation).map((person) => ({ key: person.key, label: nameOf(person) }));

const list: NationEvent = {
  name: "join-waiting-list",
  label: "Put someone on the ear, nose and throat waiting list of Northfield Hospital",
  heading,
  choices: everyPatient,
  happen: (nation, choice) => {
    const person = requirePatient(nation, choice);
    const number = newId(nation, "pathway").slice(0, 8).toUpperCase();
    careIn(nation, person.key).waitingLists.push({
      pathway: `${NORTHFIELD_HOSPITAL.odsCode}~NF${number}`,
      hospital: NORTHFIELD_HOSPITAL.odsCode,
      specialty: "earNoseThroat",
      since: nation.today(),
      ended: null,
      plannedWeeks: 16,
      within80Weeks: 23,
    });
    return `${nameOf(person)} is on the waiting list since today.`;
  },
};

const open = (nation: Nation) =>
  patients(nation).flatMap((person) =>
    careIn(nation, person.key)
      .waitingLists.filter(({ ended }) => ended === null)
      .map((waiting) => ({ person, waiting })),
  );

const leave: NationEvent = {
  name: "leave-waiting-list",
  label: "Take someone off a waiting list",
  heading,
  choices: (nation) =>
    open(nation).map(({ person, waiting }) => ({
      key: waiting.pathway,
      label: `${nameOf(person)}: ${waiting.pathway}`,
    })),
  happen: (nation, choice) => {
    const found = open(nation).find(({ waiting }) => waiting.pathway === choice);
    if (!found) throw new RangeError("Nobody waits there now.");
    found.waiting.ended = nation.today();
    return `${nameOf(found.person)} waits no longer.`;
  },
};

const write: NationEvent = {
  name: "send-hospital-letter",
  label: "Send a letter from Northfield Hospital",
  heading,
  choices: everyPatient,
  happen: (nation, choice) => {
    const person = requirePatient(nation, choice);
    sendLetter(nation, person, {
      hospital: NORTHFIELD_HOSPITAL.odsCode,
      title: "Clinic letter",
      appointment: null,
      sections: [
        { heading: "What we found", text: "We looked at your tests, and they are as we hoped." },
        { heading: "What happens next", text: "We will see you again in a year." },
      ],
    });
    return `${nameOf(person)} has an unread letter.`;
  },
};

const onPortals = (nation: Nation) =>
  upcoming(nation).filter(({ appointment }) => appointment.booking === "portal");

const question: NationEvent = {
  name: "send-hospital-questionnaire",
  label: "Send a questionnaire before a hospital appointment",
  heading,
  choices: (nation) => onPortals(nation).map(choiceOf),
  happen: (nation, choice) => {
    const { person, care, appointment } = requireHeld(onPortals(nation), choice);
    care.questionnaires.push({
      id: newId(nation, `questionnaire ${appointment.id}`),
      hospital: appointment.hospital,
      specialty: appointment.specialty,
      title: `Questions before ${appointment.title}`,
      type: "CONS-Survey",
      status: "not-started",
      from: nation.now().toISOString(),
      until: appointment.start,
      changed: null,
      appointment: appointment.id,
      pathway: null,
      askedBy: "portal",
    });
    return `${nameOf(person)} is asked questions before ${appointment.title}.`;
  },
};

const unanswered = (nation: Nation) =>
  patients(nation).flatMap((person) =>
    knownCare(nation, person.key)
      .questionnaires.filter(({ status }) => status === "not-started" || status === "in-progress")
      .map((questionnaire) => ({ person, questionnaire })),
  );

const fill: NationEvent = {
  name: "complete-hospital-questionnaire",
  label: "Fill in a hospital questionnaire on the portal",
  heading,
  choices: (nation) =>
    unanswered(nation).map(({ person, questionnaire }) => ({
      key: questionnaire.id,
      label: `${nameOf(person)}: ${questionnaire.title}`,
    })),
  happen: (nation, choice) => {
    const found = unanswered(nation).find(({ questionnaire }) => questionnaire.id === choice);
    if (!found) throw new RangeError("It is filled in already, or its time is over.");
    for (const kept of careIn(nation, found.person.key).questionnaires)
      if (kept.id === choice) Object.assign(kept, { status: "completed", changed: nation.today() });
    return `${nameOf(found.person)} has filled in: ${found.questionnaire.title}.`;
  },
};

const switched: Record<Switched, string> = { aggregator: "The aggregator itself", ...sources };

const trouble: NationEvent = {
  name: "change-hospital-source",
  label: "Let a source of hospital care fail, or be well again",
  heading,
  choices: () =>
    Object.entries(switched).flatMap(([key, label]) =>
      troubles.map((one) => ({ key: `${key}:${one}`, label: `${label}: ${one}` })),
    ),
  happen: (nation, choice) => {
    const [source = "", wanted] = choice.split(":");
    const found = troubles.find((one) => one === wanted);
    if (!found || !Object.hasOwn(switched, source))
      throw new RangeError("Say which source, a colon, and what is the matter with it.");
    setTrouble(nation, source as Switched, found);
    return `${switched[source as Switched]} is ${found}.`;
  },
};

/** What can happen in hospitals, and to the systems that tell of it. */
export const events: readonly NationEvent[] = [
  ...appointmentEvents,
  ...stayEvents,
  list,
  leave,
  write,
  question,
  fill,
  trouble,
];

import {
  dateGiven,
  shutOn,
  versionOfPlace,
  type HeldPlace,
  type WaitingAct,
} from "#mocks/nation/hospital-care/waiting-lists.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import { NORTHFIELD_HOSPITAL } from "#mocks/nation/organisations.ts";
import type { ToldChange } from "#mocks/people/hospital-care/care.ts";
import { specialties } from "#mocks/people/hospital-care/specialties.ts";

/** Codes of what can be different; a message has one or more. */
export const CHANGES = ["worse", "new-symptom", "pain", "daily-life", "other-illness", "other"] as const;

/** Codes of reasons to leave a list; nobody need give one. */
export const REASONS = ["better", "treated-elsewhere", "not-wanted", "moved", "not-said"] as const;

const utc = (instant: string): string => new Date(instant).toISOString();

const option = (nation: Nation, held: HeldPlace, act: WaitingAct) => {
  const shut = shutOn(nation, held, act);
  return { open: shut === null, because: shut };
};

const weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"];

/** Who keeps the list of a department: on weekdays, with a line of its own at each hospital. */
const contactOf = ({ list }: HeldPlace) => ({
  name: `${specialties[list.specialty].name} waiting list team`,
  telephone: list.hospital === NORTHFIELD_HOSPITAL.odsCode ? "01632 960119" : "01632 960117",
  hours: weekdays.map((day) => ({ day, opens: "09:00", closes: "16:30" })),
});

const stageOf = ({ answer, lookedAt }: ToldChange) =>
  answer !== null ? "answered" : lookedAt === null ? "received" : "looked-at";

/** A message that the department has. */
export const changeOf = ({ person, list }: HeldPlace, change: ToldChange) => ({
  id: change.id,
  nhsNumber: person.nhsNumber,
  pathway: list.pathway,
  reference: change.reference,
  status: stageOf(change),
  sentAt: utc(change.at),
  what: change.what,
  words: change.words,
  answerBy: change.answerBy,
  lookedAt: change.lookedAt === null ? null : utc(change.lookedAt),
  answer: change.answer === null ? null : { at: utc(change.answer.at), text: change.answer.text },
});

function dateOf(nation: Nation, held: HeldPlace) {
  const given = dateGiven(nation, held);
  return given === null ? null : { appointment: given.id, start: utc(given.start) };
}

/** A place on a list, with what its patient can do about it now and what they told before. */
export const placeOf = (nation: Nation, held: HeldPlace) => ({
  pathway: held.list.pathway,
  nhsNumber: held.person.nhsNumber,
  hospital: held.list.hospital,
  version: versionOfPlace(nation, held),
  contact: contactOf(held),
  date: dateOf(nation, held),
  tellChange: option(nation, held, "tellChange"),
  withdraw: option(nation, held, "withdraw"),
  withdrawn:
    held.list.withdrawn === undefined
      ? null
      : { at: utc(held.list.withdrawn.at), reference: held.list.withdrawn.reference },
  changes: (held.list.changes ?? []).map((change) => changeOf(held, change)),
});

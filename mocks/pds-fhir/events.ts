import { CONTACT_PREFERENCE, contactPreference, demographics } from "#mocks/nation/demographics.ts";
import type { Choice, NationEvent } from "#mocks/nation/event.ts";
import { nameOf } from "#mocks/nation/name-of.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import type { Person } from "#mocks/nation/person.ts";
import { isNhsNumber } from "#mocks/nation/valid-nhs-number.ts";

const heading = "Personal Demographics Service";

function personOf(nation: Nation, key: string): Person {
  const person = nation.personByKey(key);
  if (!person) throw new RangeError(`There is no ${key}.`);
  return person;
}

const choicesOf = (fits: (nation: Nation, person: Person) => boolean) => (nation: Nation) =>
  nation
    .people()
    .filter((person) => fits(nation, person))
    .map((person): Choice => ({ key: person.key, label: nameOf(person) }));

/** Somebody else than the person writes how to write to them. */
function writePreference(
  nation: Nation,
  person: Person,
  said: NonNullable<Person["contactPreference"]>,
): void {
  const lists = demographics(nation).changed[person.nhsNumber];
  const written = contactPreference(said);
  person.contactPreference = said;
  if (lists && written)
    lists.extension = [...lists.extension.filter(({ url }) => url !== CONTACT_PREFERENCE), written];
  person.version += 1;
}

const isOrdinary = (nation: Nation, { nhsNumber }: Person) => {
  const { superseded, invalidated } = demographics(nation);
  return !(nhsNumber in superseded) && !(nhsNumber in invalidated);
};

/** The next number of the test range that is right and that nobody has. */
function freeNumber(nation: Nation): string {
  const taken = Object.values(demographics(nation).superseded);
  for (let number = 9_997_000_000; ; number += 1) {
    const text = String(number);
    if (isNhsNumber(text) && !nation.personByNhsNumber(text) && !taken.includes(text)) return text;
  }
}

/** What can happen to a record in PDS, and how PDS itself behaves. */
export const events: readonly NationEvent[] = [
  {
    name: "pds-restrict",
    label: "Restrict or release a record",
    heading,
    choices: choicesOf(isOrdinary),
    happen: (nation, key) => {
      const person = personOf(nation, key);
      person.restricted = !person.restricted;
      person.version += 1;
      return `The record of ${nameOf(person)} is ${person.restricted ? "restricted" : "open again"}.`;
    },
  },
  {
    name: "pds-supersede",
    label: "Give a record another NHS number",
    heading,
    choices: choicesOf(isOrdinary),
    happen: (nation, key) => {
      const person = personOf(nation, key);
      const number = freeNumber(nation);
      demographics(nation).superseded[person.nhsNumber] = number;
      return `In PDS ${nameOf(person)} is now ${number}.`;
    },
  },
  {
    name: "pds-invalidate",
    label: "Mark a record as invalid",
    heading,
    choices: choicesOf(isOrdinary),
    happen: (nation, key) => {
      const person = personOf(nation, key);
      demographics(nation).invalidated[person.nhsNumber] = true;
      return `The record of ${nameOf(person)} is invalid.`;
    },
  },
  {
    name: "pds-record-death",
    label: "Record a death",
    heading,
    choices: choicesOf((nation, person) => !(person.nhsNumber in demographics(nation).died)),
    happen: (nation, key) => {
      const person = personOf(nation, key);
      demographics(nation).died[person.nhsNumber] = `${nation.now().toISOString().slice(0, 19)}+00:00`;
      person.version += 1;
      return `${nameOf(person)} is recorded as having died.`;
    },
  },
  {
    name: "pds-large-print",
    label: "Write down at the surgery that somebody reads large print",
    heading,
    choices: choicesOf(isOrdinary),
    happen: (nation, key) => {
      const person = personOf(nation, key);
      writePreference(nation, person, { method: "1", format: "11", times: null });
      return `The surgery has written down letters in large print for ${nameOf(person)}.`;
    },
  },
  {
    name: "pds-slow-update",
    label: "Let somebody's next change take three seconds",
    heading,
    choices: choicesOf(isOrdinary),
    happen: (nation, key) => {
      const person = personOf(nation, key);
      demographics(nation).slow[person.nhsNumber] = 3;
      return `The next change by ${nameOf(person)} is answered 503 until it is done.`;
    },
  },
  {
    name: "pds-quota",
    label: "Hold the application to its quota",
    heading,
    choices: () => [
      { key: "on", label: "Five calls a second" },
      { key: "off", label: "As many as it likes" },
    ],
    happen: (nation, choice) => {
      demographics(nation).quota = choice === "on";
      return choice === "on" ? "PDS refuses the sixth call of a second." : "PDS counts no calls.";
    },
  },
];

import type { NationEvent } from "#mocks/nation/event.ts";
import { everyPlace } from "#mocks/nation/hospital-care/waiting-lists.ts";
import { nameOf } from "#mocks/nation/name-of.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import type { Person } from "#mocks/nation/person.ts";
import type { ToldChange } from "#mocks/people/hospital-care/care.ts";

const heading = "Hospital";

type Message = { person: Person; change: ToldChange };

const unanswered = (nation: Nation): Message[] =>
  everyPlace(nation).flatMap(({ person, list }) =>
    (list.changes ?? []).filter(({ answer }) => answer === null).map((change) => ({ person, change })),
  );

const unseen = (nation: Nation) => unanswered(nation).filter(({ change }) => change.lookedAt === null);

const choiceOf = ({ person, change }: Message) => ({
  key: change.reference,
  label: `${nameOf(person)}: ${change.words.slice(0, 40)} (${change.reference})`,
});

function required(among: readonly Message[], reference: string): Message {
  const found = among.find(({ change }) => change.reference === reference);
  if (!found) throw new RangeError("No message with this reference waits for a department.");
  return found;
}

const look: NationEvent = {
  name: "look-at-waiting-list-change",
  label: "Let a department look at what someone told it while they wait",
  heading,
  choices: (nation) => unseen(nation).map(choiceOf),
  happen: (nation, choice) => {
    const { person, change } = required(unseen(nation), choice);
    change.lookedAt = nation.now().toISOString();
    return `A nurse looks at what ${nameOf(person)} told (${change.reference}).`;
  },
};

const answer: NationEvent = {
  name: "answer-waiting-list-change",
  label: "Let a department answer what someone told it while they wait",
  heading,
  choices: (nation) => unanswered(nation).map(choiceOf),
  happen: (nation, choice) => {
    const { person, change } = required(unanswered(nation), choice);
    const at = nation.now().toISOString();
    change.lookedAt ??= at;
    change.answer = {
      at,
      text: "Thank you for telling us. A consultant has read this and moved your appointment forward. We will write to you with a date.",
    };
    return `${nameOf(person)} has an answer (${change.reference}).`;
  },
};

/** What departments do with what people tell them while they wait. */
export const events: readonly NationEvent[] = [look, answer];

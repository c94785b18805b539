import { careIn, knownCare, patients } from "#mocks/nation/hospital-care/care.ts";
import type { NationEvent } from "#mocks/nation/event.ts";
import { nameOf } from "#mocks/nation/name-of.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import { canChange, change, given } from "#mocks/nation/questionnaires/state.ts";

const heading = "Hospital";

/** Forms that hospitals give to other applications and that nobody has answered. */
const waiting = (nation: Nation) =>
  patients(nation).flatMap((person) =>
    knownCare(nation, person.key)
      .questionnaires.filter(
        ({ id, status }) =>
          (status === "not-started" || status === "in-progress") && given(nation, person, id) !== null,
      )
      .map((questionnaire) => ({ person, questionnaire })),
  );

type Waiting = ReturnType<typeof waiting>[number];

const choiceOf = ({ person, questionnaire }: Waiting) => ({
  key: questionnaire.id,
  label: `${nameOf(person)}: ${questionnaire.title}`,
});

function requireWaiting(among: readonly Waiting[], id: string): Waiting {
  const found = among.find(({ questionnaire }) => questionnaire.id === id);
  if (!found) throw new RangeError("No questions with this id wait for answers.");
  return found;
}

const changeable = (nation: Nation) =>
  waiting(nation).filter(({ questionnaire }) => canChange(nation, questionnaire));

/** What a hospital does with questions that it has asked. */
export const events: readonly NationEvent[] = [
  {
    name: "change-hospital-questionnaire",
    label: "Change the questions that a hospital asks",
    heading,
    choices: (nation) => changeable(nation).map(choiceOf),
    happen: (nation, choice) => {
      const { person, questionnaire } = requireWaiting(changeable(nation), choice);
      change(nation, questionnaire);
      return `${nameOf(person)} is asked something else: ${questionnaire.title}.`;
    },
  },
  {
    name: "close-hospital-questionnaire",
    label: "Close the questions that a hospital asks",
    heading,
    choices: (nation) => waiting(nation).map(choiceOf),
    happen: (nation, choice) => {
      const { person, questionnaire } = requireWaiting(waiting(nation), choice);
      for (const one of careIn(nation, person.key).questionnaires)
        if (one.id === choice) Object.assign(one, { status: "cancelled", changed: nation.today() });
      return `${nameOf(person)} can no longer answer: ${questionnaire.title}.`;
    },
  },
];

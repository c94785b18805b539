import {
  changeSection,
  currentVersion,
  isDecided,
  stageOf,
  type Suggestion,
} from "#mocks/nation/care-plan-service/plan.ts";
import { carePlans, happen, suggestions } from "#mocks/nation/care-plan-service/state.ts";
import type { NationEvent } from "#mocks/nation/event.ts";
import { nameByNumber } from "#mocks/nation/name-of.ts";
import type { Nation } from "#mocks/nation/nation.ts";

const heading = "Care teams";

const words = (nation: Nation, { nhsNumber, section, reference }: Suggestion): string =>
  `${nameByNumber(nation, nhsNumber)} suggests a change of “${section}” (${reference})`;

const open = (nation: Nation): Suggestion[] =>
  suggestions(nation).filter((one) => !isDecided(stageOf(one, nation.now())));

const choices = (nation: Nation) => open(nation).map((one) => ({ key: one.id, label: words(nation, one) }));

function chosen(nation: Nation, choice: string): Suggestion {
  const suggestion = open(nation).find(({ id }) => id === choice);
  if (!suggestion) throw new RangeError("No suggestion with this id waits for a team.");
  return suggestion;
}

const answers = [
  {
    name: "care-team-accepts-suggestion",
    label: "Accept what someone suggests for their care plan",
    stage: "accepted",
    text: "Thank you. We have put this into your plan.",
  },
  {
    name: "care-team-declines-suggestion",
    label: "Do not accept what someone suggests for their care plan",
    stage: "declined",
    text: "We would like to talk about this with you first. We will bring it to your next visit.",
  },
] as const;

/** Every part of every plan, by person and part. */
const parts = (nation: Nation) =>
  carePlans(nation).flatMap((plan) =>
    currentVersion(plan).sections.map(({ kind, title }) => ({
      key: `${nation.personByNhsNumber(plan.nhsNumber)?.key ?? ""}/${kind}`,
      label: `${nameByNumber(nation, plan.nhsNumber)}: ${title}`,
      plan,
      kind,
    })),
  );

/** What the teams of a shared care plan can do. */
export const events: readonly NationEvent[] = [
  ...answers.map(({ name, label, stage, text }): NationEvent => ({
    name,
    label,
    heading,
    choices,
    happen: (nation, choice) => {
      const suggestion = chosen(nation, choice);
      happen(nation, suggestion, { stage, text });
      return `${words(nation, suggestion)}: ${text}`;
    },
  })),
  {
    name: "care-team-changes-plan",
    label: "Let a team change a part of someone’s care plan",
    heading,
    choices: (nation) => parts(nation).map(({ key, label }) => ({ key, label })),
    happen: (nation, choice) => {
      const found = parts(nation).find(({ key }) => key === choice);
      if (!found) throw new RangeError("Nobody has a plan with this part.");
      const line = { prompt: "Looked at again", answers: ["We talked about this at the last visit."] };
      changeSection(found.plan, found.kind, line, nation.now().toISOString());
      return `A team has changed the plan of ${found.label}.`;
    },
  },
];

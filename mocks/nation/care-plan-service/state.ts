import { randomUUID } from "node:crypto";
import { planOf } from "#mocks/people/care-plans/plans-of.ts";
import type { WrittenSuggestion, WrittenVersion } from "#mocks/people/care-plans/written-plan.ts";
import type { Nation } from "../nation.ts";
import type { Person } from "../person.ts";
import { workingDaysAfter } from "../prescriptions/working-time.ts";
import { uuidOf } from "../uuid-of.ts";
import {
  changeSection,
  currentVersion,
  happened,
  type Plan,
  type Section,
  type Step,
  type Suggestion,
  type Version,
} from "./plan.ts";

/** Each version whole: parts that it does not name stand as they stood. */
function wholeVersions(written: readonly WrittenVersion[]): Version[] {
  let sections: Section[] = [];
  return written.map(({ at, sections: changed }, index) => {
    const now = changed.map((section) => ({ ...section, at }));
    const kept = sections.map((before) => now.find(({ kind }) => kind === before.kind) ?? before);
    sections = [...kept, ...now.filter(({ kind }) => !sections.some((before) => before.kind === kind))];
    return { number: index + 1, at, sections };
  });
}

const referenceOf = (id: string): string => `CP-${id.slice(0, 6).toUpperCase()}`;

function seededSuggestion(
  { key, nhsNumber }: Person,
  plan: string,
  { section, words, team, steps }: WrittenSuggestion,
  index: number,
): Suggestion {
  const id = uuidOf(`care plan suggestion ${key} ${index}`);
  const asked = { key: id, sent: "", sender: nhsNumber, section, words };
  return { id, reference: referenceOf(id), ...asked, nhsNumber, plan, team, steps: [...steps] };
}

function seeded(nation: Nation): { plans: Plan[]; suggestions: Suggestion[] } {
  const people = nation.people().flatMap((person) => {
    const written = planOf(person.key);
    return written ? [{ person, id: uuidOf(`care plan ${person.key}`), ...nation.shift(written) }] : [];
  });
  return {
    plans: people.map(({ person, id, title, about, versions }): Plan => ({
      ...{ id, nhsNumber: person.nhsNumber, title, about },
      versions: wholeVersions(versions),
    })),
    suggestions: people.flatMap(({ person, id, suggestions: made }) =>
      made.map((one, index) => seededSuggestion(person, id, one, index)),
    ),
  };
}

const kept = (nation: Nation) => nation.keep("care plans", () => seeded(nation));

export const carePlans = (nation: Nation): Plan[] => kept(nation).plans;

/** Every suggestion of the nation, newest first. */
export const suggestions = (nation: Nation): Suggestion[] => kept(nation).suggestions;

/** The person's plan; undefined where no team has written one. */
export const carePlanFor = (nation: Nation, nhsNumber: string): Plan | undefined =>
  carePlans(nation).find((plan) => plan.nhsNumber === nhsNumber);

export type NewSuggestion = Pick<Suggestion, "key" | "sent" | "sender" | "section" | "words">;

/** Hands a suggestion to the team that wrote the part; it looks at it on the next working day. */
export function suggest(nation: Nation, person: Person, plan: Plan, asked: NewSuggestion): Suggestion {
  const id = randomUUID();
  const at = nation.now().toISOString();
  const written = currentVersion(plan).sections.find(({ kind }) => kind === asked.section);
  const suggestion: Suggestion = {
    id,
    reference: referenceOf(id),
    ...asked,
    nhsNumber: person.nhsNumber,
    plan: plan.id,
    team: written?.team ?? "",
    steps: [
      { at, stage: "sent", text: null },
      { at: workingDaysAfter(at, 1, "10:00"), stage: "looking", text: null },
    ],
  };
  suggestions(nation).unshift(suggestion);
  return suggestion;
}

/** Lets something happen to a suggestion now; what lay ahead does not happen any more. */
export function happen(nation: Nation, suggestion: Suggestion, step: Omit<Step, "at">): void {
  const at = nation.now().toISOString();
  suggestion.steps = [...happened(suggestion, nation.now()), { ...step, at }];
  const plan = carePlans(nation).find(({ id }) => id === suggestion.plan);
  if (step.stage !== "accepted" || !plan) return;
  const line = { prompt: "Added after your suggestion", answers: [suggestion.words] };
  changeSection(plan, suggestion.section, line, at);
}

import type { Json, Resource } from "#mocks/nation/fhir.ts";
import {
  happened,
  stageOf,
  type Stage,
  type Step,
  type Suggestion,
} from "#mocks/nation/care-plan-service/plan.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import { byNhsNumber, OWN_SYSTEM } from "#mocks/nation/own-fhir.ts";

export const SECTION_SYSTEM = `${OWN_SYSTEM}/CodeSystem/care-plan-section`;
const REFERENCE_SYSTEM = `${OWN_SYSTEM}/Id/care-plan-suggestion`;

const statuses: Record<Stage, string> = {
  sent: "requested",
  looking: "in-progress",
  accepted: "accepted",
  declined: "rejected",
  withdrawn: "cancelled",
};

const note = ({ at, text }: Step, team: string): Json => ({ authorString: team, time: at, text });

/** A suggestion as an R4 Task about a CarePlan: a proposal, how far it has come, and what the team said. */
export function taskOf(nation: Nation, suggestion: Suggestion): Resource {
  const now = nation.now();
  const steps = happened(suggestion, now);
  const notes = steps.filter(({ text }) => text !== null).map((step) => note(step, suggestion.team));
  return {
    resourceType: "Task",
    id: suggestion.id,
    identifier: [{ system: REFERENCE_SYSTEM, value: suggestion.reference }],
    status: statuses[stageOf(suggestion, now)],
    intent: "proposal",
    code: { coding: [{ system: SECTION_SYSTEM, code: suggestion.section }] },
    description: suggestion.words,
    focus: { reference: `CarePlan/${suggestion.plan}` },
    for: byNhsNumber(suggestion.nhsNumber),
    authoredOn: steps[0]?.at,
    lastModified: steps.at(-1)?.at,
    requester: byNhsNumber(suggestion.sender),
    owner: { type: "Organization", display: suggestion.team },
    ...(notes.length > 0 && { note: notes }),
  };
}

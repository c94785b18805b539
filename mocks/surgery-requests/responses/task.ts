import { ODS_SYSTEM, type Json, type Resource } from "#mocks/nation/fhir.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import { organisation } from "#mocks/nation/organisations.ts";
import { byNhsNumber, OWN_SYSTEM } from "#mocks/nation/own-fhir.ts";
import {
  happened,
  stageOf,
  type Stage,
  type Step,
  type SurgeryRequest,
} from "#mocks/nation/surgery-requests/request.ts";

export const KIND_SYSTEM = `${OWN_SYSTEM}/CodeSystem/surgery-request-kind`;
export const DETAIL_SYSTEM = `${OWN_SYSTEM}/CodeSystem/surgery-request-detail`;
const STAGE_SYSTEM = `${OWN_SYSTEM}/CodeSystem/surgery-request-stage`;
const REFERENCE_SYSTEM = `${OWN_SYSTEM}/Id/surgery-request`;

const statuses: Record<Stage, string> = {
  sent: "requested",
  received: "received",
  "in-progress": "in-progress",
  question: "on-hold",
  granted: "completed",
  refused: "rejected",
  withdrawn: "cancelled",
  seen: "completed",
};

/** What was said, by whom: "surgery" or "person". */
const note = ({ at, by, text }: Step): Json => ({ authorString: by, time: at, text });

const codeOf = (system: string, code: string): Json => ({ coding: [{ system, code }] });

/** Each step that was taken, with its time: R4 keeps the history of a Task as Provenance. */
const historyOf = (id: string, steps: readonly Step[]): Json[] =>
  steps.map(({ at, stage, by }, index) => ({
    resourceType: "Provenance",
    id: `step-${index + 1}`,
    target: [{ reference: `Task/${id}` }],
    recorded: at,
    activity: codeOf(STAGE_SYSTEM, stage),
    agent: [{ who: { display: by } }],
  }));

/** What the forms asked beside the words, and who looked at what was shared. */
function detailsOf({ details, seenBy }: SurgeryRequest, stage: Stage): Json {
  const input = details.map(({ code, value }) => ({ type: codeOf(DETAIL_SYSTEM, code), valueString: value }));
  const output = [{ type: codeOf(DETAIL_SYSTEM, "seen-by"), valueString: seenBy }];
  return { ...(input.length > 0 && { input }), ...(stage === "seen" && { output }) };
}

/** A request as an R4 Task: how far it has come by now, and what was said on the way. */
export function taskOf(nation: Nation, request: SurgeryRequest): Resource {
  const now = nation.now();
  const steps = happened(request, now);
  const stage = stageOf(request, now);
  const notes = steps.filter(({ text }) => text !== null).map(note);
  return {
    resourceType: "Task",
    id: request.id,
    contained: historyOf(request.id, steps),
    identifier: [{ system: REFERENCE_SYSTEM, value: request.reference }],
    status: statuses[stage],
    businessStatus: codeOf(STAGE_SYSTEM, stage),
    intent: "order",
    code: codeOf(KIND_SYSTEM, request.kind),
    ...(request.words !== "" && { description: request.words }),
    ...(request.about !== null && { focus: { display: request.about } }),
    for: byNhsNumber(request.nhsNumber),
    authoredOn: steps[0]?.at,
    lastModified: steps.at(-1)?.at,
    requester: byNhsNumber(request.sender),
    owner: {
      type: "Organization",
      identifier: { system: ODS_SYSTEM, value: request.practice },
      display: organisation(request.practice).name,
    },
    ...(notes.length > 0 && { note: notes }),
    relevantHistory: steps.map((_, index) => ({ reference: `#step-${index + 1}` })),
    ...detailsOf(request, stage),
  };
}

import { readFhirDate } from "#lib/fhir-date.ts";
import type { Read, ReadBundle } from "#lib/gateways/fhir/bundle.ts";
import { tellsOfError } from "#lib/gateways/fhir/operation-outcome.ts";
import {
  sectionQuestionnaire,
  sectionSystem,
  type PlanPart,
  type SharedPlan,
  type SuggestionTask,
} from "#lib/gateways/care-plan-service/schema.ts";
import {
  emergencyFirst,
  sectionKinds,
  type CarePlan,
  type PlanLine,
  type PlanSection,
  type SectionKind,
  type Suggestion,
  type SuggestionStatus,
} from "./model.ts";

type IdOf = (id: string) => string;

/** A plan as it came, before it is in our words. */
export type SourcePlan = SharedPlan;

/** Whether the service tells of an error among its resources: then what came is not all there is. */
export const toldOfError = ({ outcomes }: Pick<ReadBundle<SharedPlan>, "outcomes">): boolean =>
  tellsOfError(outcomes);

const kindOf = (code: string | undefined): SectionKind | null =>
  sectionKinds.find((known) => known === code) ?? null;

function linesOf({ section }: PlanPart): readonly PlanLine[] {
  return (section?.item ?? []).map(({ text, answer = [] }) => ({
    prompt: text ?? null,
    answers: answer.map(({ valueString }) => valueString),
  }));
}

function toSection(part: PlanPart, idOf: IdOf): PlanSection {
  const { section, author, title, unsafe } = part;
  const written = section?.questionnaire;
  // A part that cannot be read says no more than its name in the plan.
  const kind = kindOf(written === undefined ? part.id : written.replace(sectionQuestionnaire, ""));
  const state = section === null ? "unreadable" : unsafe ? "unsafe" : "readable";
  return {
    id: kind ?? idOf(part.id),
    kind,
    title,
    lines: state === "readable" ? linesOf(part) : [],
    author: author?.practitioner?.display ?? null,
    team: author?.organization?.display ?? null,
    writtenOn: readFhirDate(section?.authored),
    state,
  };
}

/** One version of a plan. Parts that were entered in error are no part of it. */
export function toCarePlan(plan: SharedPlan, idOf: IdOf): CarePlan {
  const parts = plan.parts.filter(({ section }) => section?.status !== "entered-in-error");
  return {
    version: plan.meta.versionId,
    title: plan.title ?? null,
    about: plan.addresses?.find(({ display }) => display !== undefined)?.display ?? null,
    updatedOn: readFhirDate(plan.meta.lastUpdated),
    sections: plan.planUnsafe ? [] : emergencyFirst(parts.map((part) => toSection(part, idOf))),
    cannotBeShownSafely: plan.planUnsafe,
  };
}

/** The plan that is followed now, of those that came: the one that was written last. */
export function currentPlan(plans: readonly SharedPlan[]): SharedPlan | null {
  const active = plans.filter(({ status }) => status === "active" || status === "on-hold");
  const [latest] = [...active].sort((one, other) =>
    (other.meta.lastUpdated ?? "").localeCompare(one.meta.lastUpdated ?? ""),
  );
  return latest ?? null;
}

const statuses: Readonly<Record<SuggestionTask["status"], SuggestionStatus>> = {
  requested: "sent",
  received: "looking",
  "in-progress": "looking",
  accepted: "accepted",
  completed: "accepted",
  rejected: "declined",
  cancelled: "withdrawn",
};

/** One suggestion, as far as it has come. */
export function toSuggestion(task: Read<SuggestionTask> | SuggestionTask, idOf: IdOf): Suggestion {
  const code = task.code.coding?.find(({ system }) => system === sectionSystem)?.code;
  return {
    id: idOf(task.id),
    reference: task.identifier[0]?.value ?? "",
    section: kindOf(code),
    words: task.description,
    status: statuses[task.status],
    sentOn: readFhirDate(task.authoredOn),
    updatedOn: readFhirDate(task.lastModified),
    team: task.owner?.display ?? null,
    reply: task.note?.at(-1)?.text ?? null,
    cannotBeShownSafely: "unsafe" in task && task.unsafe,
  };
}

import type { ReadBundle } from "#lib/gateways/fhir/bundle.ts";
import { tellsOfError } from "#lib/gateways/fhir/operation-outcome.ts";
import type { RequestTask } from "#lib/gateways/surgery-requests/schema.ts";
import {
  carerRequestKinds,
  carerStages,
  expectedByOf,
  type CarerRequest,
  type CarerRequestKind,
  type CarerStage,
} from "./model.ts";

const stages: Readonly<Record<RequestTask["status"], CarerStage>> = {
  requested: "sent",
  received: "received",
  "in-progress": "in-progress",
  "on-hold": "question",
  completed: "granted",
  rejected: "refused",
  cancelled: "withdrawn",
};

/** An instant, or null for what is none. */
function instantOf(text: string): string | null {
  const at = new Date(text);
  return Number.isNaN(at.getTime()) ? null : at.toISOString();
}

/** Which of the two it is; null for what is something else, such as a correction. */
export const kindOf = ({ code }: RequestTask): CarerRequestKind | null =>
  carerRequestKinds.find((known) => code.coding?.some((one) => one.code === known)) ?? null;

/** The steps that were told; without any, the first alone. */
function stepsOf({ contained = [] }: RequestTask, sentAt: string): CarerRequest["steps"] {
  const told = contained.flatMap(({ recorded, activity }) => {
    const stage = carerStages.find((known) => activity.coding?.some(({ code }) => code === known));
    const at = instantOf(recorded);
    return stage === undefined || at === null ? [] : [{ stage, at }];
  });
  return told.length > 0 ? told : [{ stage: "sent", at: sentAt }];
}

/** What was told to the surgery, in our words; null where its kind or one of its times cannot be read. */
export function toCarerRequest(task: RequestTask, id: string): CarerRequest | null {
  const kind = kindOf(task);
  const sentAt = instantOf(task.authoredOn);
  const changedAt = instantOf(task.lastModified);
  const reference = task.identifier[0]?.value;
  if (kind === null || sentAt === null || changedAt === null || reference === undefined) return null;
  const caresFor = task.input?.find(({ type }) => type.coding?.some(({ code }) => code === "cares-for"));
  return {
    ...{ id, reference, kind, sentAt, changedAt },
    stage: stages[task.status],
    caresFor: caresFor?.valueString ?? null,
    expectedBy: expectedByOf(sentAt),
    steps: stepsOf(task, sentAt),
    said: task.note?.findLast(({ authorString }) => authorString !== "person")?.text ?? null,
  };
}

/** Whether the surgery told of an error among its answers: then they are not all there are. */
export const toldOfError = ({ outcomes }: Pick<ReadBundle<RequestTask>, "outcomes">): boolean =>
  tellsOfError(outcomes);

import type { ReadBundle } from "#lib/gateways/fhir/bundle.ts";
import { tellsOfError } from "#lib/gateways/fhir/operation-outcome.ts";
import type { RequestTask } from "#lib/gateways/surgery-requests/schema.ts";
import {
  answerByOf,
  recordSections,
  requestKinds,
  requestStages,
  type RecordRequest,
  type RequestStage,
  type RequestStep,
} from "./model.ts";

const stages: Readonly<Record<RequestTask["status"], RequestStage>> = {
  requested: "sent",
  received: "received",
  "in-progress": "in-progress",
  "on-hold": "question",
  completed: "granted",
  rejected: "refused",
  cancelled: "withdrawn",
};

type Detailed = Pick<RequestTask, "input">;

const detailsOf = ({ input = [] }: Detailed, code: string): readonly string[] =>
  input
    .filter(({ type }) => type.coding?.some((one) => one.code === code))
    .map(({ valueString }) => valueString);

const detailOf = (task: Detailed, code: string): string | null => detailsOf(task, code)[0] ?? null;

/** An instant, or null for what is none. */
function instantOf(text: string): string | null {
  const at = new Date(text);
  return Number.isNaN(at.getTime()) ? null : at.toISOString();
}

/** The steps that were told; without any, those that the status and its times show. */
function stepsOf(task: RequestTask, sentAt: string, changedAt: string): readonly RequestStep[] {
  const told = (task.contained ?? []).flatMap(({ recorded, activity }): RequestStep[] => {
    const stage = requestStages.find((known) => activity.coding?.some(({ code }) => code === known));
    const at = instantOf(recorded);
    return stage === undefined || at === null ? [] : [{ stage, at }];
  });
  if (told.length > 0) return told;
  const last = stages[task.status];
  const sent: RequestStep = { stage: "sent", at: sentAt };
  return last === "sent" ? [sent] : [sent, { stage: last, at: changedAt }];
}

function yearsOf(task: RequestTask): RecordRequest["years"] {
  const from = detailOf(task, "from-year");
  const to = detailOf(task, "to-year");
  return from === null || to === null ? null : { from, to };
}

/** One of the known kinds; null for what is something else, such as an entry that was shared. */
export function kindOf(task: RequestTask): RecordRequest["kind"] | null {
  return requestKinds.find((known) => task.code.coding?.some(({ code }) => code === known)) ?? null;
}

/** A request in our words; null where its kind or one of its times cannot be read. */
export function toRecordRequest(task: RequestTask, id: string): RecordRequest | null {
  const kind = kindOf(task);
  const sentAt = instantOf(task.authoredOn);
  const changedAt = instantOf(task.lastModified);
  const reference = task.identifier[0]?.value;
  if (kind === null || sentAt === null || changedAt === null || reference === undefined) return null;
  const is = detailOf(task, "is");
  return {
    id,
    reference,
    kind,
    stage: stages[task.status],
    words: task.description ?? "",
    about: task.focus?.display ?? null,
    years: yearsOf(task),
    sections: recordSections.filter((section) => detailsOf(task, "section").includes(section)),
    correctionOf: is === "fact" || is === "opinion" ? is : null,
    shouldSay: detailOf(task, "should-say"),
    sentAt,
    changedAt,
    answerBy: answerByOf(sentAt),
    surgery: task.owner?.display ?? null,
    steps: stepsOf(task, sentAt, changedAt),
    said: (task.note ?? []).map(({ authorString, time, text }) => ({
      by: authorString === "person" ? ("person" as const) : ("surgery" as const),
      at: time,
      text,
    })),
  };
}

/** Whether the surgery told of an error among its answers: then they are not all there are. */
export const toldOfError = ({ outcomes }: Pick<ReadBundle<RequestTask>, "outcomes">): boolean =>
  tellsOfError(outcomes);

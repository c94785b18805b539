import type { ReadBundle } from "#lib/gateways/fhir/bundle.ts";
import { tellsOfError } from "#lib/gateways/fhir/operation-outcome.ts";
import type { RequestTask } from "#lib/gateways/surgery-requests/schema.ts";
import type { SharedState } from "./model.ts";

const stages: Readonly<Record<RequestTask["status"], SharedState["stage"]>> = {
  requested: "sent",
  received: "received",
  "in-progress": "received",
  "on-hold": "received",
  completed: "seen",
  rejected: "seen",
  cancelled: "withdrawn",
};

const isShared = ({ code }: RequestTask): boolean =>
  code.coding?.some((one) => one.code === "shared-entry") ?? false;

/** How far a shared entry has come; null for what is something else, or tells no time. */
export function toSharedState(task: RequestTask): SharedState | null {
  const at = new Date(task.lastModified);
  if (!isShared(task) || Number.isNaN(at.getTime())) return null;
  const seenBy = task.output?.find(({ type }) => type.coding?.some(({ code }) => code === "seen-by"));
  return { stage: stages[task.status], seenBy: seenBy?.valueString ?? null, at: at.toISOString() };
}

/** Whether the surgery told of an error among its answers: then they are not all there are. */
export const toldOfError = ({ outcomes }: Pick<ReadBundle<RequestTask>, "outcomes">): boolean =>
  tellsOfError(outcomes);

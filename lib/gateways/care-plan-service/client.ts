import "server-only";
import type { Permit } from "#lib/permit.ts";
import { ok, type Result } from "#lib/result.ts";
import type { ReadBundle } from "../fhir/bundle.ts";
import { nhsNumberSystem } from "../fhir/elements.ts";
import { fhirMediaTypes, outcomeInstead, takeReading } from "../fhir/take-reading.ts";
import type { Answer, Exchange } from "../exchange.ts";
import { exchange } from "../transport.ts";
import {
  readPlan,
  readPlans,
  readSuggestion,
  readSuggestions,
  type SharedPlan,
  type SuggestionTask,
} from "./schema.ts";

// Ours, and not public: no published API lets patients read a shared plan.
const api = "care-plan-service";

type PlanPermit = Permit<"care-plan:read"> | Permit<"care-plan:change">;

type Call = Pick<Exchange, "operation" | "path" | "method" | "idempotent"> & Partial<Exchange>;

const call = (permit: PlanPermit, asked: Call): Promise<Result<Answer>> =>
  exchange(permit, { api, accept: fhirMediaTypes, ...asked });

const readingOf = (permit: PlanPermit, operation: string) => ({
  api,
  operation,
  correlationId: permit.correlationId,
});

/** The plans that teams share about the person: one, or none. */
export async function listPlans(permit: PlanPermit): Promise<Result<ReadBundle<SharedPlan>>> {
  const operation = "list-care-plans";
  const answer = await call(permit, {
    ...{ operation, path: "/FHIR/R4/CarePlan", method: "GET", idempotent: true },
    query: [["subject:identifier", `${nhsNumberSystem}|${permit.subject}`]],
  });
  if (!answer.ok) return answer;
  const { body } = answer.value;
  return outcomeInstead(body) ?? takeReading(readPlans(body, permit.subject), readingOf(permit, operation));
}

/** The plan as it stood in a version. */
export async function getPlanVersion(
  permit: PlanPermit,
  id: string,
  version: string,
): Promise<Result<SharedPlan>> {
  const operation = "get-care-plan-version";
  const path = `/FHIR/R4/CarePlan/${encodeURIComponent(id)}/_history/${encodeURIComponent(version)}`;
  const answer = await call(permit, { operation, path, method: "GET", idempotent: true });
  if (!answer.ok) return answer;
  const { body, headers } = answer.value;
  const reading = readPlan(body, permit.subject, version, headers.get("etag"));
  return outcomeInstead(body) ?? takeReading(reading, readingOf(permit, operation));
}

/** Everything that was suggested about the person's plan, newest first. */
export async function listSuggestions(
  permit: Permit<"care-plan:read">,
): Promise<Result<ReadBundle<SuggestionTask>>> {
  const operation = "list-suggestions";
  const answer = await call(permit, {
    ...{ operation, path: "/FHIR/R4/Task", method: "GET", idempotent: true },
    query: [["patient:identifier", `${nhsNumberSystem}|${permit.subject}`]],
  });
  if (!answer.ok) return answer;
  const { body } = answer.value;
  const reading = readSuggestions(body, permit.subject);
  return outcomeInstead(body) ?? takeReading(reading, readingOf(permit, operation));
}

export type Sent =
  | { readonly kind: "sent"; readonly suggestion: SuggestionTask }
  /** The plan is not the version that was seen. */
  | { readonly kind: "plan-changed" }
  /** This key was sent before, with another suggestion. */
  | { readonly kind: "key-used" };

function takeSuggestion(permit: PlanPermit, operation: string, { body }: Answer): Result<SuggestionTask> {
  const reading = readSuggestion(body, permit.subject);
  return outcomeInstead(body) ?? takeReading(reading, readingOf(permit, operation));
}

/**
 * Sends a suggestion (a FHIR Task) about the version that was seen; under the same key it is taken once, however often
 * it is sent.
 */
export async function sendSuggestion(
  permit: Permit<"care-plan:change">,
  task: Readonly<Record<string, unknown>>,
  { key, version }: { readonly key: string; readonly version: string },
): Promise<Result<Sent>> {
  const operation = "send-suggestion";
  const answer = await call(permit, {
    operation,
    path: "/FHIR/R4/Task",
    method: "POST",
    // Sent again, it is known by its key.
    headers: { "idempotency-key": key, "if-match": `W/"${version}"` },
    idempotent: true,
    readStatuses: [412, 422],
    body: { type: "application/fhir+json", text: JSON.stringify(task) },
  });
  if (!answer.ok) return answer;
  if (answer.value.status === 412) return ok({ kind: "plan-changed" });
  if (answer.value.status === 422) return ok({ kind: "key-used" });
  const suggestion = takeSuggestion(permit, operation, answer.value);
  return suggestion.ok ? ok({ kind: "sent", suggestion: suggestion.value }) : suggestion;
}

export type Withdrawn =
  | { readonly kind: "withdrawn"; readonly suggestion: SuggestionTask }
  /** The team was faster: it has decided. */
  | { readonly kind: "decided" };

/** Takes a suggestion back. */
export async function withdrawSuggestion(
  permit: Permit<"care-plan:change">,
  id: string,
): Promise<Result<Withdrawn>> {
  const operation = "withdraw-suggestion";
  const answer = await call(permit, {
    operation,
    path: `/FHIR/R4/Task/${encodeURIComponent(id)}/$withdraw`,
    method: "POST",
    // It has no key and needs none: what is withdrawn already is answered as withdrawn.
    idempotent: true,
    readStatuses: [409],
  });
  if (!answer.ok) return answer;
  if (answer.value.status === 409) return ok({ kind: "decided" });
  const suggestion = takeSuggestion(permit, operation, answer.value);
  return suggestion.ok ? ok({ kind: "withdrawn", suggestion: suggestion.value }) : suggestion;
}

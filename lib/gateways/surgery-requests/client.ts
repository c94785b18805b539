import "server-only";
import type { Permit } from "#lib/permit.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import type { ReadBundle } from "../fhir/bundle.ts";
import { nhsNumberSystem } from "../fhir/elements.ts";
import { operationOutcome } from "../fhir/operation-outcome.ts";
import { fhirMediaTypes, outcomeInstead, takeReading } from "../fhir/take-reading.ts";
import type { Answer, Exchange } from "../exchange.ts";
import { exchange } from "../transport.ts";
import {
  detailSystem,
  kindSystem,
  readRequest,
  readRequests,
  type NewRequest,
  type RequestTask,
} from "./schema.ts";

// Ours, and not public: no published API takes what people ask of their surgery in writing.
export type { NewRequest } from "./schema.ts";

const api = "surgery-requests";

type RequestPermit = Permit<"requests:read"> | Permit<"requests:send">;

type Call = Pick<Exchange, "operation" | "path" | "method" | "idempotent"> & Partial<Exchange>;

const call = (permit: RequestPermit, asked: Call): Promise<Result<Answer>> =>
  exchange(permit, { api, accept: fhirMediaTypes, ...asked });

const fhirBody = (resource: Record<string, unknown>) => ({
  type: "application/fhir+json",
  text: JSON.stringify(resource),
});

function takeRequest(permit: RequestPermit, operation: string, { body }: Answer): Result<RequestTask> {
  const reading = { api, operation, correlationId: permit.correlationId };
  return outcomeInstead(body) ?? takeReading(readRequest(body, permit.subject), reading);
}

export type Listed =
  | { readonly kind: "requests"; readonly bundle: ReadBundle<RequestTask> }
  /** The surgery takes nothing online, and so holds nothing that was asked this way. */
  | { readonly kind: "not-offered" };

const listOperation = "list-requests";

function takeList(permit: RequestPermit, { status, body }: Answer): Result<Listed> {
  if (status === 403 && isNotOffered(body)) return ok({ kind: "not-offered" });
  const reading = { api, operation: listOperation, correlationId: permit.correlationId };
  const bundle = outcomeInstead(body) ?? takeReading(readRequests(body, permit.subject), reading);
  if (bundle.ok) return ok({ kind: "requests", bundle: bundle.value });
  return status === 403 ? failed({ kind: "not-allowed", because: "refused-by-source" }) : bundle;
}

/** Everything that was asked of the surgery about the person or shared with it, newest first. */
export async function listRequests(permit: Permit<"requests:read">): Promise<Result<Listed>> {
  const query = [["patient:identifier", `${nhsNumberSystem}|${permit.subject}`]] as const;
  const answer = await call(permit, {
    ...{ operation: listOperation, path: "/FHIR/R4/Task", method: "GET", idempotent: true },
    query,
    readStatuses: [403],
  });
  return answer.ok ? takeList(permit, answer.value) : answer;
}

const pathOf = (id: string, what = ""): string => `/FHIR/R4/Task/${encodeURIComponent(id)}${what}`;

/** One request. */
export async function getRequest(permit: Permit<"requests:read">, id: string): Promise<Result<RequestTask>> {
  const operation = "get-request";
  const answer = await call(permit, { operation, path: pathOf(id), method: "GET", idempotent: true });
  return answer.ok ? takeRequest(permit, operation, answer.value) : answer;
}

export type Sent =
  | { readonly kind: "sent"; readonly request: RequestTask }
  /** The surgery takes no requests online. */
  | { readonly kind: "not-offered" }
  /** This key was sent before, with another request. */
  | { readonly kind: "key-used" };

/** Sends a request; under the same key it is taken once, however often it is sent. */
export async function sendRequest(
  permit: Permit<"requests:send">,
  { kind, words, about, details = [] }: NewRequest,
  key: string,
): Promise<Result<Sent>> {
  const operation = "send-request";
  const answer = await call(permit, {
    operation,
    path: "/FHIR/R4/Task",
    method: "POST",
    // Sent again, it is known by its key.
    headers: { "idempotency-key": key },
    idempotent: true,
    readStatuses: [403, 422],
    body: fhirBody({
      resourceType: "Task",
      status: "requested",
      intent: "order",
      code: { coding: [{ system: kindSystem, code: kind }] },
      ...(words !== "" && { description: words }),
      ...(about !== undefined && { focus: { display: about } }),
      ...(details.length > 0 && {
        input: details.map(({ code, value }) => ({
          type: { coding: [{ system: detailSystem, code }] },
          valueString: value,
        })),
      }),
      for: { type: "Patient", identifier: { system: nhsNumberSystem, value: permit.subject } },
    }),
  });
  if (!answer.ok) return answer;
  const { status, body } = answer.value;
  if (status === 422) return ok({ kind: "key-used" });
  if (status === 403 && isNotOffered(body)) return ok({ kind: "not-offered" });
  const request = takeRequest(permit, operation, answer.value);
  return request.ok ? ok({ kind: "sent", request: request.value }) : request;
}

function isNotOffered(body: unknown): boolean {
  const refusal = operationOutcome.safeParse(body);
  return refusal.success && refusal.data.issue.some(({ code }) => code === "not-supported");
}

export type Withdrawn =
  | { readonly kind: "withdrawn"; readonly request: RequestTask }
  /** The surgery was faster: it has decided. */
  | { readonly kind: "decided" };

/** Takes a request back. */
export async function withdrawRequest(
  permit: Permit<"requests:send">,
  id: string,
): Promise<Result<Withdrawn>> {
  const operation = "withdraw-request";
  const answer = await call(permit, {
    operation,
    path: pathOf(id, "/$withdraw"),
    method: "POST",
    // It has no key and needs none: what is withdrawn already is answered as withdrawn.
    idempotent: true,
    readStatuses: [409],
  });
  if (!answer.ok) return answer;
  if (answer.value.status === 409) return ok({ kind: "decided" });
  const request = takeRequest(permit, operation, answer.value);
  return request.ok ? ok({ kind: "withdrawn", request: request.value }) : request;
}

export type Replied =
  | { readonly kind: "replied"; readonly request: RequestTask }
  /** The surgery does not wait for an answer (any more). */
  | { readonly kind: "not-asked" };

/** Answers what the surgery asked back; under the same key it is taken once. */
export async function replyToRequest(
  permit: Permit<"requests:send">,
  id: string,
  { text, key }: { readonly text: string; readonly key: string },
): Promise<Result<Replied>> {
  const operation = "reply-to-request";
  const answer = await call(permit, {
    operation,
    path: pathOf(id, "/$reply"),
    method: "POST",
    // Sent again, it is known by its key.
    headers: { "idempotency-key": key },
    idempotent: true,
    readStatuses: [409],
    body: fhirBody({
      resourceType: "Communication",
      status: "completed",
      payload: [{ contentString: text }],
    }),
  });
  if (!answer.ok) return answer;
  if (answer.value.status === 409) return ok({ kind: "not-asked" });
  const request = takeRequest(permit, operation, answer.value);
  return request.ok ? ok({ kind: "replied", request: request.value }) : request;
}

import "server-only";
import type { NhsNumber } from "#lib/nhs-number.ts";
import type { Permit } from "#lib/permit.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { nhsNumberSystem } from "../fhir/elements.ts";
import { failureOfOutcome, operationOutcome } from "../fhir/operation-outcome.ts";
import type { Reading } from "../fhir/reading.ts";
import { fhirMediaTypes, outcomeInstead, takeReading } from "../fhir/take-reading.ts";
import { exchange } from "../transport.ts";
import { questionnaireResponse, type AccessApplication } from "./client-application.ts";
import { patchOf, type RoleChange } from "./client-change.ts";
import {
  readApplication,
  readCandidates,
  readOutcomeCode,
  readRoles,
  type Candidate,
  type ProxyRole,
  type ProxyRoles,
  type SentApplication,
} from "./schema.ts";

export type { ProxyRole } from "./schema.ts";

const api = "validated-relationships";

type ReadPermit = Permit<"relationships:read">;
type ChangePermit = Permit<"relationships:change">;

/** On which side of a role the asker stands. */
export type Side = "performer" | "patient";

const token = (number: NhsNumber) => `${nhsNumberSystem}|${number}`;

interface Read<T> {
  readonly operation: string;
  readonly path: string;
  readonly query?: readonly (readonly [string, string])[];
  readonly credential?: "application";
  readonly reading: (body: unknown, subject: NhsNumber) => Reading<T>;
}

async function get<T>(permit: ReadPermit, { operation, reading, ...call }: Read<T>): Promise<Result<T>> {
  const answer = await exchange(permit, {
    api,
    operation,
    ...call,
    method: "GET",
    accept: fhirMediaTypes,
    idempotent: true,
  });
  if (!answer.ok) return answer;
  const { body } = answer.value;
  const from = { api, operation, correlationId: permit.correlationId };
  return outcomeInstead(body) ?? takeReading(reading(body, permit.subject), from);
}

/** Roles that the subject of the permit has for others (`performer`), or that others have for them (`patient`). */
export function listRoles(
  permit: ReadPermit,
  side: Side,
  statuses: readonly ProxyRole["status"][] = ["proposed", "active", "rejected", "inactive"],
): Promise<Result<ProxyRoles>> {
  return get(permit, {
    operation: "list-roles",
    path: "/Consent",
    query: [
      [`${side}:identifier`, token(permit.subject)],
      ["status", statuses.join(",")],
      ["_include", "Consent:performer"],
      ["_include", "Consent:patient"],
    ],
    reading: readRoles,
  });
}

/**
 * One role. The service offers this to applications and not to people, so the application asks, and an answer that
 * does not concern the subject of the permit is dropped.
 */
export async function getRole(permit: ReadPermit, id: string): Promise<Result<ProxyRole>> {
  const found = await get(permit, {
    operation: "get-role",
    path: `/Consent/${encodeURIComponent(id)}`,
    credential: "application",
    reading: readRoles,
  });
  if (!found.ok) return found;
  const role = found.value.roles.find((one) => one.id === id);
  return role ? ok(role) : failed({ kind: "not-found" });
}

/** Whom the subject could ask to act for (`performer`), or who could ask to act for them (`patient`), by birth. */
export function listCandidates(permit: ReadPermit, side: Side): Promise<Result<readonly Candidate[]>> {
  const name = side === "performer" ? "identifier" : "patient:identifier";
  return get(permit, {
    operation: "list-candidates",
    path: "/RelatedPerson",
    query: [
      [name, token(permit.subject)],
      ["_include", "RelatedPerson:patient"],
    ],
    reading: readCandidates,
  });
}

/** An application that was sent before, by the id that came with its reference. */
export function getApplication(permit: ReadPermit, id: string): Promise<Result<SentApplication>> {
  return get(permit, {
    operation: "get-application",
    path: `/QuestionnaireResponse/${encodeURIComponent(id)}`,
    reading: readApplication,
  });
}

/** What became of an application when it was sent. Received means no more than that. */
export type Applied =
  | {
      readonly kind: "received";
      /** For people, to name when they ask about it. */
      readonly reference: string;
      /** For `getApplication`; null where the service did not say. */
      readonly id: string | null;
    }
  | { readonly kind: "already-exists" }
  | { readonly kind: "refused" };

const uuidAtEnd = /\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i;

/** Asks for a role, as the one who wants to act or as the patient. Nothing is granted by it. */
export async function applyForAccess(
  permit: ChangePermit,
  application: AccessApplication,
): Promise<Result<Applied>> {
  const operation = "apply-for-access";
  const answer = await exchange(permit, {
    api,
    operation,
    path: "/QuestionnaireResponse",
    method: "POST",
    body: {
      type: "application/fhir+json",
      text: JSON.stringify(questionnaireResponse(permit.subject, application)),
    },
    accept: fhirMediaTypes,
    idempotent: false,
    readStatuses: [403, 409],
  });
  if (!answer.ok) return answer;
  const { status, headers, body } = answer.value;
  const outcome = takeReading(readOutcomeCode(body), { api, operation, correlationId: permit.correlationId });
  if (!outcome.ok) return outcome;
  const { code, isError } = outcome.value;
  if (status === 409)
    return code === "DUPLICATE_RELATIONSHIP"
      ? ok({ kind: "already-exists" })
      : failed({ kind: "changed-meanwhile" });
  if (status === 403)
    return code === "FORBIDDEN"
      ? ok({ kind: "refused" })
      : failed({ kind: "not-allowed", because: "refused-by-source" });
  if (isError) return failed({ kind: "unreadable" });
  return ok({
    kind: "received",
    reference: code,
    id: uuidAtEnd.exec(headers.get("location") ?? "")?.[1] ?? null,
  });
}

/** The service's own no: its published code (`INVALID_STATE_TRANSITION`, `INVALID_END_DATE` …). */
export type Changed = { readonly kind: "changed" } | { readonly kind: "refused"; readonly code: string };

/** Changes a role of which the subject of the permit is the proxy or the patient. */
export async function changeRole(
  permit: ChangePermit,
  id: string,
  change: RoleChange,
): Promise<Result<Changed>> {
  const operation = "change-role";
  const answer = await exchange(permit, {
    api,
    operation,
    path: `/Consent/${encodeURIComponent(id)}`,
    method: "PATCH",
    // A bare array, where PDS wants an object around it.
    body: { type: "application/json-patch+json", text: JSON.stringify(patchOf(change)) },
    accept: fhirMediaTypes,
    idempotent: false,
    readStatuses: [400, 409, 422],
  });
  if (!answer.ok) return answer;
  const { status, body } = answer.value;
  if (status < 300) {
    const told = operationOutcome.safeParse(body);
    const failure = told.success ? failureOfOutcome(told.data) : null;
    return failure === null ? ok({ kind: "changed" }) : failed(failure);
  }
  const outcome = takeReading(readOutcomeCode(body), { api, operation, correlationId: permit.correlationId });
  return outcome.ok ? ok({ kind: "refused", code: outcome.value.code }) : outcome;
}

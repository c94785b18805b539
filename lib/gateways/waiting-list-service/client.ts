import "server-only";
import { writeDeadlineMs } from "#lib/deadline.ts";
import type { NhsNumber } from "#lib/nhs-number.ts";
import type { Permit } from "#lib/permit.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import type { Answer } from "../exchange.ts";
import type { Reading } from "../fhir/reading.ts";
import { takeReading } from "../fhir/take-reading.ts";
import { readProblem } from "../problem.ts";
import { exchange } from "../transport.ts";
import {
  readChange,
  readPlace,
  readPlaces,
  type AskedToLeave,
  type ChangeCommunication,
  type ListChange,
  type ListPlace,
} from "./schema.ts";

// Ours, and not public: by every published API a waiting list is only told of, and asked about by telephone.
const api = "waiting-list-service";
const accept = ["application/json"];

/** Every place of the person on a list of a department that takes messages, with what they told it. */
export async function listPlaces(
  permit: Permit<"hospital-care:read">,
): Promise<Result<readonly ListPlace[]>> {
  const operation = "list-places";
  const answer = await exchange(permit, {
    ...{ api, operation, path: "/entries", method: "GET", accept },
    idempotent: true,
  });
  if (!answer.ok) return answer;
  const { correlationId, subject } = permit;
  return takeReading(readPlaces(answer.value.body, subject), { api, operation, correlationId });
}

/** What became of something that was asked of a department. */
export type AskedDepartment<T> =
  | { readonly kind: "done"; readonly value: T }
  /** The place is not as it was seen. */
  | { readonly kind: "changed" }
  /** The person is not on the list any more. */
  | { readonly kind: "ended" }
  /** Not open: `because` is the department's code for it, null where it gave none. */
  | { readonly kind: "shut"; readonly because: string | null }
  /** This key was sent before, with something else. */
  | { readonly kind: "key-used" };

type Refused = Exclude<AskedDepartment<never>, { kind: "done" }>;

/** The statuses that are answers, and what they mean. */
function refusalIn({ status, body }: Answer): Refused | null {
  if (status === 412) return { kind: "changed" };
  if (status === 410) return { kind: "ended" };
  if (status === 422) return { kind: "key-used" };
  return status === 409 ? { kind: "shut", because: readProblem(body) } : null;
}

interface Asking<T> {
  readonly operation: string;
  readonly path: string;
  readonly key: string;
  readonly body: string;
  readonly version?: string;
  readonly readAnswer: (body: unknown, subject: NhsNumber) => Reading<T>;
}

async function ask<T extends { readonly pathway: string }>(
  permit: Permit<"waiting-lists:change">,
  pathway: string,
  { operation, path, key, body, version, readAnswer }: Asking<T>,
): Promise<Result<AskedDepartment<T>>> {
  const answer = await exchange(permit, {
    ...{ api, operation, method: "POST", accept, deadlineMs: writeDeadlineMs },
    path: `/entries/${encodeURIComponent(pathway)}/${path}`,
    headers: { "idempotency-key": key, ...(version !== undefined && { "if-match": `W/"${version}"` }) },
    // Sent again, it is known by its key.
    idempotent: true,
    readStatuses: [409, 410, 412, 422],
    body: { type: "application/json", text: body },
  });
  if (!answer.ok) return answer;
  const refusal = refusalIn(answer.value);
  if (refusal !== null) return ok(refusal);
  const { correlationId, subject } = permit;
  const reading = takeReading(readAnswer(answer.value.body, subject), { api, operation, correlationId });
  if (!reading.ok) return reading;
  return reading.value.pathway === pathway
    ? ok({ kind: "done", value: reading.value })
    : failed({ kind: "unreadable" });
}

/**
 * Tells the department of a list that something is different: once under a key, however often it is sent.
 * `unavailable` and `unreadable` say nothing of whether it was told.
 */
export const tellChange = (
  permit: Permit<"waiting-lists:change">,
  pathway: string,
  told: ChangeCommunication,
  key: string,
): Promise<Result<AskedDepartment<ListChange>>> =>
  ask(permit, pathway, {
    ...{ operation: "tell-change", path: "changes", key, body: JSON.stringify(told) },
    readAnswer: readChange,
  });

/** Takes the person off a list, as it was seen. The same is true of its key and of what failed. */
export const withdraw = (
  permit: Permit<"waiting-lists:change">,
  seen: Pick<ListPlace, "pathway" | "version">,
  asked: AskedToLeave,
  key: string,
): Promise<Result<AskedDepartment<ListPlace>>> =>
  ask(permit, seen.pathway, {
    ...{ operation: "withdraw", path: "withdraw", key, body: JSON.stringify(asked), version: seen.version },
    readAnswer: readPlace,
  });

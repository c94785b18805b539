import "server-only";
import { writeDeadlineMs } from "#lib/deadline.ts";
import type { Permit } from "#lib/permit.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { takeReading } from "../fhir/take-reading.ts";
import { readProblem } from "../problem.ts";
import { exchange } from "../transport.ts";
import {
  readOwnAppointment,
  readSelfService,
  type AskedOfHospital,
  type OwnAppointment,
  type SelfService,
} from "./schema.ts";

// Ours, and not public: by every published API a hospital appointment is acted on at the hospital's portal alone.
const api = "hospital-self-service";
const accept = ["application/json"];

/** What the hospitals that let patients act say of the person's appointments, and which hospitals these are. */
export async function listSelfService(permit: Permit<"hospital-care:read">): Promise<Result<SelfService>> {
  const operation = "list-self-service";
  const answer = await exchange(permit, {
    ...{ api, operation, path: "/appointments", method: "GET", accept },
    idempotent: true,
  });
  if (!answer.ok) return answer;
  const { correlationId, subject } = permit;
  return takeReading(readSelfService(answer.value.body, subject), { api, operation, correlationId });
}

export type Acted =
  | { readonly kind: "done"; readonly appointment: OwnAppointment }
  /** It is not as it was seen. */
  | { readonly kind: "changed" }
  /** It is over, or cancelled. */
  | { readonly kind: "gone" }
  /** The act is not open: `because` is the hospital's code for it, null where it gave none. */
  | { readonly kind: "shut"; readonly because: string | null }
  /** This key was sent before, with something else. */
  | { readonly kind: "key-used" };

/** The statuses that are answers, and what they mean. */
const refusals = (status: number, body: unknown): Exclude<Acted, { kind: "done" }> | null => {
  if (status === 412) return { kind: "changed" };
  if (status === 410) return { kind: "gone" };
  if (status === 422) return { kind: "key-used" };
  return status === 409 ? { kind: "shut", because: readProblem(body) } : null;
};

/**
 * Does one thing with an appointment as it was seen; under the same key it is done once, however often it is sent.
 * `unavailable` and `unreadable` say nothing of whether it was done.
 */
export async function actOnAppointment(
  permit: Permit<"hospital-care:change">,
  seen: Pick<OwnAppointment, "id" | "version">,
  { act, ...body }: AskedOfHospital,
  key: string,
): Promise<Result<Acted>> {
  const answer = await exchange(permit, {
    api,
    operation: act,
    path: `/appointments/${encodeURIComponent(seen.id)}/${act}`,
    method: "POST",
    headers: { "idempotency-key": key, "if-match": `W/"${seen.version}"` },
    // Sent again, it is known by its key.
    idempotent: true,
    deadlineMs: writeDeadlineMs,
    readStatuses: [409, 410, 412, 422],
    accept,
    body: { type: "application/json", text: JSON.stringify(body) },
  });
  if (!answer.ok) return answer;
  const refusal = refusals(answer.value.status, answer.value.body);
  if (refusal !== null) return ok(refusal);
  const { correlationId, subject } = permit;
  const reading = takeReading(readOwnAppointment(answer.value.body, subject), {
    ...{ api, operation: act, correlationId },
  });
  if (!reading.ok) return reading;
  return reading.value.id === seen.id
    ? ok({ kind: "done", appointment: reading.value })
    : failed({ kind: "unreadable" });
}

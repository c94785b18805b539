import "server-only";
import type { SystemPermit } from "#lib/permit.ts";
import { ok, type Result } from "#lib/result.ts";
import { fhirMediaTypes, takeReading } from "../fhir/take-reading.ts";
import { exchange } from "../transport.ts";
import { readUpdatesResponse, updatesBody, type StatusUpdate } from "./schema.ts";

const api = "prescription-status-update";
const operation = "tell-status";

export type Told =
  | { readonly kind: "told" }
  /** One of the updates was taken before; none of the others was taken now. */
  | { readonly kind: "told-before" }
  /** None was taken; one answer for each, in words for a programmer. */
  | { readonly kind: "refused"; readonly diagnostics: readonly string[] };

/**
 * The pharmacy's side of prescription tracking: tells how far a pharmacy is with items. It writes about whatever NHS
 * number an update names, so only a job that speaks for a pharmacy's own system is issued its permit; nothing that
 * serves citizens is. All updates are taken, or none.
 */
export async function tellStatus(
  permit: SystemPermit<"tell-prescription-status">,
  updates: readonly StatusUpdate[],
): Promise<Result<Told>> {
  const answer = await exchange(permit, {
    api,
    operation,
    path: "/",
    method: "POST",
    credential: "application",
    body: { type: "application/fhir+json", text: JSON.stringify(updatesBody(updates)) },
    accept: fhirMediaTypes,
    idempotent: false,
    readStatuses: [400, 409],
  });
  if (!answer.ok) return answer;
  const { status, body } = answer.value;
  const { correlationId } = permit;
  const taken = takeReading(readUpdatesResponse(body), { api, operation, correlationId });
  if (!taken.ok) return taken;
  if (status < 400) return ok({ kind: "told" });
  if (status === 409) return ok({ kind: "told-before" });
  return ok({ kind: "refused", diagnostics: taken.value.map(({ diagnostics }) => diagnostics) });
}

import "server-only";
import { sourceDeadlineMs, within } from "#lib/deadline.ts";
import { log } from "#lib/log.ts";
import type { Permit } from "#lib/permit.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { nhsNumberSystem } from "../fhir/elements.ts";
import { fhirMediaTypes, outcomeInstead, takeReading } from "../fhir/take-reading.ts";
import { failureOfStatus, unavailable } from "../status-failure.ts";
import { exchange } from "../transport.ts";
import { deniesUnder16, readHospitalCare, type HospitalCare } from "./schema.ts";

const api = "wayfinder-patient-care-aggregator";
const operation = "list-hospital-care";

/** Hospital care as the sources told it, or that nobody may be told about someone under 16. */
export type HospitalCareAnswer =
  { readonly kind: "care"; readonly care: HospitalCare } | { readonly kind: "under-16" };

/**
 * Referrals, appointments, letters, questionnaires and waiting lists of every hospital that takes part. Some sources
 * not answering (207) is a success that names them. What could not be understood is logged and counted as missing.
 */
export async function listHospitalCare(
  permit: Permit<"hospital-care:read" | "documents:read">,
): Promise<Result<HospitalCareAnswer>> {
  const startedAt = performance.now();
  const idToken = await within(sourceDeadlineMs, permit.idToken(), () => failed(unavailable()));
  if (!idToken.ok) return idToken;
  const answer = await exchange(permit, {
    api,
    operation,
    path: "/aggregator/events",
    method: "GET",
    query: [["patient:identifier", `${nhsNumberSystem}|${permit.subject}`]],
    // The hospitals' portals trust whom NHS login vouches for, so its own token goes along.
    headers: { "nhsd-id-token": idToken.value },
    accept: fhirMediaTypes,
    idempotent: true,
    deadlineMs: sourceDeadlineMs - (performance.now() - startedAt),
    readStatuses: [403],
  });
  if (!answer.ok) return answer;
  const { status, body } = answer.value;
  if (status === 403) return deniesUnder16(body) ? ok({ kind: "under-16" }) : failed(failureOfStatus(403));
  const { correlationId } = permit;
  const instead = outcomeInstead(body);
  if (instead) return instead;
  const care = takeReading(readHospitalCare(body, permit.subject), { api, operation, correlationId });
  if (!care.ok) return care;
  for (const { path, rule } of care.value.refused)
    log("error", "answer-refused", { api, operation, correlationId, jsonPath: path, reason: rule });
  return ok({ kind: "care", care: care.value });
}

import "server-only";
import { log } from "#lib/log.ts";
import type { Permit } from "#lib/permit.ts";
import type { Result } from "#lib/result.ts";
import { nhsNumberSystem } from "../fhir/elements.ts";
import { fhirMediaTypes, outcomeInstead, takeReading } from "../fhir/take-reading.ts";
import { exchange } from "../transport.ts";
import { readReferrals, type Referrals } from "./schema.ts";
import { readHealthcareService, type HealthcareService } from "./schema-service.ts";

const api = "ers-patient-care";

/** SNOMED CT: patient referral, the one category that is published. */
const patientReferral = "3457005";

/** A person's active referrals with what has become of each. What could not be understood is logged and named. */
export async function listReferrals(permit: Permit<"hospital-care:read">): Promise<Result<Referrals>> {
  const operation = "list-referrals";
  const answer = await exchange(permit, {
    api,
    operation,
    path: "/FHIR/R4/ServiceRequest",
    method: "GET",
    query: [
      ["patient:identifier", `${nhsNumberSystem}|${permit.subject}`],
      ["category", patientReferral],
      ["_revinclude", "Appointment:based-on"],
      ["_revinclude", "Task:focus"],
    ],
    accept: fhirMediaTypes,
    idempotent: true,
  });
  if (!answer.ok) return answer;
  const { body } = answer.value;
  const { correlationId } = permit;
  const referrals =
    outcomeInstead(body) ??
    takeReading(readReferrals(body, permit.subject), { api, operation, correlationId });
  if (!referrals.ok) return referrals;
  for (const { path, rule } of referrals.value.refused)
    log("error", "answer-refused", { api, operation, correlationId, jsonPath: path, reason: rule });
  return referrals;
}

/** A service in the referral directory, by the id that a booking or a deferral names; unknown is `not-found`. */
export async function getHealthcareService(
  permit: Permit<"hospital-care:read">,
  id: string,
): Promise<Result<HealthcareService>> {
  const operation = "get-healthcare-service";
  const answer = await exchange(permit, {
    api,
    operation,
    path: `/FHIR/R4/HealthcareService/${encodeURIComponent(id)}`,
    method: "GET",
    accept: fhirMediaTypes,
    idempotent: true,
  });
  if (!answer.ok) return answer;
  const { body } = answer.value;
  const reading = { api, operation, correlationId: permit.correlationId };
  return outcomeInstead(body) ?? takeReading(readHealthcareService(body), reading);
}

import "server-only";
import type { Permit } from "#lib/permit.ts";
import type { Result } from "#lib/result.ts";
import { outcomeInstead, takeReading } from "../fhir/take-reading.ts";
import { exchange } from "../transport.ts";
import { readPatientCheck, type PatientCheck } from "./schema.ts";

const api = "eligibility-signposting";

/**
 * Which vaccinations the person can have, why, and what to do next. For oneself alone: the service refuses whoever
 * acts for another (`not-allowed`).
 */
export async function checkEligibility(permit: Permit<"vaccinations:read">): Promise<Result<PatientCheck>> {
  const operation = "check-eligibility";
  const answer = await exchange(permit, {
    api,
    operation,
    path: `/patient-check/${permit.subject}`,
    method: "GET",
    query: [
      ["category", "VACCINATIONS"],
      ["conditions", "ALL"],
      ["includeActions", "Y"],
    ],
    accept: ["application/json"],
    idempotent: true,
  });
  if (!answer.ok) return answer;
  const { body } = answer.value;
  const reading = { api, operation, correlationId: permit.correlationId };
  return outcomeInstead(body) ?? takeReading(readPatientCheck(body), reading);
}

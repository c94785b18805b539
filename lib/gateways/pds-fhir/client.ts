import "server-only";
import type { Permit } from "#lib/permit.ts";
import type { Result } from "#lib/result.ts";
import type { Patient } from "../fhir/r4.ts";
import { fhirMediaTypes, outcomeInstead, takeReading } from "../fhir/take-reading.ts";
import { exchange } from "../transport.ts";
import { readPatient } from "./schema.ts";

const api = "pds-fhir";

/** The person's own record in the Personal Demographics Service. */
export async function getPatient(permit: Permit<"profile:read">): Promise<Result<Patient>> {
  const operation = "get-patient";
  const answer = await exchange(permit, {
    api,
    operation,
    path: `/Patient/${permit.subject}`,
    method: "GET",
    accept: fhirMediaTypes,
    idempotent: true,
  });
  if (!answer.ok) return answer;
  const { body } = answer.value;
  const reading = { api, operation, correlationId: permit.correlationId };
  return outcomeInstead(body) ?? takeReading(readPatient(body, permit.subject), reading);
}

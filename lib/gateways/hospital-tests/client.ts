import "server-only";
import type { Permit } from "#lib/permit.ts";
import type { Result } from "#lib/result.ts";
import { nhsNumberSystem } from "../fhir/elements.ts";
import { fhirMediaTypes, outcomeInstead, takeReading } from "../fhir/take-reading.ts";
import { exchange } from "../transport.ts";
import { readHospitalBundle, type HospitalBundle } from "./schema.ts";

// Ours, and not public: no published API gives hospital results or the state of ordered tests to patients.
const api = "hospital-tests";

interface Search {
  readonly operation: string;
  readonly path: string;
  readonly include: readonly [string, string];
}

async function search(permit: Permit<"test-results:read">, asked: Search): Promise<Result<HospitalBundle>> {
  const { operation, path, include } = asked;
  const answer = await exchange(permit, {
    api,
    operation,
    path: `/FHIR/R4${path}`,
    method: "GET",
    query: [["patient:identifier", `${nhsNumberSystem}|${permit.subject}`], include],
    accept: fhirMediaTypes,
    idempotent: true,
  });
  if (!answer.ok) return answer;
  const { body } = answer.value;
  const reading = { api, operation, correlationId: permit.correlationId };
  return outcomeInstead(body) ?? takeReading(readHospitalBundle(body, permit.subject), reading);
}

/** The hospital's reports about the person, with their observations. */
export function listReports(permit: Permit<"test-results:read">): Promise<Result<HospitalBundle>> {
  return search(permit, {
    operation: "list-reports",
    path: "/DiagnosticReport",
    include: ["_include", "DiagnosticReport:result"],
  });
}

/** Tests that surgery or hospital ordered for the person, with the task that follows each. */
export function listOrderedTests(permit: Permit<"test-results:read">): Promise<Result<HospitalBundle>> {
  return search(permit, {
    operation: "list-ordered-tests",
    path: "/ServiceRequest",
    include: ["_revinclude", "Task:focus"],
  });
}

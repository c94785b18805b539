import "server-only";
import { log } from "#lib/log.ts";
import type { Permission, Permit, RecordPermission } from "#lib/permit.ts";
import { ok, type Result } from "#lib/result.ts";
import { fhirMediaTypes, outcomeInstead, takeReading } from "../fhir/take-reading.ts";
import type { Reading } from "../fhir/reading.ts";
import { exchange } from "../transport.ts";
import {
  readStructuredRecord,
  structuredRecordRequest,
  type StructuredRecord,
  type StructuredRecordAreas,
} from "./schema.ts";
import { readRecordAreas, type RecordAnswer } from "./schema-areas.ts";
import { recordRequest, type RecordAreas, type StructuredRecordParameters } from "./schema-request.ts";

const api = "gp-connect-pfs-access-record";
const operation = "get-structured-record";

/** A POST that only reads, so it may be sent again. */
async function askForRecord<T>(
  permit: Permit<Permission>,
  parameters: StructuredRecordParameters,
  reading: (body: unknown) => Reading<T>,
): Promise<Result<T>> {
  const answer = await exchange(permit, {
    api,
    operation,
    path: "/Patient/$gpc.getstructuredrecord",
    method: "POST",
    body: { type: "application/fhir+json", text: JSON.stringify(parameters) },
    accept: fhirMediaTypes,
    idempotent: true,
  });
  if (!answer.ok) return answer;
  const { body } = answer.value;
  const of = { api, operation, correlationId: permit.correlationId };
  return outcomeInstead(body) ?? takeReading(reading(body), of);
}

/** Whatever shows something that a surgery holds, and with it which surgery that is. */
type NamesSurgery =
  "test-results:read" | "profile:read" | "documents:read" | "appointments:read" | RecordPermission;

/** Test results as the surgery shows them to the person, or only who they and the surgery are (STU3). Ask for the user permissions first. */
export async function getStructuredRecord(
  permit: Permit<NamesSurgery>,
  areas: StructuredRecordAreas,
): Promise<Result<StructuredRecord>> {
  const parameters = structuredRecordRequest(permit.subject, areas);
  return askForRecord(permit, parameters, (body) => readStructuredRecord(body, permit.subject));
}

/**
 * Any areas of the record (STU3). An area that the surgery's system does not offer is told in `outcomes`, an entry
 * that breaks the standard in `unreadable`. Ask for the user permissions first. The same areas are asked for once in
 * a request.
 */
export function getRecordAreas(
  permit: Permit<RecordPermission>,
  areas: RecordAreas,
): Promise<Result<RecordAnswer>> {
  const parameters = recordRequest(permit.subject, areas);
  return permit.once(`${api} ${JSON.stringify(parameters)}`, () => askForAreas(permit, parameters));
}

async function askForAreas(
  permit: Permit<RecordPermission>,
  parameters: StructuredRecordParameters,
): Promise<Result<RecordAnswer>> {
  const { subject, correlationId } = permit;
  const record = await askForRecord(permit, parameters, (body) => readRecordAreas(body, subject));
  if (!record.ok) return record;
  for (const { refusal } of record.value.unreadable)
    log("error", "entry-refused", {
      api,
      operation,
      correlationId,
      jsonPath: refusal.path,
      reason: refusal.rule,
    });
  return ok(record.value);
}

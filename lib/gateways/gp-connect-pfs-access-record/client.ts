import "server-only";
import type { Permit } from "#lib/permit.ts";
import type { Result } from "#lib/result.ts";
import { fhirMediaTypes, outcomeInstead, takeReading } from "../fhir/take-reading.ts";
import { exchange } from "../transport.ts";
import {
  readStructuredRecord,
  structuredRecordRequest,
  type StructuredRecord,
  type StructuredRecordAreas,
} from "./schema.ts";

const api = "gp-connect-pfs-access-record";

/**
 * The structured record that the surgery shows to the person (STU3). A POST that only reads, so it may be sent
 * again. Ask for the user permissions first.
 */
export async function getStructuredRecord(
  permit: Permit<"test-results:read" | "profile:read">,
  areas: StructuredRecordAreas,
): Promise<Result<StructuredRecord>> {
  const operation = "get-structured-record";
  const answer = await exchange(permit, {
    api,
    operation,
    path: "/Patient/$gpc.getstructuredrecord",
    method: "POST",
    body: {
      type: "application/fhir+json",
      text: JSON.stringify(structuredRecordRequest(permit.subject, areas)),
    },
    accept: fhirMediaTypes,
    idempotent: true,
  });
  if (!answer.ok) return answer;
  const { body } = answer.value;
  const reading = { api, operation, correlationId: permit.correlationId };
  return outcomeInstead(body) ?? takeReading(readStructuredRecord(body, permit.subject), reading);
}

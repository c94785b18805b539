import type { NhsNumber } from "#lib/nhs-number.ts";
import { readBundle, type ReadBundle } from "../fhir/bundle.ts";
import type { Reading } from "../fhir/reading.ts";
import { stu3Dialect, type Stu3Resource } from "../fhir/stu3.ts";
import { disclosed } from "./schema-disclosure.ts";
import { recordRequest, type StructuredRecordParameters } from "./schema-request.ts";

export type StructuredRecord = ReadBundle<Stu3Resource>;

/** Which of the areas are asked for; with none, who the person is and which surgery they belong to. */
export interface StructuredRecordAreas {
  readonly investigations: boolean;
}

/** What this service asks for when it shows test results, or only the surgery. */
export function structuredRecordRequest(
  subject: NhsNumber,
  { investigations }: StructuredRecordAreas,
): StructuredRecordParameters {
  return recordRequest(subject, investigations ? { investigations: {} } : {});
}

/** The collection Bundle that the operation answers, all of it about `subject`. */
export function readStructuredRecord(body: unknown, subject: NhsNumber): Reading<StructuredRecord> {
  const reading = readBundle(body, stu3Dialect, subject);
  return reading.ok ? { ok: true, value: disclosed(reading.value) } : reading;
}

import type { NhsNumber } from "#lib/nhs-number.ts";
import { readBundle, type ReadBundle } from "../fhir/bundle.ts";
import { r4Dialect, type R4Resource } from "../fhir/r4.ts";
import type { Reading } from "../fhir/reading.ts";

/** Reports with their observations, or orders with their tasks. */
export type HospitalBundle = ReadBundle<R4Resource>;

/** A UK Core R4 Bundle, all of it about `subject`. */
export function readHospitalBundle(body: unknown, subject: NhsNumber): Reading<HospitalBundle> {
  return readBundle(body, r4Dialect, subject);
}

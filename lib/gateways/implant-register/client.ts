import "server-only";
import type { NhsNumber } from "#lib/nhs-number.ts";
import type { Permit } from "#lib/permit.ts";
import type { Result } from "#lib/result.ts";
import type { ReadBundle } from "../fhir/bundle.ts";
import { nhsNumberSystem } from "../fhir/elements.ts";
import type { Reading } from "../fhir/reading.ts";
import { fhirMediaTypes, outcomeInstead, takeReading } from "../fhir/take-reading.ts";
import { exchange } from "../transport.ts";
import { readDevices, readNotices, type ImplantResource, type SafetyNotice } from "./schema.ts";

// Ours, and not public: no published API tells patients of their implants.
const api = "implant-register";

interface Search<T> {
  readonly operation: string;
  readonly type: "Device" | "Communication";
  readonly parameter: string;
  readonly read: (body: unknown, subject: NhsNumber) => Reading<T>;
}

async function search<T>(permit: Permit<"implants:read">, asked: Search<T>): Promise<Result<T>> {
  const { operation, type, parameter, read } = asked;
  const answer = await exchange(permit, {
    api,
    operation,
    path: `/FHIR/R4/${type}`,
    method: "GET",
    idempotent: true,
    accept: fhirMediaTypes,
    query: [[parameter, `${nhsNumberSystem}|${permit.subject}`]],
  });
  if (!answer.ok) return answer;
  const { body } = answer.value;
  const reading = { api, operation, correlationId: permit.correlationId };
  return outcomeInstead(body) ?? takeReading(read(body, permit.subject), reading);
}

/** Everything in the person's body that the register knows of, with the operations. */
export const listDevices = (permit: Permit<"implants:read">): Promise<Result<ReadBundle<ImplantResource>>> =>
  search(permit, {
    ...{ operation: "list-implants", type: "Device", parameter: "patient:identifier" },
    read: readDevices,
  });

/** Safety recalls about the person's implants. */
export const listNotices = (permit: Permit<"implants:read">): Promise<Result<ReadBundle<SafetyNotice>>> =>
  search(permit, {
    ...{ operation: "list-safety-notices", type: "Communication", parameter: "subject:identifier" },
    read: readNotices,
  });

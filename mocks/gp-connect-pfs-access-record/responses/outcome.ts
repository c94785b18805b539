import { HttpResponse } from "msw";
import type { Resource } from "#mocks/nation/fhir.ts";
import { profiled } from "./profiles.ts";

const kinds = {
  INVALID_NHS_NUMBER: { status: 400, issue: "value", display: "Invalid NHS Number" },
  BAD_REQUEST: { status: 400, issue: "invalid", display: "Bad request" },
  ACCESS_DENIED: {
    status: 403,
    issue: "forbidden",
    display: "Access has been denied to process this request",
  },
  PATIENT_NOT_FOUND: { status: 404, issue: "not-found", display: "Patient record not found" },
  NO_RECORD_FOUND: { status: 404, issue: "not-found", display: "No record found" },
  FORBIDDEN_COMBINATION: { status: 404, issue: "invalid", display: "Invalid Parameter" },
  PART_WITHOUT_VALUE: { status: 404, issue: "invalid", display: "Invalid Parameter" },
  INVALID_SEARCH: { status: 400, issue: "invalid", display: "Invalid Parameter" },
  UNSUPPORTED_MEDIA_TYPE: { status: 415, issue: "invalid", display: "Unsupported Media Type" },
  INVALID_PARAMETER: { status: 422, issue: "invalid", display: "Invalid Parameter" },
  INVALID_RESOURCE: { status: 422, issue: "invalid", display: "Invalid validation of resource" },
} as const satisfies Record<string, { status: number; issue: string; display: string }>;

/** Kinds that the specification answers with one code, but under several statuses. */
const asParameter: readonly string[] = ["PART_WITHOUT_VALUE", "FORBIDDEN_COMBINATION", "INVALID_SEARCH"];

export type Refusal = { kind: keyof typeof kinds; diagnostics: string };

/** A refusal as an OperationOutcome of this API, which names a value set where a code system belongs. */
export function refusal({ kind, diagnostics }: Refusal, headers: Record<string, string>): Response {
  const { status, issue, display } = kinds[kind];
  const coding = {
    system: "https://fhir.nhs.uk/STU3/ValueSet/Spine-ErrorOrWarningCode-1",
    code: asParameter.includes(kind) ? "INVALID_PARAMETER" : kind,
    display,
  };
  const body = {
    resourceType: "OperationOutcome",
    meta: profiled("GPConnect-OperationOutcome-1"),
    issue: [{ severity: "error", code: issue, details: { coding: [coding] }, diagnostics }],
  };
  return HttpResponse.json(body, {
    status,
    headers: { ...headers, "Content-Type": "application/fhir+json" },
  });
}

/** The warning inside a bundle that this surgery's system does not offer these areas of the record. */
export function notSupported(id: string, parameters: readonly string[]): Resource {
  const coding = {
    system: "https://fhir.nhs.uk/STU3/CodeSystem/Spine-ErrorOrWarningCode-1",
    code: "NOT_IMPLEMENTED",
    display: "Not implemented",
  };
  return {
    resourceType: "OperationOutcome",
    id,
    meta: profiled("GPConnect-OperationOutcome-1"),
    issue: parameters.map((name) => ({
      severity: "warning",
      code: "not-supported",
      details: { coding: [coding], text: `${name} is an unrecognised parameter` },
      diagnostics: name,
    })),
  };
}

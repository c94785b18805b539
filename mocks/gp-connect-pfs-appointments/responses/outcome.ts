import { HttpResponse } from "msw";
import { profiled } from "./profiles.ts";

/** Every error of this API: its HTTP status, its FHIR issue type, and the words of its code. */
const kinds = {
  BAD_REQUEST: { status: 400, issue: "invalid", display: "Bad request" },
  VALIDATION_ERROR: { status: 400, issue: "invalid", display: "Validation error" },
  UNSUPPORTED_VALUE: { status: 400, issue: "value", display: "Unsupported value" },
  INVALID_IDENTIFIER_SYSTEM: { status: 400, issue: "value", display: "Invalid identifier system" },
  INVALID_IDENTIFIER_VALUE: { status: 400, issue: "value", display: "Invalid identifier value" },
  INVALID_NHS_NUMBER: { status: 400, issue: "value", display: "Invalid NHS number" },
  ACCESS_DENIED: { status: 403, issue: "forbidden", display: "Access denied" },
  NO_PATIENT_CONSENT: {
    status: 403,
    issue: "forbidden",
    display: "Patient has not provided consent to share data",
  },
  NO_RECORD_FOUND: { status: 404, issue: "not-found", display: "No record found" },
  ORGANISATION_NOT_FOUND: { status: 404, issue: "not-found", display: "Organisation not found" },
  PATIENT_NOT_FOUND: { status: 404, issue: "not-found", display: "Patient not found" },
  PRACTITIONER_NOT_FOUND: { status: 404, issue: "not-found", display: "Practitioner not found" },
  DUPLICATE_REJECTED: {
    status: 409,
    issue: "duplicate",
    display: "Create would lead to creation of a duplicate resource",
  },
  CANNOT_CANCEL: { status: 409, issue: "forbidden", display: "Cannot cancel appointment" },
  VERSION_CONFLICT: { status: 409, issue: "conflict", display: "FHIR constraint violation" },
  UNSUPPORTED_MEDIA_TYPE: { status: 415, issue: "invalid", display: "Unsupported media type" },
  INVALID_PARAMETER: { status: 422, issue: "invalid", display: "Submitted parameter is not valid." },
  INVALID_RESOURCE: { status: 422, issue: "invalid", display: "Submitted resource is not valid." },
  REFERENCE_NOT_FOUND: { status: 422, issue: "invalid", display: "FHIR reference not found" },
  TOO_LATE: { status: 461, issue: "forbidden", display: "Too late to cancel appointment" },
  INTERNAL_SERVER_ERROR: { status: 500, issue: "exception", display: "Internal server error" },
} as const satisfies Record<string, { status: number; issue: string; display: string }>;

/** Several errors share one published code and differ in status or words alone. */
const codes: Partial<Record<keyof typeof kinds, string>> = {
  CANNOT_CANCEL: "ACCESS_DENIED",
  TOO_LATE: "ACCESS_DENIED",
  VERSION_CONFLICT: "FHIR_CONSTRAINT_VIOLATION",
};

export type Refusal = { kind: keyof typeof kinds; diagnostics: string };

export const isRefusal = (value: object): value is Refusal => "kind" in value && "diagnostics" in value;

export const invalidResource = (diagnostics: string): Refusal => ({ kind: "INVALID_RESOURCE", diagnostics });

/** A refusal as an OperationOutcome of this API, which names a value set where a code system belongs. */
export function refusal({ kind, diagnostics }: Refusal, headers: Record<string, string>): Response {
  const { status, issue, display } = kinds[kind];
  const coding = {
    system: "https://fhir.nhs.uk/STU3/ValueSet/Spine-ErrorOrWarningCode-1",
    code: codes[kind] ?? kind,
    display,
  };
  const body = {
    resourceType: "OperationOutcome",
    meta: profiled("GPConnect-OperationOutcome-1"),
    issue: [{ severity: "error", code: issue, details: { coding: [coding] }, diagnostics }],
  };
  return HttpResponse.json(body, {
    status,
    headers: { ...headers, "Cache-Control": "no-store", "Content-Type": "application/fhir+json" },
  });
}

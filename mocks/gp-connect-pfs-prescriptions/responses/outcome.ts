import { HttpResponse } from "msw";

const kinds = {
  BAD_REQUEST: { status: 400, code: "structure", display: "Bad request" },
  ACCESS_DENIED: {
    status: 403,
    code: "forbidden",
    display: "Access has been denied to process this request",
  },
  RESOURCE_NOT_FOUND: { status: 404, code: "not-found", display: "Resource not found" },
  PATIENT_NOT_FOUND: { status: 404, code: "not-found", display: "Patient not found" },
  DUPLICATE_REJECTED: {
    status: 409,
    code: "duplicate",
    display: "Create would lead to creation of a duplicate resource",
  },
  INVALID_RESOURCE: { status: 422, code: "invalid", display: "Resource failed validation" },
  REFERENCE_NOT_FOUND: { status: 422, code: "not-found", display: "Reference not found" },
  INVALID_PARAMETER: { status: 422, code: "value", display: "Invalid parameter" },
};

/** An error of this API: its code, and what was wrong in words. */
export type Refusal = { name: keyof typeof kinds; diagnostics: string };

export const refusal = (name: Refusal["name"], diagnostics: string): Refusal => ({ name, diagnostics });

export const isRefusal = (value: object): value is Refusal => "diagnostics" in value && "name" in value;

/** A refusal in the code system of GP Connect's R4 APIs (a value set's address, used as a code system). */
export function outcome({ name, diagnostics }: Refusal, headers: Record<string, string>): Response {
  const { status, code, display } = kinds[name];
  const coding = {
    system: "https://fhir.nhs.uk/R4/ValueSet/Spine-ErrorOrWarningCode-1",
    code: name,
    display,
  };
  const body = {
    resourceType: "OperationOutcome",
    meta: { profile: ["https://fhir.hl7.org.uk/StructureDefinition/UKCore-OperationOutcome"] },
    issue: [{ severity: "error", code, details: { coding: [coding] }, diagnostics }],
  };
  return HttpResponse.json(body, {
    status,
    headers: { ...headers, "Content-Type": "application/fhir+json" },
  });
}

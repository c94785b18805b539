import { HttpResponse } from "msw";

const kinds = {
  INVALID_RESOURCE_ID: { status: 400, code: "value", display: "Resource Id is invalid" },
  INVALID_VALUE: { status: 400, code: "value", display: "Provided value is invalid" },
  ACCESS_DENIED: { status: 403, code: "forbidden", display: "Access has been denied" },
  PATIENT_NOT_FOUND: { status: 404, code: "not-found", display: "Patient not found" },
};

/** A refusal in this API's own code system, which is neither that of the gateway nor that of the record API. */
export function outcome(name: keyof typeof kinds, at: Date, headers: Record<string, string>): Response {
  const { status, code, display } = kinds[name];
  const coding = {
    system: "https://fhir.nhs.uk/CodeSystem/Spine-ErrorOrWarningCode",
    version: "1",
    code: name,
    display,
  };
  const body = {
    resourceType: "OperationOutcome",
    meta: { lastUpdated: at.toISOString().replace(/\.\d+Z$/, "+00:00") },
    issue: [{ severity: "error", code, details: { coding: [coding] } }],
  };
  return HttpResponse.json(body, {
    status,
    headers: { ...headers, "Content-Type": "application/fhir+json" },
  });
}

import { mirrored } from "#mocks/nation/gateway.ts";
import { uuidOf } from "#mocks/nation/uuid-of.ts";

const errors = {
  conditions: {
    ...{ status: 400, issue: "value", code: "VALIDATION_ERROR", location: "parameters/conditions" },
    display: "The given conditions were not in the expected format.",
  },
  category: {
    ...{ status: 422, issue: "value", code: "VALIDATION_ERROR", location: "parameters/category" },
    display: "The supplied category was not recognised by the API.",
  },
  includeActions: {
    ...{ status: 422, issue: "value", code: "VALIDATION_ERROR", location: "parameters/includeActions" },
    display: "The supplied value was not recognised by the API.",
  },
  unknown: {
    ...{ status: 404, issue: "processing", code: "RESOURCE_NOT_FOUND", location: "parameters/id" },
    display:
      "The given NHS number was not found in our datasets.  This could be because the number is incorrect or some other reason we cannot process that number.",
  },
  denied: {
    ...{ status: 403, issue: "forbidden", code: "ACCESS_DENIED", location: null },
    display: "Access has been denied to process this request.",
  },
} as const;

export type ErrorKind = keyof typeof errors;

/** An error of the eligibility API, in FHIR beside answers that are plain JSON. */
export function outcome(request: Request, at: Date, kind: ErrorKind, diagnostics: string): Response {
  const { status, issue, code, display, location } = errors[kind];
  const coding = { system: "https://fhir.nhs.uk/CodeSystem/Spine-ErrorOrWarningCode", code, display };
  const body = {
    resourceType: "OperationOutcome",
    id: uuidOf(`${kind} ${diagnostics} ${at.toISOString()}`),
    meta: { lastUpdated: at.toISOString() },
    issue: [
      {
        ...{ severity: "error", code: issue, details: { coding: [coding] }, diagnostics },
        ...(location !== null && { location: [location] }),
      },
    ],
  };
  return new Response(JSON.stringify(body), {
    status,
    headers: { ...mirrored(request), "Content-Type": "application/fhir+json" },
  });
}

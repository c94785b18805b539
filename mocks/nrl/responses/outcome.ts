import { mirrored } from "#mocks/nation/gateway.ts";

/** Codes of the platform, with the status and the kind of issue that each travels with. */
const codes = {
  INVALID_PARAMETER: { status: 400, issue: "invalid", display: "Invalid parameter" },
  INVALID_CODE_VALUE: { status: 400, issue: "code-invalid", display: "Invalid code value" },
  MISSING_HEADER: { status: 400, issue: "required", display: "There is a required header missing" },
  ACCESS_DENIED: {
    status: 403,
    issue: "forbidden",
    display: "Access has been denied to process this request",
  },
  UNAUTHORIZED: { status: 401, issue: "login", display: "Authorization is required" },
  NO_RECORD_FOUND: { status: 404, issue: "not-found", display: "No record found" },
} as const;

/** An error of the record locator. */
export function outcome(request: Request, code: keyof typeof codes, diagnostics: string): Response {
  const { status, issue, display } = codes[code];
  const coding = { system: "https://fhir.nhs.uk/ValueSet/Spine-ErrorOrWarningCode-1", code, display };
  const body = {
    resourceType: "OperationOutcome",
    meta: { profile: ["https://fhir.nhs.uk/StructureDefinition/NHSDigital-OperationOutcome"] },
    issue: [{ severity: "error", code: issue, details: { coding: [coding] }, diagnostics }],
  };
  return new Response(JSON.stringify(body), {
    status,
    headers: { ...mirrored(request), "Content-Type": "application/fhir+json" },
  });
}

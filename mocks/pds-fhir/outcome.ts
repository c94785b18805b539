import { HttpResponse } from "msw";
import { mirrored } from "#mocks/nation/gateway.ts";

const SYSTEM = "https://fhir.nhs.uk/R4/CodeSystem/Spine-ErrorOrWarningCode";

/** What PDS says no with, as far as reading one's own record goes. */
const REFUSALS = {
  ACCESS_DENIED: { type: "forbidden", display: "Access Denied - Unauthorised" },
  INVALID_RESOURCE_ID: { type: "value", display: "Resource Id is invalid" },
  INVALID_VALUE: { type: "value", display: "Provided value is invalid" },
  MISSING_VALUE: { type: "required", display: "Required value is missing" },
} as const;

/** An OperationOutcome with PDS's own code system; `display` replaces the code's usual words. */
export function outcome(
  request: Request,
  status: number,
  code: keyof typeof REFUSALS,
  words: { diagnostics?: string; display?: string } = {},
): Response {
  const { type, display } = REFUSALS[code];
  const coding = { system: SYSTEM, version: "1", code, display: words.display ?? display };
  const issue = {
    severity: "error",
    code: type,
    details: { coding: [coding] },
    ...(words.diagnostics === undefined ? {} : { diagnostics: words.diagnostics }),
  };
  return HttpResponse.json(
    { resourceType: "OperationOutcome", issue: [issue] },
    { status, headers: { ...mirrored(request), "content-type": "application/fhir+json" } },
  );
}

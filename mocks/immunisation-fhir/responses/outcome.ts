import { mirrored } from "#mocks/nation/gateway.ts";
import { uuidOf } from "#mocks/nation/uuid-of.ts";

/** Published codes, with the status and the kind of issue that each travels with. */
const codes = {
  INVALID: { status: 400, issue: "invalid" },
  INVARIANT: { status: 400, issue: "invariant" },
  UNAUTHORIZED: { status: 401, issue: "login" },
  FORBIDDEN: { status: 403, issue: "forbidden" },
  NOT_FOUND: { status: 404, issue: "not-found" },
  DUPLICATE: { status: 422, issue: "duplicate" },
} as const;

type OutcomeCode = keyof typeof codes;

/** The OperationOutcome itself; the code system's small s in "Codesystem" is published so. */
function outcomeBody(code: OutcomeCode, diagnostics: string): Record<string, unknown> {
  return {
    resourceType: "OperationOutcome",
    id: uuidOf(`${code} ${diagnostics}`),
    meta: { profile: ["https://simplifier.net/guide/UKCoreDevelopment2/ProfileUKCore-OperationOutcome"] },
    issue: [
      {
        severity: "error",
        code: codes[code].issue,
        details: { coding: [{ system: "https://fhir.nhs.uk/Codesystem/http-error-codes", code }] },
        diagnostics,
      },
    ],
  };
}

/** An error of the immunisation API. */
export const outcome = (request: Request, code: OutcomeCode, diagnostics: string): Response =>
  new Response(JSON.stringify(outcomeBody(code, diagnostics)), {
    status: codes[code].status,
    headers: { ...mirrored(request), "Content-Type": "application/fhir+json" },
  });

import { randomUUID } from "node:crypto";
import { HttpResponse } from "msw";

/** The refusals of this API: code, FHIR issue type and status. */
const refusals = {
  REC_BAD_REQUEST: { status: 400, type: "required" },
  ACCESS_DENIED: { status: 401, type: "forbidden" },
  REC_FORBIDDEN: { status: 403, type: "forbidden" },
  REC_NOT_FOUND: { status: 404, type: "not-found" },
  TOO_MANY_REQUESTS: { status: 429, type: "exception" },
  REC_SERVER_ERROR: { status: 500, type: "exception" },
  GATEWAY_TIMEOUT: { status: 504, type: "exception" },
} as const;

export type RefusalCode = keyof typeof refusals;

/** Headers of every answer: the correlation id given back if there was one, and a request id of the server's own. */
export function fhirHeaders(request: Request): Record<string, string> {
  const correlationId = request.headers.get("x-correlation-id");
  return {
    "Content-Type": "application/fhir+json",
    "X-Request-ID": randomUUID(),
    ...(correlationId && { "X-Correlation-ID": correlationId }),
  };
}

/** Refuses a call with a code of `http-error-codes`; `expression` names the parameter at fault. */
export function refuse(
  request: Request,
  at: Date,
  code: RefusalCode,
  { diagnostics, expression }: { diagnostics?: string; expression?: string } = {},
): Response {
  const { status, type } = refusals[code];
  const issue = {
    severity: "error",
    code: type,
    ...(diagnostics !== undefined && { diagnostics }),
    details: { coding: [{ system: "https://fhir.nhs.uk/CodeSystem/http-error-codes", code }] },
    ...(expression !== undefined && { expression: [expression] }),
  };
  return HttpResponse.json(
    {
      resourceType: "OperationOutcome",
      meta: {
        lastUpdated: at.toISOString(),
        profile: ["https://fhir.nhs.uk/StructureDefinition/NHSDigital-OperationOutcome"],
      },
      issue: [issue],
    },
    { status, headers: fhirHeaders(request) },
  );
}

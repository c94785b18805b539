import { HttpResponse } from "msw";
import type { Json } from "#mocks/nation/fhir.ts";

const PROFILE = "https://fhir.nhs.uk/StructureDefinition/WayfinderUKCoreOperationOutcome";

/** Headers of every FHIR answer: only the correlation id is given back, not the request id. */
export function fhirHeaders(request: Request): Record<string, string> {
  const correlationId = request.headers.get("x-correlation-id");
  return {
    "Content-Type": "application/fhir+json",
    ...(correlationId && { "X-Correlation-ID": correlationId }),
  };
}

/** An OperationOutcome of the aggregator; its issues have no coding. */
export const operationOutcome = (issue: Json[]): Json => ({
  resourceType: "OperationOutcome",
  meta: { profile: [PROFILE] },
  issue,
});

/** Refuses a call as the aggregator words it: the reason stands in `diagnostics`. */
export function refuse(
  request: Request,
  status: number,
  diagnostics: string,
  code: "exception" | "forbidden" = "exception",
): Response {
  const body = operationOutcome([{ severity: "error", code, diagnostics }]);
  return HttpResponse.json(body, { status, headers: fhirHeaders(request) });
}

/** The platform's refusal of a token, as this API's specification words it. */
export function refuseToken(request: Request): Response {
  const coding = {
    system: "https://fhir.nhs.uk/R4/CodeSystem/Spine-ErrorOrWarningCode",
    version: "1",
    code: "ACCESS_DENIED",
    display: "Invalid access token",
  };
  const issue = [{ severity: "error", code: "forbidden", details: { coding: [coding] } }];
  return HttpResponse.json(
    { resourceType: "OperationOutcome", issue },
    { status: 401, headers: fhirHeaders(request) },
  );
}

/** Over the quota: JSON of the platform's gateway, not FHIR. */
export function refuseQuota(request: Request, now: number): Response {
  const body = {
    message:
      "Your application, Front Door sandbox, has exceeded its quota of 60 requests every 1 second(s) and is being rate limited.",
    scope: "application",
    policy: "quota",
    limit: 60,
    interval: 1,
    timeunit: "second",
    ratelimiting_expiry_time_ms: now + 1000,
    message_id: `rrt-${now}`,
  };
  const headers = { ...fhirHeaders(request), "Content-Type": "application/json" };
  return HttpResponse.json(body, { status: 429, headers });
}

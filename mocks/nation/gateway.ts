import type { BearerRefusal } from "./bearer.ts";
import { isUuid } from "./uuid-of.ts";

/** The X-Request-ID of a call, or why it will not do: the platform's APIs want a UUID. */
export function readRequestId(request: Request): { id: string } | { problem: "missing" | "invalid" } {
  const id = request.headers.get("x-request-id");
  if (id === null || id === "") return { problem: "missing" };
  return isUuid(id) ? { id } : { problem: "invalid" };
}

/** The headers that the platform gives back as they came: X-Request-ID and X-Correlation-ID. */
export function mirrored(request: Request): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const name of ["X-Request-ID", "X-Correlation-ID"]) {
    const value = request.headers.get(name);
    if (value) headers[name] = value;
  }
  return headers;
}

const refusals: Record<BearerRefusal, { status: number; diagnostics: string }> = {
  missing: { status: 401, diagnostics: "Missing Authorization header" },
  invalid: { status: 401, diagnostics: "Invalid Access Token" },
  application: { status: 403, diagnostics: "Your app has insufficient permissions to use this method." },
  level: {
    status: 403,
    diagnostics: "The user's identity is not verified to the level that this API asks for.",
  },
  credential: { status: 403, diagnostics: "The user's authentication is not strong enough for this API." },
};

/** The platform gateway's own refusal (R4, whatever version the API behind it speaks): 401 or 403 ACCESS_DENIED. */
export function gatewayRefusal(request: Request, refusal: BearerRefusal): Response {
  const { status, diagnostics } = refusals[refusal];
  const coding = {
    system: "https://fhir.nhs.uk/R4/CodeSystem/Spine-ErrorOrWarningCode",
    version: "1",
    code: "ACCESS_DENIED",
    display: "Access Denied - Unauthorised",
  };
  const issue = { severity: "error", code: "forbidden", details: { coding: [coding] }, diagnostics };
  return new Response(JSON.stringify({ resourceType: "OperationOutcome", issue: [issue] }), {
    status,
    headers: { ...mirrored(request), "Content-Type": "application/fhir+json" },
  });
}

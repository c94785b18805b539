import { HttpResponse } from "msw";
import type { Json } from "#mocks/nation/fhir.ts";
import { uuidOf } from "#mocks/nation/uuid-of.ts";

const SPINE_CODES = "https://fhir.nhs.uk/R4/CodeSystem/Spine-ErrorOrWarningCode";
const HTTP_CODES = "https://fhir.nhs.uk/CodeSystem/http-error-codes";

const kinds = {
  BAD_REQUEST: {
    status: 400,
    code: "value",
    severity: "error",
    display: "400: The Server was unable to process the request.",
  },
  TIMEOUT: { status: 408, code: "timeout", severity: "fatal", display: "408: The request timed out." },
  TOO_MANY_REQUESTS: {
    status: 429,
    code: "throttled",
    severity: "error",
    display: "429: Too many requests.",
  },
  SERVER_ERROR: {
    status: 500,
    code: "exception",
    severity: "fatal",
    display: "500: The Server has encountered an error processing the request.",
  },
};

export const stamp = (at: Date): string => at.toISOString().replace(/\.\d+Z$/, "+00:00");

/** A failure of this API: what the service itself says has the code system of HTTP errors, what stands before it the spine's. */
export function outcome(name: keyof typeof kinds, at: Date, headers: Record<string, string>): Response {
  const { status, code, severity, display } = kinds[name];
  const system = status === 408 || status === 500 ? HTTP_CODES : SPINE_CODES;
  const coding = { system, code: name, display };
  const body = {
    resourceType: "OperationOutcome",
    meta: { lastUpdated: stamp(at) },
    issue: [{ severity, code, details: { coding: [coding] } }],
  };
  return HttpResponse.json(body, {
    status,
    headers: {
      ...headers,
      "Content-Type": "application/fhir+json",
      ...(status === 429 && { "Retry-After": "1" }),
    },
  });
}

/** What stands in the place of a prescription that the national service could not use. */
export function invalidated(prescription: string, at: Date): Json {
  const id = uuidOf(`invalidated ${prescription}`);
  const coding = {
    system: "https://fhir.nhs.uk/CodeSystem/Spine-ErrorOrWarningCode",
    code: "INVALIDATED_RESOURCE",
    display: "Invalidated resource",
  };
  return {
    fullUrl: `urn:uuid:${id}`,
    search: { mode: "outcome" },
    resource: {
      resourceType: "OperationOutcome",
      id,
      meta: { lastUpdated: stamp(at) },
      issue: [
        {
          severity: "warning",
          code: "business-rule",
          details: { coding: [coding] },
          diagnostics: `Prescription with short form ID ${prescription} has been invalidated so could not be returned.`,
        },
      ],
    },
  };
}

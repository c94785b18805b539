import { HttpResponse } from "msw";
import { mirrored } from "#mocks/nation/gateway.ts";

const SYSTEM = "https://fhir.nhs.uk/R4/CodeSystem/Spine-ErrorOrWarningCode";

/** What PDS says no with: its code, with the status, the kind of issue and the words that belong to it. */
const REFUSALS = {
  ACCESS_DENIED: { status: 403, type: "forbidden", display: "Access Denied - Unauthorised" },
  ADDITIONAL_PROPERTIES: {
    status: 400,
    type: "invariant",
    display: "Additional properties should not be included",
  },
  FORBIDDEN_UPDATE: { status: 403, type: "forbidden", display: "Update is forbidden", mild: true },
  INVALIDATED_RESOURCE: {
    status: 404,
    type: "processing",
    display: "Resource that has been marked as invalid was requested - invalid resources cannot be retrieved",
  },
  INVALID_RESOURCE_ID: { status: 400, type: "value", display: "Resource Id is invalid" },
  INVALID_UPDATE: { status: 400, type: "structure", display: "Update is invalid" },
  INVALID_VALUE: { status: 400, type: "value", display: "Provided value is invalid" },
  MISSING_VALUE: { status: 400, type: "required", display: "Required value is missing" },
  PRECONDITION_FAILED: { status: 412, type: "structure", display: "Required condition was not fulfilled" },
  RESOURCE_NOT_FOUND: { status: 404, type: "not-found", display: "Resource not found", mild: true },
  RESOURCE_VERSION_MISMATCH: {
    status: 409,
    type: "conflict",
    display: "Resource version supplied does not match actual version",
  },
  SERVICE_UNAVAILABLE: { status: 503, type: "timeout", display: "Service unavailable" },
  TOO_FEW_VALUES_SUBMITTED: { status: 400, type: "value", display: "Too few values submitted" },
  TOO_MANY_REQUESTS: { status: 429, type: "throttled", display: "Too many requests" },
  TOO_MANY_VALUES_SUBMITTED: { status: 400, type: "value", display: "Too many values submitted" },
  UNSUPPORTED_CHARACTERS_IN_FIELD: { status: 400, type: "value", display: "Unsupported characters in field" },
  UNSUPPORTED_SERVICE: { status: 400, type: "processing", display: "Unsupported Service" },
  UNSUPPORTED_VALUE: { status: 400, type: "value", display: "Unsupported value" },
} as const satisfies Record<string, { status: number; type: string; display: string; mild?: true }>;

type Code = keyof typeof REFUSALS;

/** A refusal of PDS; the message is the diagnostics. `display` replaces the code's usual words. */
export class Refused extends Error {
  readonly code: Code;
  readonly display: string | undefined;
  readonly headers: Readonly<Record<string, string>>;

  constructor(code: Code, diagnostics?: string, more: { display?: string; retryAfter?: number } = {}) {
    super(diagnostics);
    this.code = code;
    this.display = more.display;
    this.headers = more.retryAfter === undefined ? {} : { "Retry-After": String(more.retryAfter) };
  }
}

export const invalidUpdate = (why: string) =>
  new Refused("INVALID_UPDATE", `Invalid update with error - ${why}`);

export const invalidValue = (value: unknown, place: string) =>
  new Refused("INVALID_VALUE", `Invalid value - '${String(value)}' in ${place}`);

/** The refusal of whatever a patient may not do at all. */
export const notForPatients = () =>
  new Refused(
    "ACCESS_DENIED",
    "Your access token has insufficient permissions. Patients may read and change their own record alone.",
    { display: "Patient cannot perform this action" },
  );

/** A refusal as an OperationOutcome with PDS's own code system. */
export function outcome(request: Request, { code, display, message, headers }: Refused): Response {
  const refusal: { status: number; type: string; display: string; mild?: true } = REFUSALS[code];
  const coding = { system: SYSTEM, version: "1", code, display: display ?? refusal.display };
  const issue = {
    severity: refusal.mild ? "information" : "error",
    code: refusal.type,
    details: { coding: [coding] },
    ...(message === "" ? {} : { diagnostics: message }),
  };
  return HttpResponse.json(
    { resourceType: "OperationOutcome", issue: [issue] },
    {
      status: refusal.status,
      headers: { ...mirrored(request), ...headers, "content-type": "application/fhir+json" },
    },
  );
}

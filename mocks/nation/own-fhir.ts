import { readBearer, type Bearer } from "./bearer.ts";
import { NHS_NUMBER_SYSTEM, type Json, type Resource } from "./fhir.ts";
import { gatewayRefusal, mirrored, readRequestId } from "./gateway.ts";
import type { Nation } from "./nation.ts";
import type { Person } from "./person.ts";
import { isUuid } from "./uuid-of.ts";

/** Systems of the sandbox's own making stand below this address: no code system covers what they say. */
export const OWN_SYSTEM = "https://sandbox.front-door.example";

const refusals = {
  BAD_REQUEST: { status: 400, code: "invalid" },
  FORBIDDEN: { status: 403, code: "forbidden" },
  NOT_OFFERED: { status: 403, code: "not-supported" },
  NOT_FOUND: { status: 404, code: "not-found" },
  CONFLICT: { status: 409, code: "conflict" },
  GONE: { status: 410, code: "deleted" },
  CHANGED: { status: 412, code: "conflict" },
  KEY_USED: { status: 422, code: "duplicate" },
  UNPROCESSABLE: { status: 422, code: "processing" },
} as const;

type RefusalKind = keyof typeof refusals;

/** A body of one of the sandbox's own FHIR APIs, which says with every answer that it is not public. */
export function ownFhir(
  request: Request,
  body: Json,
  status = 200,
  more: Record<string, string> = {},
): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      ...mirrored(request),
      ...more,
      "X-Sandbox-API": "not public",
      "Content-Type": "application/fhir+json",
    },
  });
}

/** A refusal of such an API: an OperationOutcome without coding, because no code system covers it. */
export function ownFhirRefusal(request: Request, kind: RefusalKind, diagnostics: string): Response {
  const { status, code } = refusals[kind];
  const issue = [{ severity: "error", code, diagnostics }];
  return ownFhir(request, { resourceType: "OperationOutcome", issue }, status);
}

export type FhirCaller = { bearer: Bearer; person: Person };

/** Who calls, about whom; a refusal where the token, the request id or the person will not do. */
export function ownFhirCaller(nation: Nation, request: Request): FhirCaller | Response {
  const bearer = readBearer(nation, request);
  if (typeof bearer === "string") return gatewayRefusal(request, bearer);
  const requestId = readRequestId(request);
  if ("problem" in requestId)
    return ownFhirRefusal(request, "BAD_REQUEST", `X-Request-ID is ${requestId.problem}`);
  const person = nation.personByNhsNumber(bearer.nhsNumber);
  return person
    ? { bearer, person }
    : ownFhirRefusal(request, "NOT_FOUND", "Nobody here has this NHS number");
}

/** The same for a search that must name the person of the token in one of its parameters. */
export function ownFhirSearcher(nation: Nation, request: Request, parameter: string): FhirCaller | Response {
  const caller = ownFhirCaller(nation, request);
  if (caller instanceof Response) return caller;
  const asked = new URL(request.url).searchParams.get(parameter);
  if (!asked?.startsWith(`${NHS_NUMBER_SYSTEM}|`))
    return ownFhirRefusal(request, "BAD_REQUEST", `${parameter} must be ${NHS_NUMBER_SYSTEM}|<NHS number>`);
  if (asked !== `${NHS_NUMBER_SYSTEM}|${caller.bearer.nhsNumber}`)
    return ownFhirRefusal(request, "FORBIDDEN", "The token belongs to another patient");
  return caller;
}

/** A JSON body sent under an Idempotency-Key, or why it will not do. */
export async function ownKeyedBody(
  request: Request,
): Promise<{ key: string; text: string; body: unknown } | Response> {
  const key = request.headers.get("idempotency-key") ?? "";
  if (!isUuid(key)) return ownFhirRefusal(request, "BAD_REQUEST", "Idempotency-Key must be a UUID");
  if (!/^application\/fhir\+json\b/.test(request.headers.get("content-type") ?? ""))
    return ownFhirRefusal(request, "BAD_REQUEST", "Content-Type must be application/fhir+json");
  const text = await request.text();
  try {
    return { key, text, body: JSON.parse(text) as unknown };
  } catch {
    return ownFhirRefusal(request, "BAD_REQUEST", "The body is not JSON");
  }
}

/** Resources as a searchset of such an API; `matches` were looked for, `included` belong to them. */
export function ownSearchset(
  base: string,
  matches: readonly Resource[],
  included: readonly Resource[] = [],
): Json {
  const entry = (mode: string) => (resource: Resource) => ({
    fullUrl: `${OWN_SYSTEM}/${base}/${resource.resourceType}/${resource.id}`,
    resource,
    search: { mode },
  });
  return {
    resourceType: "Bundle",
    type: "searchset",
    total: matches.length,
    entry: [...matches.map(entry("match")), ...included.map(entry("include"))],
  };
}

/** A person by NHS number, without a Patient beside it. */
export const byNhsNumber = (nhsNumber: string): Json => ({
  type: "Patient",
  identifier: { system: NHS_NUMBER_SYSTEM, value: nhsNumber },
});

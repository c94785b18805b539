import { readBearer, type Bearer } from "#mocks/nation/bearer.ts";
import { gatewayRefusal, mirrored, readRequestId } from "#mocks/nation/gateway.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import type { Person } from "#mocks/nation/person.ts";
import { isUuid } from "#mocks/nation/uuid-of.ts";
import { outcome, type OutcomeKind } from "./responses/outcome.ts";

export type Caller = { bearer: Bearer; person: Person; headers: Record<string, string> };

/** A refusal with the headers of every answer. */
export const refuse = (request: Request, kind: OutcomeKind, diagnostics: string): Response =>
  outcome(kind, diagnostics, headersOf(request));

/** Every answer gives the ids back and says that the API is the sandbox's own. */
export const headersOf = (request: Request): Record<string, string> => ({
  ...mirrored(request),
  "X-Sandbox-API": "not public",
});

/** Who calls, about whom; a refusal where the token, the request id or the registration will not do. */
export function callerOf(nation: Nation, request: Request): Caller | Response {
  const bearer = readBearer(nation, request);
  if (typeof bearer === "string") return gatewayRefusal(request, bearer);
  const requestId = readRequestId(request);
  if ("problem" in requestId) return refuse(request, "BAD_REQUEST", `X-Request-ID is ${requestId.problem}`);
  const person = nation.personByNhsNumber(bearer.nhsNumber);
  if (!person?.practice.registered) return refuse(request, "NOT_FOUND", "No surgery has this patient");
  return { bearer, person, headers: headersOf(request) };
}

/** A JSON body sent under an Idempotency-Key, or why it will not do. */
export async function readKeyed(
  request: Request,
): Promise<{ key: string; text: string; body: unknown } | Response> {
  const key = request.headers.get("idempotency-key") ?? "";
  if (!isUuid(key)) return refuse(request, "BAD_REQUEST", "Idempotency-Key must be a UUID");
  if (!/^application\/fhir\+json\b/.test(request.headers.get("content-type") ?? ""))
    return refuse(request, "BAD_REQUEST", "Content-Type must be application/fhir+json");
  const text = await request.text();
  try {
    return { key, text, body: JSON.parse(text) as unknown };
  } catch {
    return refuse(request, "BAD_REQUEST", "The body is not JSON");
  }
}

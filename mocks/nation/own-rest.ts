import { readBearer } from "./bearer.ts";
import { gatewayRefusal, mirrored, readRequestId } from "./gateway.ts";
import type { Nation } from "./nation.ts";
import type { Person } from "./person.ts";
import { actsFor } from "./relationships/acts-for.ts";
import type { AccessCode } from "./relationships/role.ts";

/** An answer of an API of the sandbox's own: plain JSON that says so. */
export function ownAnswer(
  request: Request,
  status: number,
  body: unknown,
  more: Record<string, string> = {},
): Response {
  return new Response(status === 204 ? null : JSON.stringify(body), {
    status,
    headers: {
      ...mirrored(request),
      ...more,
      "X-Sandbox-API": "not public",
      ...(status !== 204 && { "Content-Type": "application/json" }),
    },
  });
}

/** A refusal of such an API: a code for programs and a sentence for people. */
export const ownRefusal = (request: Request, status: number, code: string, message: string): Response =>
  ownAnswer(request, status, { code, message });

/**
 * The person of the token, speaking for themselves: what these registers hold is nobody else's to say. A refusal
 * where the token, the request id or the person will not do.
 */
export function ownCaller(nation: Nation, request: Request): Person | Response {
  const bearer = readBearer(nation, request);
  if (typeof bearer === "string") return gatewayRefusal(request, bearer);
  const requestId = readRequestId(request);
  if ("problem" in requestId)
    return ownRefusal(request, 400, "BAD_REQUEST", `X-Request-ID is ${requestId.problem}`);
  if (bearer.actor !== undefined)
    return ownRefusal(request, 403, "NOT_BY_OTHERS", "Only the person themselves can do this");
  const person = nation.personByNhsNumber(bearer.nhsNumber);
  return person ?? ownRefusal(request, 404, "UNKNOWN_PERSON", "Nobody here has this NHS number");
}

/** Whose care it is about, and whether somebody else asks. */
export type CareCaller = { person: Person; byAnother: boolean };

/**
 * The person of the token, asked about by themselves or by somebody who acts for them and was granted `access`. A refusal
 * where the token, the request id, the person or the grant will not do.
 */
export function ownCallerOrActor(
  nation: Nation,
  request: Request,
  access: AccessCode,
): CareCaller | Response {
  const bearer = readBearer(nation, request);
  if (typeof bearer === "string") return gatewayRefusal(request, bearer);
  const requestId = readRequestId(request);
  if ("problem" in requestId)
    return ownRefusal(request, 400, "BAD_REQUEST", `X-Request-ID is ${requestId.problem}`);
  const { actor, nhsNumber } = bearer;
  const person = nation.personByNhsNumber(nhsNumber);
  if (!person) return ownRefusal(request, 404, "UNKNOWN_PERSON", "Nobody here has this NHS number");
  if (actor !== undefined && !actsFor(nation, actor, nhsNumber)?.access.includes(access))
    return ownRefusal(request, 403, "NOT_GRANTED", "Who acts was not granted this");
  return { person, byAnother: actor !== undefined };
}

/** The JSON body of a request, or a refusal. */
export async function ownBody(request: Request): Promise<Record<string, unknown> | Response> {
  if (!/^application\/json\b/.test(request.headers.get("content-type") ?? ""))
    return ownRefusal(request, 400, "BAD_REQUEST", "Content-Type must be application/json");
  const body = (await request.json().catch(() => null)) as unknown;
  if (typeof body === "object" && body !== null && !Array.isArray(body))
    return body as Record<string, unknown>;
  return ownRefusal(request, 400, "BAD_REQUEST", "The body must be a JSON object");
}

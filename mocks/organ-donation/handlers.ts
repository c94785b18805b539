import { randomUUID } from "node:crypto";
import { http, type HttpHandler } from "msw";
import type { Nation } from "#mocks/nation/nation.ts";
import { ORIGIN } from "#mocks/nation/origin.ts";
import { ownAnswer, ownBody, ownCaller, ownRefusal } from "#mocks/nation/own-rest.ts";
import { registerOf, type Register } from "./register.ts";
import { readDecision, type Registered } from "./registration.ts";

const BASE = `${ORIGIN}/organ-donation/registrations`;

/** Published reasons of leaving the register do not exist for citizens; these are the sandbox's own. */
const REASONS = ["changed-my-mind", "faith", "health", "not-said"];

/** The organ donor register. Not public: no such API exists, this one is the sandbox's own. */
export function handlers(nation: Nation): HttpHandler[] {
  return [
    http.post(`${BASE}/search`, ({ request }) => search(nation, request)),
    http.post(BASE, ({ request }) => register(nation, request)),
    http.put(`${BASE}/:id`, ({ request, params }) => amend(nation, request, String(params["id"]))),
    http.post(`${BASE}/:id/withdrawal`, ({ request, params }) =>
      withdraw(nation, request, String(params["id"])),
    ),
  ];
}

type Asked = { register: Register; nhsNumber: string; body: Record<string, unknown> };

/** Who asks, about themselves, with which body; a refusal where that will not do. */
async function asked(nation: Nation, request: Request): Promise<Asked | Response> {
  const person = ownCaller(nation, request);
  if (person instanceof Response) return person;
  const body = await ownBody(request);
  if (body instanceof Response) return body;
  const { nhsNumber } = person;
  const register = registerOf(nation);
  if ("nhsNumber" in body && body["nhsNumber"] !== nhsNumber)
    return ownRefusal(request, 403, "NOT_YOURS", "The token belongs to another person");
  if (register.conflicting.includes(nhsNumber))
    return ownRefusal(
      request,
      409,
      "CONFLICTING_RECORDS",
      "There are two records. Please call the register.",
    );
  return { register, nhsNumber, body };
}

const shown = (request: Request, status: number, nhsNumber: string, registered: Registered): Response =>
  ownAnswer(request, status, { nhsNumber, ...registered }, { ETag: `W/"${registered.version}"` });

async function search(nation: Nation, request: Request): Promise<Response> {
  const found = await asked(nation, request);
  if (found instanceof Response) return found;
  const { register, nhsNumber, body } = found;
  if (body["nhsNumber"] !== nhsNumber)
    return ownRefusal(request, 400, "BAD_REQUEST", "nhsNumber must be that of the token");
  const registered = register.byNhsNumber[nhsNumber];
  if (!registered) return ownRefusal(request, 404, "NOT_REGISTERED", "Nothing is registered");
  return shown(request, 200, nhsNumber, registered);
}

async function register(nation: Nation, request: Request): Promise<Response> {
  const found = await asked(nation, request);
  if (found instanceof Response) return found;
  const { register, nhsNumber, body } = found;
  if (register.byNhsNumber[nhsNumber])
    return ownRefusal(request, 409, "ALREADY_REGISTERED", "A decision is registered; amend it");
  const decision = readDecision(body);
  if (typeof decision === "string") return ownRefusal(request, 400, "BAD_REQUEST", decision);
  const at = nation.now().toISOString();
  const registered = { ...decision, id: randomUUID(), version: 1, registeredAt: at, updatedAt: at };
  register.byNhsNumber[nhsNumber] = registered;
  return shown(request, 201, nhsNumber, registered);
}

/** The person's own registration in the version that the caller has seen. */
function current({ register, nhsNumber }: Asked, request: Request, id: string): Registered | Response {
  const registered = register.byNhsNumber[nhsNumber];
  if (registered?.id !== id) return ownRefusal(request, 404, "NOT_REGISTERED", "Nothing is registered");
  if (request.headers.get("if-match") === `W/"${registered.version}"`) return registered;
  return ownRefusal(request, 412, "VERSION", "If-Match must be the version that is registered");
}

async function amend(nation: Nation, request: Request, id: string): Promise<Response> {
  const found = await asked(nation, request);
  if (found instanceof Response) return found;
  const registered = current(found, request, id);
  if (registered instanceof Response) return registered;
  const decision = readDecision(found.body);
  if (typeof decision === "string") return ownRefusal(request, 400, "BAD_REQUEST", decision);
  Object.assign(registered, decision, {
    version: registered.version + 1,
    updatedAt: nation.now().toISOString(),
  });
  return shown(request, 200, found.nhsNumber, registered);
}

async function withdraw(nation: Nation, request: Request, id: string): Promise<Response> {
  const found = await asked(nation, request);
  if (found instanceof Response) return found;
  const registered = current(found, request, id);
  if (registered instanceof Response) return registered;
  if (!REASONS.includes(String(found.body["reason"])))
    return ownRefusal(request, 400, "BAD_REQUEST", `reason must be one of ${REASONS.join(", ")}`);
  delete found.register.byNhsNumber[found.nhsNumber];
  return ownAnswer(request, 204, null);
}

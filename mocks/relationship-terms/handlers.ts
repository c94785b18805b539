import { http, type HttpHandler } from "msw";
import type { Nation } from "#mocks/nation/nation.ts";
import { ORIGIN } from "#mocks/nation/origin.ts";
import { ownAnswer, ownBody, ownCaller, ownRefusal } from "#mocks/nation/own-rest.ts";
import type { Person } from "#mocks/nation/person.ts";
import { reviewAges } from "#mocks/nation/relationships/ageing.ts";
import { record } from "#mocks/nation/relationships/history.ts";
import { accessCodes, type AccessCode, type Role } from "#mocks/nation/relationships/role.ts";
import { relationships } from "#mocks/nation/relationships/state.ts";

const BASE = `${ORIGIN}/relationship-terms`;

/**
 * What a role of the Validated Relationships Service grants, and at which age its patient's surgery looks at it again.
 * Not public: no such API exists, this one is the sandbox's own (see README.md). It speaks of the same roles.
 */
export function handlers(nation: Nation): HttpHandler[] {
  return [
    http.post(`${BASE}/search`, ({ request }) => search(nation, request)),
    http.post(`${BASE}/roles/:id/access`, ({ request, params }) =>
      changeAccess(nation, request, String(params["id"])),
    ),
  ];
}

function termsOf(nation: Nation, role: Role) {
  const { id, access, renewedFor, patient, performer, updated } = role;
  const person = nation.personByNhsNumber(patient);
  const reviewAge = person ? (reviewAges(person)[0] ?? null) : null;
  return { id, access, reviewAge, reviewedFor: renewedFor, patient, performer, updated };
}

async function search(nation: Nation, request: Request): Promise<Response> {
  const person = ownCaller(nation, request);
  if (person instanceof Response) return person;
  const body = await ownBody(request);
  if (body instanceof Response) return body;
  const { side } = body;
  if (side !== "performer" && side !== "patient")
    return ownRefusal(request, 400, "BAD_REQUEST", "side must be performer or patient");
  const roles = relationships(nation).roles.filter((role) => role[side] === person.nhsNumber);
  return ownAnswer(request, 200, { roles: roles.map((role) => termsOf(nation, role)) });
}

/** The codes that a body asks for, each once and in the published order; null where it has others. */
function accessIn({ access }: Record<string, unknown>): AccessCode[] | null {
  if (!Array.isArray(access)) return null;
  const known: readonly unknown[] = accessCodes;
  if (!access.every((code) => known.includes(code))) return null;
  return accessCodes.filter((code) => access.includes(code));
}

/** Why this person cannot have these codes; null where they can. */
function refusalOf(request: Request, role: Role, person: Person, access: AccessCode[]): Response | null {
  if (role.status !== "active")
    return ownRefusal(request, 409, "NOT_ACTIVE", "Only a role that is active can be changed");
  const more = access.some((code) => !role.access.includes(code));
  if (role.patient !== person.nhsNumber && more)
    return ownRefusal(request, 403, "ONLY_FEWER", "Who acts can only give up what the patient grants");
  return null;
}

async function changeAccess(nation: Nation, request: Request, id: string): Promise<Response> {
  const person = ownCaller(nation, request);
  if (person instanceof Response) return person;
  const body = await ownBody(request);
  if (body instanceof Response) return body;
  const state = relationships(nation);
  const role = state.roles.find((one) => one.id === id);
  if (!role || (role.patient !== person.nhsNumber && role.performer !== person.nhsNumber))
    return ownRefusal(request, 404, "UNKNOWN_ROLE", "The person has no such role");
  const access = accessIn(body);
  if (access === null)
    return ownRefusal(request, 400, "BAD_REQUEST", `access must be a list of ${accessCodes.join(", ")}`);
  const refusal = refusalOf(request, role, person, access);
  if (refusal) return refusal;
  const same = access.length === role.access.length && access.every((code) => role.access.includes(code));
  if (!same) {
    role.access = access;
    const by = role.patient === person.nhsNumber ? "patient" : "performer";
    record(state, role, { happened: "changed", by, at: nation.now().toISOString() });
  }
  return ownAnswer(request, 200, termsOf(nation, role));
}

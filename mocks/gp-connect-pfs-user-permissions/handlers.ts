import { http, HttpResponse, type HttpHandler } from "msw";
import { readBearer } from "#mocks/nation/bearer.ts";
import { gatewayRefusal, mirrored, readRequestId } from "#mocks/nation/gateway.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import { ORIGIN } from "#mocks/nation/origin.ts";
import { accessOf, isPatient } from "#mocks/nation/record-access.ts";
import { isNhsNumber } from "#mocks/nation/valid-nhs-number.ts";
import { outcome } from "./responses/outcome.ts";
import { permissions } from "./responses/permissions.ts";

const BASE = `${ORIGIN}/gp-connect/patient-facing/user-permissions`;

/**
 * GP Connect (Patient Facing) User Permissions: plain JSON, X-Request-ID optional. The first call for a person
 * switches on their online access, and nothing of their record can be read before it.
 */
export function handlers(nation: Nation): HttpHandler[] {
  return [
    http.get(`${BASE}/Patient/:id`, ({ request, params }) => answer(nation, request, String(params.id))),
  ];
}

function answer(nation: Nation, request: Request, nhsNumber: string): Response {
  const bearer = readBearer(nation, request);
  if (typeof bearer === "string") return gatewayRefusal(request, bearer);
  const refuse = (name: Parameters<typeof outcome>[0]) => outcome(name, nation.now(), mirrored(request));
  const requestId = readRequestId(request);
  if ("problem" in requestId && requestId.problem === "invalid") return refuse("INVALID_VALUE");
  if (!isNhsNumber(nhsNumber)) return refuse("INVALID_RESOURCE_ID");
  if (bearer.nhsNumber !== nhsNumber) return refuse("ACCESS_DENIED");
  const person = nation.personByNhsNumber(nhsNumber);
  if (!person || !isPatient(person)) return refuse("PATIENT_NOT_FOUND");
  person.practice.onlineAccess = true;
  return HttpResponse.json(permissions(nation.shift(person.practice), accessOf(nation, nhsNumber)), {
    headers: mirrored(request),
  });
}

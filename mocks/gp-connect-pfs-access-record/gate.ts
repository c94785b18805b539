import { readBearer, type Bearer } from "#mocks/nation/bearer.ts";
import { gatewayRefusal, mirrored, readRequestId } from "#mocks/nation/gateway.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import type { Person } from "#mocks/nation/person.ts";
import { accessOf, isPatient } from "#mocks/nation/record-access.ts";
import { isNhsNumber } from "#mocks/nation/valid-nhs-number.ts";
import { refusal, type Refusal } from "./responses/outcome.ts";

/** Who asks, under which request id. */
export type Caller = { bearer: Bearer; requestId: string };

/** The caller of an operation, or the refusal that the platform or this API answers. */
export function readCaller(nation: Nation, request: Request): Caller | Response {
  const bearer = readBearer(nation, request);
  if (typeof bearer === "string") return gatewayRefusal(request, bearer);
  const requestId = readRequestId(request);
  if ("problem" in requestId) {
    const why: Refusal = { kind: "BAD_REQUEST", diagnostics: `X-Request-ID is ${requestId.problem}` };
    return refusal(why, mirrored(request));
  }
  return { bearer, requestId: requestId.id };
}

/** The NHS number that a call names, or why it will not do. */
export function readNhsNumber(value: string | null, name: string): { nhsNumber: string } | Refusal {
  if (value === null || value === "")
    return { kind: "INVALID_PARAMETER", diagnostics: `${name} is not provided` };
  if (isNhsNumber(value)) return { nhsNumber: value };
  return { kind: "INVALID_NHS_NUMBER", diagnostics: `${name} fails its format or check digit` };
}

/**
 * The patient of a number, if the caller may act on their record. Nobody is found who is not the practice's regular
 * patient, or whose online access was never switched on.
 */
export function findPatient(nation: Nation, { bearer }: Caller, nhsNumber: string): Person | Refusal {
  if (nhsNumber !== bearer.nhsNumber)
    return { kind: "ACCESS_DENIED", diagnostics: "The token belongs to another patient" };
  const person = nation.personByNhsNumber(nhsNumber);
  if (!person || !isPatient(person) || !person.practice.onlineAccess)
    return { kind: "PATIENT_NOT_FOUND", diagnostics: "No patient with online access matches" };
  const { current, historical } = accessOf(nation, nhsNumber);
  if (current === "none" && historical === "none")
    return { kind: "ACCESS_DENIED", diagnostics: "The patient has no access to their record" };
  return person;
}

import { readBearer } from "#mocks/nation/bearer.ts";
import { gatewayRefusal, readRequestId } from "#mocks/nation/gateway.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import { practice } from "#mocks/nation/organisations.ts";
import type { Person } from "#mocks/nation/person.ts";
import { isNhsNumber } from "#mocks/nation/valid-nhs-number.ts";
import { refusal, type Refusal } from "./responses/outcome.ts";

/** "view" to look, "manage" to ask for something. */
export type Level = "view" | "manage";

function allows(person: Person, level: Level): boolean {
  const { prescriptions, odsCode } = person.practice;
  if (prescriptions === "none") return false;
  return level === "view" || (prescriptions === "manage" && practice(odsCode).switches.onlineOrdering);
}

/**
 * Whom a call is about, once everything that every call needs is there: a person's token, a request id, a patient
 * whom the practice knows and the level of access that the practice gave. Otherwise what is answered instead.
 */
export function admit(
  nation: Nation,
  request: Request,
  level: Level,
  nhsNumber?: string,
): Person | Refusal | Response {
  const bearer = readBearer(nation, request);
  if (typeof bearer === "string") return gatewayRefusal(request, bearer);
  const requestId = readRequestId(request);
  if ("problem" in requestId) return refusal("BAD_REQUEST", `X-Request-ID is ${requestId.problem}`);
  const asked = nhsNumber ?? bearer.nhsNumber;
  if (!isNhsNumber(asked)) return refusal("INVALID_PARAMETER", "The NHS number is not valid");
  if (asked !== bearer.nhsNumber) return refusal("ACCESS_DENIED", "The token belongs to another patient");
  const person = nation.personByNhsNumber(asked);
  if (!person?.practice.registered || !person.practice.onlineAccess || person.restricted)
    return refusal("PATIENT_NOT_FOUND", "The practice has no such patient");
  if (!allows(person, level))
    return refusal("ACCESS_DENIED", `The patient's access to prescriptions is not "${level}"`);
  return person;
}

import type { Nation } from "#mocks/nation/nation.ts";
import { ownFhirCaller, ownFhirRefusal, ownFhirSearcher, type FhirCaller } from "#mocks/nation/own-fhir.ts";

/** Who calls, about whom; a refusal where the token, the request id or the registration will not do. */
export function callerOf(nation: Nation, request: Request): FhirCaller | Response {
  const caller = ownFhirCaller(nation, request);
  if (caller instanceof Response || caller.person.practice.registered) return caller;
  return ownFhirRefusal(request, "NOT_FOUND", "No surgery has this patient");
}

/** The same for the list, which must name the person of the token. */
export function searcherOf(nation: Nation, request: Request): FhirCaller | Response {
  const caller = callerOf(nation, request);
  return caller instanceof Response ? caller : ownFhirSearcher(nation, request, "patient:identifier");
}

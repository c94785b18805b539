import type { Nation } from "#mocks/nation/nation.ts";
import { candidates } from "#mocks/nation/relationships/candidates.ts";
import { askerOf } from "./asker.ts";
import { readIdentifier, readIncludes } from "./parameters.ts";
import { refusal } from "./responses/outcome.ts";
import { candidateResource, patientOf } from "./responses/people.ts";
import { searchset, type Found } from "./responses/searchset.ts";

type Sought = { proxy: string | null; patient: string | null };

/** GET /RelatedPerson: who, by birth, could act for whom. It says nothing of roles. */
export function searchRelatedPeople(nation: Nation, request: Request): Response {
  const asker = askerOf(nation, request, { person: true, application: false });
  if (asker instanceof Response) return asker;
  const url = new URL(request.url);
  const sought = readSought(request, url);
  if (sought instanceof Response) return sought;
  const { proxy, patient } = sought;
  if (asker.nhsNumber !== proxy && asker.nhsNumber !== patient) return refusal(request, "FORBIDDEN");
  const includes = readIncludes(url, ["RelatedPerson:patient"]);
  if (!includes)
    return refusal(request, "INVALID_VALUE", {
      diagnostics: "Invalid request with error - _include parameter is invalid.",
    });
  const found = candidates(nation)
    .filter(
      (one) =>
        (proxy === null || one.person.nhsNumber === proxy) &&
        (patient === null || one.patient.nhsNumber === patient),
    )
    .flatMap((one): Found[] => [
      ...(includes.size > 0 ? [{ mode: "include" as const, resource: patientOf(nation, one.patient) }] : []),
      { mode: "match", resource: candidateResource(nation, one) },
    ]);
  return searchset(nation, request, found);
}

/** This search answers what is wrong with its parameters with 400, where the search for roles says 422. */
function readSought(request: Request, url: URL): Sought | Response {
  const [proxyToken, patientToken] = ["identifier", "patient:identifier"].map(
    (name) => url.searchParams.get(name) || null,
  );
  if (!proxyToken && !patientToken)
    return refusal(request, "MISSING_IDENTIFIER_VALUE", {
      display: "Missing RelatedPerson NHS number.",
      diagnostics: "The 'identifier' parameter is required",
    });
  const proxy = proxyToken ? readIdentifier(proxyToken) : null;
  const patient = patientToken ? readIdentifier(patientToken) : null;
  if (wrongIn(proxy) === "system" || wrongIn(patient) === "system")
    return refusal(request, "INVALID_IDENTIFIER_SYSTEM", {
      status: 400,
      display: "Invalid identifier system.",
      diagnostics: "The identifier system is not valid.",
    });
  if (wrongIn(proxy))
    return refusal(request, "INVALID_IDENTIFIER_VALUE", {
      status: 400,
      diagnostics: "Not a valid NHS Number provided for the 'identifier' parameter",
      expression: "RelatedPerson.identifier",
    });
  if (wrongIn(patient)) return refusal(request, "INVALID_PATIENT_IDENTIFIER_VALUE");
  return { proxy: numberIn(proxy), patient: numberIn(patient) };
}

type Identifier = ReturnType<typeof readIdentifier> | null;

const wrongIn = (identifier: Identifier) =>
  identifier !== null && "wrong" in identifier ? identifier.wrong : null;
const numberIn = (identifier: Identifier) =>
  identifier !== null && "nhsNumber" in identifier ? identifier.nhsNumber : null;

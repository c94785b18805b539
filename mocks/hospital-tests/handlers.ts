import { http, HttpResponse, type HttpHandler } from "msw";
import { readBearer } from "#mocks/nation/bearer.ts";
import { NHS_NUMBER_SYSTEM } from "#mocks/nation/fhir.ts";
import { gatewayRefusal, mirrored, readRequestId } from "#mocks/nation/gateway.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import { ORIGIN } from "#mocks/nation/origin.ts";
import type { Person } from "#mocks/nation/person.ts";
import { testResults } from "#mocks/nation/test-results.ts";
import { isNhsNumber } from "#mocks/nation/valid-nhs-number.ts";
import { orderedTests } from "./responses/ordered-tests.ts";
import { outcome } from "./responses/outcome.ts";
import { hospitalReports } from "./responses/reports.ts";

const BASE = `${ORIGIN}/hospital-tests/FHIR/R4`;
const NOT_PUBLIC = { "X-Sandbox-API": "not public" };

/** Builds one kind of searchset for a person whose dates are shifted. */
type Search = (person: Person, url: URL) => Record<string, unknown>;

/**
 * Hospital results and ordered tests (UK Core R4). Not public: no such API exists for patients, this one is the
 * sandbox's own. A hospital that is switched to "never" takes the call and leaves it hanging.
 */
export function handlers(nation: Nation): HttpHandler[] {
  const results = (person: Person) => testResults(nation, person.key);
  const reports: Search = (person, url) => {
    const filed = results(person).hospital.filter(
      ({ filing }) => filing !== null && Date.parse(filing.at) <= nation.now().getTime(),
    );
    return hospitalReports(filed, person, url.searchParams.get("_include") === "DiagnosticReport:result");
  };
  const orders: Search = (person, url) =>
    orderedTests(
      results(person).ordered,
      person,
      nation.now(),
      url.searchParams.get("_revinclude") === "Task:focus",
    );
  return [
    http.get(`${BASE}/DiagnosticReport`, ({ request }) => answer(nation, request, reports)),
    http.get(`${BASE}/ServiceRequest`, ({ request }) => answer(nation, request, orders)),
  ];
}

async function answer(nation: Nation, request: Request, search: Search): Promise<Response> {
  const headers = { ...mirrored(request), ...NOT_PUBLIC };
  const bearer = readBearer(nation, request);
  if (typeof bearer === "string") return gatewayRefusal(request, bearer);
  const requestId = readRequestId(request);
  if ("problem" in requestId) return outcome("BAD_REQUEST", `X-Request-ID is ${requestId.problem}`, headers);
  const url = new URL(request.url);
  const nhsNumber = identifierIn(url);
  if (nhsNumber === null)
    return outcome("BAD_REQUEST", `patient:identifier must be ${NHS_NUMBER_SYSTEM}|<NHS number>`, headers);
  if (nhsNumber !== bearer.nhsNumber)
    return outcome("FORBIDDEN", "The token belongs to another patient", headers);
  const person = nation.personByNhsNumber(nhsNumber);
  if (!person) return outcome("NOT_FOUND", "The hospital does not know this patient", headers);
  if (person.hospital.answers === "never") await new Promise<never>(() => undefined);
  return HttpResponse.json(search(nation.shift(person), url), {
    headers: { ...headers, "Content-Type": "application/fhir+json" },
  });
}

function identifierIn(url: URL): string | null {
  const [system, value, ...rest] = (url.searchParams.get("patient:identifier") ?? "").split("|");
  if (system !== NHS_NUMBER_SYSTEM || value === undefined || rest.length > 0) return null;
  return isNhsNumber(value) ? value : null;
}

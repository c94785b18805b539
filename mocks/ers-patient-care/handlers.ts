import { http, HttpResponse, type HttpHandler } from "msw";
import { readBearer } from "#mocks/nation/bearer.ts";
import { waitFor } from "#mocks/nation/hospital-care/sources.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import { ORIGIN } from "#mocks/nation/origin.ts";
import type { Registration } from "#mocks/nation/registration.ts";
import { services } from "#mocks/people/hospital-care/referral-destinations.ts";
import { bookingPage } from "./booking-page.ts";
import { fhirHeaders, refuse, type RefusalCode } from "./responses/outcome.ts";
import { healthcareService } from "./responses/healthcare-service.ts";
import { readSearch, referralsOf } from "./search.ts";

const BASE = `${ORIGIN}/e-referrals-service-patient-care-api`;

/** Refuses a token that opens nothing here, or plays the trouble that the referral service is in. */
async function requireReady(nation: Nation, request: Request): Promise<Response | string> {
  const refused = (code: RefusalCode) => refuse(request, nation.now(), code);
  const bearer = readBearer(nation, request);
  if (bearer === "missing" || bearer === "invalid") return refused("ACCESS_DENIED");
  if (typeof bearer === "string") return refused("REC_FORBIDDEN");
  switch (await waitFor(nation, "ers-01")) {
    case "over-quota":
      return refused("TOO_MANY_REQUESTS");
    case "timing-out":
      return refused("GATEWAY_TIMEOUT");
    case "failing":
    case "invalid":
      return refused("REC_SERVER_ERROR");
    default:
      return bearer.nhsNumber;
  }
}

async function search(nation: Nation, request: Request): Promise<Response> {
  const allowed = await requireReady(nation, request);
  if (typeof allowed !== "string") return allowed;
  const url = new URL(request.url);
  const asked = readSearch(url);
  if ("parameter" in asked)
    return refuse(request, nation.now(), "REC_BAD_REQUEST", {
      diagnostics: asked.diagnostics,
      expression: `http."${asked.parameter}"`,
    });
  const person = asked.nhsNumber === allowed ? nation.personByNhsNumber(allowed) : undefined;
  if (!person) return refuse(request, nation.now(), "REC_FORBIDDEN");
  return HttpResponse.json(referralsOf(nation, person, url, asked.includes), {
    headers: fhirHeaders(request),
  });
}

async function service(nation: Nation, request: Request, id: string): Promise<Response> {
  const allowed = await requireReady(nation, request);
  if (typeof allowed !== "string") return allowed;
  const found = Object.values(services).find((one) => one.id === id);
  if (!found) return refuse(request, nation.now(), "REC_NOT_FOUND");
  return HttpResponse.json(healthcareService(found), { headers: fhirHeaders(request) });
}

/** Referrals of one person and the services that they are for; beside it, the page on which a referral is booked. */
export function handlers(nation: Nation, registration: Registration): HttpHandler[] {
  return [
    http.get(`${BASE}/FHIR/R4/ServiceRequest`, ({ request }) => search(nation, request)),
    http.get<{ id: string }>(`${BASE}/FHIR/R4/HealthcareService/:id`, ({ request, params }) =>
      service(nation, request, params.id),
    ),
    http.get(`${BASE}/nhslogin`, ({ request }) => bookingPage(nation, registration, request)),
  ];
}

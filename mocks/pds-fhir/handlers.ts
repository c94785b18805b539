import { http, HttpResponse, type HttpHandler } from "msw";
import { readBearer } from "#mocks/nation/bearer.ts";
import { gatewayRefusal, mirrored, readRequestId } from "#mocks/nation/gateway.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import { ORIGIN } from "#mocks/nation/origin.ts";
import { isNhsNumber } from "#mocks/nation/valid-nhs-number.ts";
import { outcome } from "./outcome.ts";
import { patient } from "./patient.ts";

const BASE = `${ORIGIN}/personal-demographics/FHIR/R4`;

const notForPatients = (request: Request) =>
  outcome(request, 403, "ACCESS_DENIED", { display: "Patient cannot perform this action" });

function refuseRequestId(request: Request, problem: "missing" | "invalid"): Response {
  const id = request.headers.get("x-request-id");
  if (id === null)
    return outcome(request, 400, "MISSING_VALUE", {
      diagnostics:
        "Invalid request with error - X-Request-ID header must be supplied to access this resource",
    });
  return outcome(request, 400, "INVALID_VALUE", {
    diagnostics: `Invalid value - '${problem === "missing" ? "" : id}' in header 'X-Request-ID'`,
  });
}

/** PDS for a signed-in patient: their own record and nothing else. */
export function handlers(nation: Nation): HttpHandler[] {
  return [
    http.all(`${BASE}/*`, ({ request }) => {
      const bearer = readBearer(nation, request);
      if (typeof bearer === "string") return gatewayRefusal(request, bearer);
      const requestId = readRequestId(request);
      if ("problem" in requestId) return refuseRequestId(request, requestId.problem);
      const nhsNumber = /\/Patient\/([^/]+)$/.exec(new URL(request.url).pathname)?.[1];
      if (request.method !== "GET" || !nhsNumber) return notForPatients(request);
      if (!isNhsNumber(nhsNumber)) return outcome(request, 400, "INVALID_RESOURCE_ID");
      const person = nation.personByNhsNumber(nhsNumber);
      if (!person || bearer.nhsNumber !== nhsNumber) return notForPatients(request);
      return HttpResponse.json(nation.shift(patient(person)), {
        headers: {
          ...mirrored(request),
          "content-type": "application/fhir+json",
          etag: `W/"${person.version}"`,
        },
      });
    }),
  ];
}

import { http, HttpResponse, type HttpHandler } from "msw";
import { readBearer } from "#mocks/nation/bearer.ts";
import { gatewayRefusal } from "#mocks/nation/gateway.ts";
import { waitFor } from "#mocks/nation/hospital-care/sources.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import { ORIGIN } from "#mocks/nation/origin.ts";
import type { Registration } from "#mocks/nation/registration.ts";
import { readCall } from "./checked-call.ts";
import { gather } from "./gather.ts";
import { portalHandlers } from "./portal.ts";
import { producerHandlers } from "./producer.ts";
import { recordHandlers } from "./records.ts";
import { aggregated } from "./responses/bundle.ts";
import { fhirHeaders, refuse, refuseQuota, refuseToken } from "./responses/outcome.ts";

const BASE = `${ORIGIN}/patient-care-aggregator-api`;

/** Gives up on the whole call after ten seconds, as published. */
const PATIENCE_MS = 10_000;

/** What is the matter with the aggregator itself, as an answer. */
async function ownTrouble(nation: Nation, request: Request): Promise<Response | null> {
  switch (await waitFor(nation, "aggregator")) {
    case "over-quota":
      return refuseQuota(request, nation.realNow());
    case "failing":
    case "invalid":
      return refuse(request, 500, "An internal server error occurred");
    case "timing-out":
      await new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
      return refuse(request, 504, "Gateway Timeout");
    default:
      return null;
  }
}

async function events(nation: Nation, request: Request): Promise<Response> {
  const bearer = readBearer(nation, request);
  if (bearer === "missing" || bearer === "invalid") return refuseToken(request);
  if (typeof bearer === "string") return gatewayRefusal(request, bearer);
  const trouble = await ownTrouble(nation, request);
  if (trouble) return trouble;
  const call = await readCall(nation, request, bearer);
  if (call instanceof Response) return call;
  if (!call.person) return refuse(request, 500, "An internal server error occurred");
  const gathered = await gather(nation, call.person);
  const someFailed = gathered.issues.some(({ severity }) => severity === "error");
  const id = request.headers.get("x-correlation-id") ?? "";
  return HttpResponse.json(aggregated(nation, call.person, gathered, id), {
    status: someFailed ? 207 : 200,
    headers: fhirHeaders(request),
  });
}

/**
 * The Patient Care Aggregator: hospital care of one person from every source that takes part; the record service to
 * which portals say whom they know; what each portal itself offers; and the portals' pages.
 */
export function handlers(nation: Nation, registration: Registration): HttpHandler[] {
  return [
    http.get(`${BASE}/aggregator/events`, ({ request }) => events(nation, request)),
    ...recordHandlers(nation),
    ...producerHandlers(nation),
    ...portalHandlers(nation, registration),
  ];
}

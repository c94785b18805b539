import { http, HttpResponse, type HttpHandler } from "msw";
import { readBearer } from "#mocks/nation/bearer.ts";
import type { Json } from "#mocks/nation/fhir.ts";
import { gatewayRefusal, mirrored, readRequestId } from "#mocks/nation/gateway.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import { ORIGIN } from "#mocks/nation/origin.ts";
import type { Prescription, Prescriptions } from "#mocks/nation/prescriptions/prescription.ts";
import { listedPrescriptions, shownStatus } from "#mocks/nation/prescriptions/shown-status.ts";
import { prescriptionsOf } from "#mocks/nation/prescriptions/state.ts";
import { medicinesHeld } from "#mocks/nation/prescriptions/surgery.ts";
import { isUuid, uuidOf } from "#mocks/nation/uuid-of.ts";
import { invalidated, outcome, stamp } from "./responses/outcome.ts";
import { prescriptionEntry } from "./responses/prescription.ts";

/** The national service shows no more than its newest. */
const MOST = 25;

const troubles = { slow: "TIMEOUT", busy: "TOO_MANY_REQUESTS", broken: "SERVER_ERROR" } as const;

/**
 * Prescriptions for Patients, version 2: one call without parameters; whose prescriptions come is the token's to say,
 * which may be that of somebody who acts for them.
 */
export function handlers(nation: Nation): HttpHandler[] {
  return [http.get(`${ORIGIN}/prescriptions-for-patients/Bundle`, ({ request }) => answer(nation, request))];
}

function answer(nation: Nation, request: Request): Response {
  const headers = mirrored(request);
  const now = nation.now();
  const bearer = readBearer(nation, request);
  if (typeof bearer === "string") return gatewayRefusal(request, bearer);
  const correlation = request.headers.get("x-correlation-id");
  if ("problem" in readRequestId(request) || (correlation !== null && !isUuid(correlation)))
    return outcome("BAD_REQUEST", now, headers);
  const state = prescriptionsOf(nation, bearer.nhsNumber);
  if (state.service !== "works") return outcome(troubles[state.service], now, headers);
  return HttpResponse.json(searchset(nation, state, bearer.nhsNumber), {
    headers: { ...headers, "Content-Type": "application/fhir+json" },
  });
}

function searchset(nation: Nation, state: Prescriptions, nhsNumber: string): Json {
  const now = nation.now();
  const held = medicinesHeld(nation, nation.personByNhsNumber(nhsNumber));
  const shownOf = (prescription: Prescription) =>
    prescription.items.flatMap((item) => {
      const medicine = held.find(({ key }) => key === item.medicine);
      return medicine ? [{ item, medicine, shown: shownStatus(state, prescription, item, now) }] : [];
    });
  const listed = listedPrescriptions(state, nhsNumber, now);
  const whole = listed.filter((one) => !one.invalidated).slice(0, MOST);
  const broken = listed.filter((one) => one.invalidated);
  return {
    resourceType: "Bundle",
    id: uuidOf(`prescriptions ${nhsNumber} ${listed.map(({ id }) => id).join()}`),
    meta: { lastUpdated: stamp(now) },
    type: "searchset",
    total: whole.length,
    entry: [
      ...whole.map((one) => prescriptionEntry(one, shownOf(one))),
      ...broken.map(({ id }) => invalidated(id, now)),
    ],
  };
}

import { http, type HttpHandler } from "msw";
import { implantsFor, recallsFor } from "#mocks/nation/implant-register/state.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import { ORIGIN } from "#mocks/nation/origin.ts";
import { ownFhir, ownFhirSearcher, ownSearchset } from "#mocks/nation/own-fhir.ts";
import { deviceOf, noticeOf, procedureOf } from "./responses/device.ts";

const PATH = "implant-register/FHIR/R4";
const BASE = `${ORIGIN}/${PATH}`;

/**
 * What was put into people's bodies, and safety recalls about it. Not public: no register of implants answers patients,
 * this one is the sandbox's own.
 */
export function handlers(nation: Nation): HttpHandler[] {
  return [
    http.get(`${BASE}/Device`, ({ request }) => devices(nation, request)),
    http.get(`${BASE}/Communication`, ({ request }) => notices(nation, request)),
  ];
}

function devices(nation: Nation, request: Request): Response {
  const caller = ownFhirSearcher(nation, request, "patient:identifier");
  if (caller instanceof Response) return caller;
  const { nhsNumber } = caller.bearer;
  const implants = implantsFor(nation, caller.person);
  return ownFhir(
    request,
    ownSearchset(
      PATH,
      implants.map((implant) => deviceOf(implant, nhsNumber)),
      implants.map((implant) => procedureOf(implant, nhsNumber)),
    ),
  );
}

function notices(nation: Nation, request: Request): Response {
  const caller = ownFhirSearcher(nation, request, "subject:identifier");
  if (caller instanceof Response) return caller;
  const recalls = recallsFor(nation, caller.person);
  return ownFhir(
    request,
    ownSearchset(
      PATH,
      recalls.map((one) => noticeOf(one, caller.bearer.nhsNumber)),
    ),
  );
}

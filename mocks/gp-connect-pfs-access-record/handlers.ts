import { http, HttpResponse, type HttpHandler } from "msw";
import { readBearer } from "#mocks/nation/bearer.ts";
import { londonDay } from "#mocks/nation/calendar.ts";
import { gatewayRefusal, mirrored, readRequestId } from "#mocks/nation/gateway.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import { organisation } from "#mocks/nation/organisations.ts";
import { ORIGIN } from "#mocks/nation/origin.ts";
import type { Person } from "#mocks/nation/person.ts";
import { resultsOf } from "#mocks/people/results/results-of.ts";
import { readParameters, type Asked } from "./parameters.ts";
import { castOf } from "./responses/administration.ts";
import { refusal, type Refusal } from "./responses/outcome.ts";
import { record } from "./responses/record.ts";
import { visible } from "./visible.ts";

const BASE = `${ORIGIN}/gp-connect/patient-facing/access-record-fhir/FHIR/STU3`;

/**
 * GP Connect (Patient Facing) Access Record, STU3: the structured record. Of its areas this sandbox's surgeries
 * offer investigations; the others are answered by the published warning inside the bundle.
 */
export function handlers(nation: Nation): HttpHandler[] {
  return [http.post(`${BASE}/Patient/$gpc.getstructuredrecord`, ({ request }) => answer(nation, request))];
}

async function answer(nation: Nation, request: Request): Promise<Response> {
  const refuse = (why: Refusal) => refusal(why, mirrored(request));
  const bearer = readBearer(nation, request);
  if (typeof bearer === "string") return gatewayRefusal(request, bearer);
  const requestId = readRequestId(request);
  if ("problem" in requestId)
    return refuse({ kind: "BAD_REQUEST", diagnostics: `X-Request-ID is ${requestId.problem}` });
  if (!/^application\/(fhir\+)?json\b/.test(request.headers.get("content-type") ?? ""))
    return refuse({ kind: "UNSUPPORTED_MEDIA_TYPE", diagnostics: "Send application/fhir+json" });
  const asked = readParameters(await request.text(), londonDay(nation.now()));
  if ("kind" in asked) return refuse(asked);
  if (asked.nhsNumber !== bearer.nhsNumber)
    return refuse({ kind: "ACCESS_DENIED", diagnostics: "The token belongs to another patient" });
  const person = nation.personByNhsNumber(asked.nhsNumber);
  if (!person || !hasOnlineRecord(person))
    return refuse({ kind: "PATIENT_NOT_FOUND", diagnostics: "No patient with online access matches" });
  if (person.practice.recordAccess === "none" && person.practice.historicalAccess === "none")
    return refuse({ kind: "ACCESS_DENIED", diagnostics: "The patient has no access to their record" });
  return HttpResponse.json(contents(nation, person, asked, requestId.id), {
    headers: { ...mirrored(request), "Content-Type": "application/fhir+json" },
  });
}

/** Unregistered, inactive and sensitive patients are not found, nor are those whose online access was never switched on. */
function hasOnlineRecord(person: Person): boolean {
  return person.practice.registered && person.practice.onlineAccess && !person.restricted;
}

function contents(nation: Nation, written: Person, asked: Asked, id: string): Record<string, unknown> {
  const person = nation.shift(written);
  const { practice } = person;
  const reports = nation.shift(resultsOf(person.key).gp);
  return record({
    id,
    cast: castOf(person, organisation(practice.odsCode)),
    reports: asked.investigations && visible(reports, practice, asked.investigations, nation.now()),
    unsupported: asked.unsupported,
    mistakes: practice,
    now: nation.now(),
  });
}

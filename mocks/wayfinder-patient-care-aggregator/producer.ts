import { http, HttpResponse, type HttpHandler } from "msw";
import { readApplicationBearer } from "#mocks/nation/bearer.ts";
import { isListed } from "#mocks/nation/hospital-care/record-lists.ts";
import { knownCare } from "#mocks/nation/hospital-care/care.ts";
import { portals, waitFor, type Source } from "#mocks/nation/hospital-care/sources.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import { ORIGIN } from "#mocks/nation/origin.ts";
import type { Person } from "#mocks/nation/person.ts";
import type { HospitalCare } from "#mocks/people/hospital-care/care.ts";
import { readCall } from "./checked-call.ts";
import { fhirHeaders, refuse, refuseToken } from "./responses/outcome.ts";
import { producedAppointment, producedDocument, producedTask } from "./responses/produced.ts";
import { searchset } from "./responses/searchset.ts";

const BASE = `${ORIGIN}/patient-care-aggregator-api/producer`;

/** Resources of one kind that a portal has about a person. */
type Produce = (nation: Nation, person: Person, care: HospitalCare, source: Source) => Resources;
type Resources = ReturnType<typeof producedAppointment>[];

const produce: Record<"Appointment" | "DocumentReference" | "Task", Produce> = {
  Appointment: (nation, person, { appointments }, source) =>
    appointments
      .filter(({ hospital, booking }) => portals[hospital] === source && booking === "portal")
      .map((one) => producedAppointment(nation, person, one, source)),
  DocumentReference: (nation, person, { letters }, source) =>
    letters
      .filter(({ hospital }) => portals[hospital] === source)
      .map((one) => producedDocument(nation, person, one, source)),
  Task: (nation, person, { questionnaires }, source) =>
    questionnaires
      .filter(({ hospital, askedBy }) => portals[hospital] === source && askedBy === "portal")
      .map((one) => producedTask(nation, person, one, source)),
};

async function answer(
  nation: Nation,
  request: Request,
  source: string,
  kind: keyof typeof produce,
): Promise<Response> {
  const portal = Object.values(portals).find((one) => one === source);
  if (!portal) return refuse(request, 404, `there is no portal ${source}`);
  if (readApplicationBearer(nation, request) !== "ok") return refuseToken(request);
  const trouble = await waitFor(nation, portal);
  if (trouble === "over-quota") return refuse(request, 429, "Too Many Requests");
  if (trouble === "timing-out") return refuse(request, 504, "Gateway Timeout");
  if (trouble === "failing" || trouble === "invalid")
    return refuse(request, 500, "An internal server error occurred");
  const call = await readCall(nation, request, null);
  if (call instanceof Response) return call;
  const { person } = call;
  const known = person && isListed(nation, portal, person) ? knownCare(nation, person.key) : null;
  const found = person && known ? produce[kind](nation, person, known, portal) : [];
  return HttpResponse.json(searchset(nation, portal, found), { headers: fhirHeaders(request) });
}

/**
 * What each trust's portal offers the aggregator by the producer standard, with the application's own token: the
 * standard leaves the address open, so they stand at `/producer/<client id>/FHIR/R4`.
 */
export const producerHandlers = (nation: Nation): HttpHandler[] =>
  (["Appointment", "DocumentReference", "Task"] as const).map((kind) =>
    http.get<{ source: string }>(`${BASE}/:source/FHIR/R4/${kind}`, ({ request, params }) =>
      answer(nation, request, params.source, kind),
    ),
  );

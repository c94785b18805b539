import { http, HttpResponse, type HttpHandler } from "msw";
import { readBearer } from "#mocks/nation/bearer.ts";
import type { Json } from "#mocks/nation/fhir.ts";
import { mirrored } from "#mocks/nation/gateway.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import { ORIGIN } from "#mocks/nation/origin.ts";
import { pharmacies } from "#mocks/nation/organisations.ts";
import type { Person } from "#mocks/nation/person.ts";
import { prescriptionsOf } from "#mocks/nation/prescriptions/state.ts";
import { medicinesHeld, openOrder, placeOrder } from "#mocks/nation/prescriptions/surgery.ts";
import { admit, type Level } from "./admission.ts";
import { readTask } from "./request.ts";
import { planId } from "./responses/medication-requests.ts";
import { isRefusal, outcome, refusal, type Refusal } from "./responses/outcome.ts";
import { task } from "./responses/tasks.ts";
import { searchMedicationRequests, searchTasks } from "./searches.ts";

const BASE = `${ORIGIN}/gp-connect/patient-facing/prescriptions-management-fhir/FHIR/R4`;
const FHIR_TYPE = "application/fhir+json";

/**
 * GP Connect (Patient Facing) Prescriptions Management, R4: medicines that the practice authorised and issued,
 * requests for repeats, and how far the practice has come with them.
 */
export function handlers(nation: Nation): HttpHandler[] {
  const answer = (request: Request, level: Level, nhsNumber: string | undefined, respond: Respond) => {
    const person = admit(nation, request, level, nhsNumber);
    if (person instanceof Response) return person;
    return isRefusal(person) ? outcome(person, mirrored(request)) : reply(request, 200, respond(person));
  };
  return [
    http.get(`${BASE}/Patient/:id/MedicationRequest`, ({ request, params }) =>
      answer(request, "view", String(params.id), (person) =>
        searchMedicationRequests(nation, person, new URL(request.url)),
      ),
    ),
    http.get(`${BASE}/Task`, ({ request }) => {
      const url = new URL(request.url);
      const patient = url.searchParams.get("patient") ?? undefined;
      return answer(request, "view", patient, (person) =>
        patient === undefined && !url.searchParams.has("id")
          ? refusal("INVALID_PARAMETER", "Neither patient nor id is given")
          : searchTasks(nation, person, url),
      );
    }),
    http.post(`${BASE}/Task`, async ({ request }) => {
      const person = admit(nation, request, "manage");
      if (person instanceof Response) return person;
      if (isRefusal(person)) return outcome(person, mirrored(request));
      return reply(request, 201, order(nation, person, request, await bodyOf(request)));
    }),
  ];
}

type Respond = (person: Person) => Json | Refusal;

function reply(request: Request, status: number, body: Json | Refusal): Response {
  if (isRefusal(body)) return outcome(body, mirrored(request));
  return HttpResponse.json(body, { status, headers: { ...mirrored(request), "Content-Type": FHIR_TYPE } });
}

/** The body of a request; undefined when it is no FHIR JSON. */
async function bodyOf(request: Request): Promise<unknown> {
  if (!request.headers.get("content-type")?.startsWith(FHIR_TYPE)) return undefined;
  try {
    return await request.json();
  } catch {
    return undefined;
  }
}

function order(nation: Nation, person: Person, request: Request, body: unknown): Json | Refusal {
  if (body === undefined) return refusal("INVALID_RESOURCE", `The body is not JSON sent as ${FHIR_TYPE}`);
  const bearer = readBearer(nation, request);
  const asked = readTask(body, person.nhsNumber, typeof bearer === "string" ? undefined : bearer.actor);
  if (isRefusal(asked)) return asked;
  const { identifier, note, pharmacy } = asked;
  if (pharmacy !== null && !pharmacies.some(({ odsCode }) => odsCode === pharmacy))
    return refusal("INVALID_RESOURCE", "Task.input names no pharmacy");
  const state = prescriptionsOf(nation, person.nhsNumber);
  const medicine = medicinesHeld(nation, person).find(
    ({ key, repeats, supply, stopped }) =>
      `MedicationRequest/${planId(key)}` === asked.focus && repeats && supply === "surgery" && !stopped,
  );
  if (!medicine) return refusal("REFERENCE_NOT_FOUND", "Task.focus is no repeat medicine of the patient");
  if (state.orders.some((one) => one.identifier === identifier))
    return refusal("DUPLICATE_REJECTED", "A Task with this identifier exists already");
  if (openOrder(state, medicine.key))
    return refusal("DUPLICATE_REJECTED", "This medicine was requested already");
  const placed = placeOrder(state, nation, {
    identifier,
    note,
    pharmacy,
    nhsNumber: person.nhsNumber,
    medicine: medicine.key,
  });
  return task(placed, medicine, person, nation.now());
}

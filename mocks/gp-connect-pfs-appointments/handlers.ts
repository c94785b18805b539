import { http, HttpResponse, type HttpHandler } from "msw";
import { readBearer } from "#mocks/nation/bearer.ts";
import { londonDay } from "#mocks/nation/calendar.ts";
import type { Appointment } from "#mocks/nation/diary/appointment.ts";
import { freeSlots } from "#mocks/nation/diary/availability.ts";
import {
  appointmentOf,
  appointmentsOf,
  hasBegun,
  rulesOf,
  statusOf,
  versionOf,
} from "#mocks/nation/diary/diary.ts";
import { diaryOf } from "#mocks/nation/diary/state.ts";
import type { Json } from "#mocks/nation/fhir.ts";
import { gatewayRefusal, mirrored, readRequestId } from "#mocks/nation/gateway.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import { ORIGIN } from "#mocks/nation/origin.ts";
import { isNhsNumber } from "#mocks/nation/valid-nhs-number.ts";
import { bookAsAsked, readBookingRequest } from "./booking.ts";
import { cancelAsAsked } from "./cancellation.ts";
import { readAppointmentQuery, readSlotQuery } from "./queries.ts";
import { appointmentBundle, appointmentIncludes, oneAppointment } from "./responses/appointment.ts";
import { isRefusal, refusal, type Refusal } from "./responses/outcome.ts";
import { slotBundle, slotIncludes } from "./responses/slots.ts";

const PATH = "/gp-connect/patient-facing/appointments-management-fhir/FHIR/STU3";
const BASE = `${ORIGIN}${PATH}`;

/** The patient of a call, whom the token, the surgery and the patient's own wishes let through. */
type Patient = { nhsNumber: string; odsCode: string };

type Ok = { status: 200 | 201; body: Json; headers?: Record<string, string> };
type Call = { nation: Nation; request: Request; query: URLSearchParams; patient: Patient };

/** GP Connect (Patient Facing) Appointment Management, STU3: a view on the surgeries' appointment books. */
export function handlers(nation: Nation): HttpHandler[] {
  const answer = (request: Request, operation: (call: Call) => Ok | Refusal | Promise<Ok | Refusal>) =>
    guarded(nation, request, operation);
  const id = (params: Record<string, unknown>) => String(params["id"]);
  return [
    http.get(`${BASE}/Slot`, ({ request }) => answer(request, searchSlots)),
    http.get(`${BASE}/Patient/:id/Appointment`, ({ request, params }) =>
      answer(request, (call) => listAppointments(call, id(params))),
    ),
    http.get(`${BASE}/Appointment/:id`, ({ request, params }) =>
      answer(request, (call) => readAppointment(call, id(params))),
    ),
    http.post(`${BASE}/Appointment`, ({ request }) => answer(request, bookAppointment)),
    http.put(`${BASE}/Appointment/:id`, ({ request, params }) =>
      answer(request, (call) => cancelAppointment(call, id(params))),
    ),
  ];
}

async function guarded(
  nation: Nation,
  request: Request,
  operation: (call: Call) => Ok | Refusal | Promise<Ok | Refusal>,
): Promise<Response> {
  const bearer = readBearer(nation, request);
  if (typeof bearer === "string") return gatewayRefusal(request, bearer);
  const patient = badRequest(request) ?? patientOf(nation, bearer.nhsNumber);
  const query = new URL(request.url).searchParams;
  const answer = isRefusal(patient) ? patient : await operation({ nation, request, query, patient });
  if (isRefusal(answer)) return refusal(answer, mirrored(request));
  return HttpResponse.json(answer.body, {
    status: answer.status,
    headers: {
      ...mirrored(request),
      "Cache-Control": "no-store",
      "Content-Type": "application/fhir+json",
      ...answer.headers,
    },
  });
}

function badRequest(request: Request): Refusal | undefined {
  const requestId = readRequestId(request);
  if ("problem" in requestId)
    return { kind: "BAD_REQUEST", diagnostics: `X-Request-ID is ${requestId.problem}` };
  if (request.method === "GET") return undefined;
  return /^application\/(fhir\+)?json\b/.test(request.headers.get("content-type") ?? "")
    ? undefined
    : { kind: "UNSUPPORTED_MEDIA_TYPE", diagnostics: "Send application/fhir+json" };
}

/** Unregistered, inactive and sensitive patients are not found. */
function patientOf(nation: Nation, nhsNumber: string): Patient | Refusal {
  const person = nation.personByNhsNumber(nhsNumber);
  if (!person?.practice.registered || person.restricted)
    return { kind: "PATIENT_NOT_FOUND", diagnostics: "No registered patient has this NHS number" };
  if (diaryOf(nation).objections.includes(nhsNumber))
    return { kind: "NO_PATIENT_CONSENT", diagnostics: "The patient objects to online services" };
  return { nhsNumber, odsCode: person.practice.odsCode };
}

function searchSlots({ nation, query, patient: { odsCode } }: Call): Ok | Refusal {
  const asked = readSlotQuery(query, slotIncludes);
  if (isRefusal(asked)) return asked;
  if (!rulesOf(nation, odsCode).booking)
    return { kind: "ACCESS_DENIED", diagnostics: "Appointment management is disabled at this practice" };
  const { from, until, firstDay, lastDay } = asked.period;
  const slots = freeSlots(nation, odsCode, firstDay, lastDay);
  const inside = slots.filter(({ startsAt, endsAt }) => startsAt >= from && endsAt <= until);
  return { status: 200, body: slotBundle(nation, inside, asked.includes) };
}

const damaged: Refusal = {
  kind: "INTERNAL_SERVER_ERROR",
  diagnostics: "An appointment has too little data to be shown",
};

function listAppointments({ nation, query, patient }: Call, nhsNumber: string): Ok | Refusal {
  if (!isNhsNumber(nhsNumber))
    return { kind: "INVALID_NHS_NUMBER", diagnostics: "The path holds no NHS number" };
  if (nhsNumber !== patient.nhsNumber)
    return { kind: "ACCESS_DENIED", diagnostics: "The token belongs to another patient" };
  const asked = readAppointmentQuery(query, appointmentIncludes);
  if (isRefusal(asked)) return asked;
  const { period, includes, status, pastLimit } = asked;
  if (period.firstDay < londonDay(nation.now()) && !rulesOf(nation, patient.odsCode).pastAppointments)
    return { kind: "INVALID_PARAMETER", diagnostics: "start must not be in the past" };
  const now = nation.now();
  const found = appointmentsOf(nation, nhsNumber).filter(
    (one) =>
      Date.parse(one.start) >= period.from &&
      Date.parse(one.start) <= period.until &&
      (status === null || statusOf(one, now) === status),
  );
  if (found.some((one) => one.damaged)) return damaged;
  return { status: 200, body: appointmentBundle(nation, limited(found, pastLimit, now), includes) };
}

/** All that are to come, and the latest of those that are past. */
function limited(found: Appointment[], most: number, now: Date): Appointment[] {
  const past = found.filter((one) => hasBegun(one, now));
  const kept = new Set(past.slice(Math.max(0, past.length - most)));
  return found.filter((one) => kept.has(one) || !hasBegun(one, now));
}

/** The patient's own appointment; nobody learns what others have. */
function ownAppointment({ nation, patient }: Call, id: string): Appointment | Refusal {
  const found = appointmentOf(nation, id);
  if (!found) return { kind: "NO_RECORD_FOUND", diagnostics: `There is no Appointment/${id}` };
  return found.nhsNumber === patient.nhsNumber
    ? found
    : { kind: "ACCESS_DENIED", diagnostics: "The appointment belongs to another patient" };
}

const tagged = (nation: Nation, appointment: Appointment) => ({
  ETag: `W/"${versionOf(appointment, nation.now())}"`,
});

function readAppointment(call: Call, id: string): Ok | Refusal {
  const { nation, query } = call;
  const appointment = ownAppointment(call, id);
  if (isRefusal(appointment)) return appointment;
  const unknown = query
    .getAll("_include:recurse")
    .find((one) => !appointmentIncludes.some((known) => known === one));
  if (unknown !== undefined)
    return { kind: "UNSUPPORTED_VALUE", diagnostics: `_include:recurse does not know ${unknown}` };
  if (hasBegun(appointment, nation.now()))
    return { kind: "VALIDATION_ERROR", diagnostics: "The appointment is in the past" };
  if (appointment.damaged) return damaged;
  const body = oneAppointment(nation, appointment, query.getAll("_include:recurse"));
  return { status: 200, body, headers: tagged(nation, appointment) };
}

async function bookAppointment({ nation, request, patient }: Call): Promise<Ok | Refusal> {
  const asked = readBookingRequest(await request.text());
  if (isRefusal(asked)) return asked;
  if (asked.participants.patient !== patient.nhsNumber)
    return { kind: "ACCESS_DENIED", diagnostics: "The token belongs to another patient" };
  const booked = bookAsAsked(nation, patient.odsCode, asked);
  if (isRefusal(booked)) return booked;
  const Location = `${nation.origin}${PATH}/Appointment/${booked.id}/_history/${booked.version}`;
  const headers = { ...tagged(nation, booked), Location };
  return { status: 201, body: oneAppointment(nation, booked, []), headers };
}

async function cancelAppointment(call: Call, id: string): Promise<Ok | Refusal> {
  const { nation, request } = call;
  const appointment = ownAppointment(call, id);
  if (isRefusal(appointment)) return appointment;
  const text = await request.text();
  const cancelled = cancelAsAsked(nation, appointment, request.headers.get("if-match"), text);
  if (isRefusal(cancelled)) return cancelled;
  return { status: 200, body: oneAppointment(nation, cancelled, []), headers: tagged(nation, cancelled) };
}

import "server-only";
import { writeDeadlineMs } from "#lib/deadline.ts";
import type { Permit } from "#lib/permit.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import type { Answer, Exchange } from "../exchange.ts";
import { codeOf } from "../fhir/operation-outcome.ts";
import type { Appointment } from "../fhir/stu3-appointments.ts";
import { fhirMediaTypes, outcomeInstead, takeReading } from "../fhir/take-reading.ts";
import { failureOfStatus } from "../status-failure.ts";
import { exchange } from "../transport.ts";
import { readAppointment, readAppointments, readSlots, type AppointmentBundle } from "./schema.ts";
import { bookingRequestOf, cancellationRequestOf, searchFilters, type BookingWish } from "./schema-sent.ts";

const api = "gp-connect-pfs-appointments";
const fhirType = "application/fhir+json";

type Reader = Permit<"appointments:read" | "appointments:book" | "appointments:cancel">;

/** Sends one call; a 2xx that holds an OperationOutcome is a failure. */
async function call(permit: Reader, request: Omit<Exchange, "api" | "accept">): Promise<Result<Answer>> {
  const answer = await exchange(permit, { ...request, api, accept: fhirMediaTypes });
  if (!answer.ok || answer.value.status >= 300) return answer;
  return outcomeInstead(answer.value.body) ?? answer;
}

const readingOf = (permit: Reader, operation: string) => ({
  api,
  operation,
  correlationId: permit.correlationId,
});

/** Dates `YYYY-MM-DD`, both included. */
export interface Days {
  readonly from: string;
  readonly until: string;
}

/**
 * Free slots between two days, at most two weeks apart, with their schedules, clinicians, places and the practice.
 * `surgery` is the ODS code of the person's practice, where it is known. A practice that lets nobody book online
 * is `not-allowed`.
 */
export async function searchSlots(
  permit: Permit<"appointments:read" | "appointments:book">,
  { from, until, surgery }: Days & { readonly surgery?: string },
): Promise<Result<AppointmentBundle>> {
  const operation = "search-slots";
  const answer = await call(permit, {
    operation,
    path: "/Slot",
    method: "GET",
    query: [
      ["start", `ge${from}`],
      ["end", `le${until}`],
      ["status", "free"],
      ["_include", "Slot:schedule"],
      ["_include:recurse", "Schedule:actor:Practitioner"],
      ["_include:recurse", "Schedule:actor:Location"],
      ["_include:recurse", "Location:managingOrganization"],
      ...searchFilters(surgery),
    ],
    idempotent: true,
  });
  return answer.ok ? takeReading(readSlots(answer.value.body), readingOf(permit, operation)) : answer;
}

const actors = [
  ["_include:recurse", "Appointment:actor:Practitioner"],
  ["_include:recurse", "Appointment:actor:Location"],
] as const;

export type ListedAppointments =
  | { readonly kind: "listed"; readonly bundle: AppointmentBundle }
  /** This practice tells of the past to nobody: ask again from today. */
  | { readonly kind: "past-not-offered" };

/** The person's appointments between two days, cancelled ones too. */
export async function listAppointments(
  permit: Permit<"appointments:read" | "appointments:cancel">,
  { from, until }: Days,
): Promise<Result<ListedAppointments>> {
  const operation = "list-appointments";
  const answer = await call(permit, {
    operation,
    path: `/Patient/${permit.subject}/Appointment`,
    method: "GET",
    query: [["start", `ge${from}`], ["start", `le${until}`], ...actors],
    idempotent: true,
    readStatuses: [422],
  });
  if (!answer.ok) return answer;
  const { status, body } = answer.value;
  if (status === 422)
    return codeOf(body) === "INVALID_PARAMETER"
      ? ok({ kind: "past-not-offered" })
      : failed({ kind: "unreadable" });
  const bundle = takeReading(readAppointments(body, permit.subject), readingOf(permit, operation));
  return bundle.ok ? ok({ kind: "listed", bundle: bundle.value }) : bundle;
}

async function fetchAppointment(
  permit: Reader,
  id: string,
  query: Exchange["query"] = [],
): Promise<Result<{ appointment: Appointment; whole: unknown }>> {
  const operation = "get-appointment";
  const path = `/Appointment/${encodeURIComponent(id)}`;
  const answer = await call(permit, { operation, path, method: "GET", query, idempotent: true });
  if (!answer.ok) return answer;
  const whole = answer.value.body;
  const reading = takeReading(readAppointment(whole, permit.subject), readingOf(permit, operation));
  return reading.ok ? ok({ appointment: reading.value, whole }) : reading;
}

/** One appointment that has not begun, with its clinician and place among the participants; a past one is not given. */
export async function getAppointment(
  permit: Permit<"appointments:read" | "appointments:cancel">,
  id: string,
): Promise<Result<Appointment>> {
  const found = await fetchAppointment(permit, id, actors);
  return found.ok ? ok(found.value.appointment) : found;
}

export type Booking =
  | { readonly kind: "booked"; readonly appointment: Appointment }
  /** Somebody was faster, or the surgery took the slot back. */
  | { readonly kind: "slot-gone" }
  /** The practice lets nobody book online; it does not know the person; or it does not take what was sent. */
  | { readonly kind: "refused"; readonly because: "not-offered" | "not-registered" | "not-accepted" };

const bookingRefusals: Readonly<Record<string, Exclude<Booking, { kind: "booked" }>>> = {
  DUPLICATE_REJECTED: { kind: "slot-gone" },
  REFERENCE_NOT_FOUND: { kind: "slot-gone" },
  ACCESS_DENIED: { kind: "refused", because: "not-offered" },
  NO_ORGANISATION_CONSENT: { kind: "refused", because: "not-offered" },
  NO_PATIENT_CONSENT: { kind: "refused", because: "not-offered" },
  PATIENT_NOT_FOUND: { kind: "refused", because: "not-registered" },
  INVALID_RESOURCE: { kind: "refused", because: "not-accepted" },
};

/** Books, once: never sent again by itself. A practice without a known reason is a failure of its status. */
export async function bookAppointment(
  permit: Permit<"appointments:book">,
  wish: BookingWish,
): Promise<Result<Booking>> {
  const operation = "book-appointment";
  const request = takeReading(bookingRequestOf(permit.subject, wish), readingOf(permit, operation));
  // What we may not send was never sent: that is no answer that was lost.
  if (!request.ok) return ok({ kind: "refused", because: "not-accepted" });
  const answer = await call(permit, {
    operation,
    path: "/Appointment",
    method: "POST",
    body: { type: fhirType, text: JSON.stringify(request.value) },
    idempotent: false,
    deadlineMs: writeDeadlineMs,
    readStatuses: [400, 403, 404, 409, 422],
  });
  if (!answer.ok) return answer;
  const { status, body } = answer.value;
  if (status >= 400) {
    const code = codeOf(body) ?? "";
    const refusal = Object.hasOwn(bookingRefusals, code) ? bookingRefusals[code] : undefined;
    return refusal ? ok(refusal) : failed(failureOfStatus(status));
  }
  const booked = takeReading(readAppointment(body, permit.subject), readingOf(permit, operation));
  return booked.ok ? ok({ kind: "booked", appointment: booked.value }) : booked;
}

export type Cancellation =
  | { readonly kind: "cancelled"; readonly appointment: Appointment }
  /** It is not as the person saw it: look again. */
  | { readonly kind: "changed" }
  | { readonly kind: "too-late" }
  /** The practice lets nobody cancel online. */
  | { readonly kind: "not-offered" }
  /** Past, already cancelled, or otherwise not to be cancelled. */
  | { readonly kind: "refused" };

/** The surgery's answer to a cancellation that it did not carry out. */
function whyNotCancelled({ status, body }: Answer): Result<Cancellation> {
  if (status === 461) return ok({ kind: "too-late" });
  // The person has just read this appointment with the same token: what is denied is the cancelling.
  if (status === 403) return ok({ kind: "not-offered" });
  return ok({ kind: codeOf(body) === "ACCESS_DENIED" ? "refused" : "changed" });
}

/** Cancels the version that the person saw: reads the whole resource again and sends it back with status and reason. */
export async function cancelAppointment(
  permit: Permit<"appointments:cancel">,
  { id, version, reason }: { readonly id: string; readonly version: string; readonly reason: string },
): Promise<Result<Cancellation>> {
  const operation = "cancel-appointment";
  const held = await fetchAppointment(permit, id);
  if (!held.ok) return held;
  if (held.value.appointment.meta?.versionId !== version) return ok({ kind: "changed" });
  const request = takeReading(cancellationRequestOf(held.value.whole, reason), readingOf(permit, operation));
  if (!request.ok) return request;
  const answer = await call(permit, {
    operation,
    path: `/Appointment/${encodeURIComponent(id)}`,
    method: "PUT",
    headers: { "if-match": `W/"${version}"` },
    body: { type: fhirType, text: JSON.stringify(request.value) },
    idempotent: false,
    deadlineMs: writeDeadlineMs,
    readStatuses: [403, 409, 461],
  });
  if (!answer.ok) return answer;
  if (answer.value.status >= 400) return whyNotCancelled(answer.value);
  const cancelled = takeReading(
    readAppointment(answer.value.body, permit.subject),
    readingOf(permit, operation),
  );
  return cancelled.ok ? ok({ kind: "cancelled", appointment: cancelled.value }) : cancelled;
}

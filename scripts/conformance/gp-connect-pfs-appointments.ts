import { stu3AppointmentDialect } from "#lib/gateways/fhir/stu3-appointments.ts";
import {
  readAppointment,
  readAppointments,
  readSlots,
} from "#lib/gateways/gp-connect-pfs-appointments/schema.ts";
import {
  readBookingRequest,
  readCancellationRequest,
} from "#lib/gateways/gp-connect-pfs-appointments/schema-sent.ts";
import type { NhsNumber } from "#lib/nhs-number.ts";
import { resourcesOf, tryOperationOutcome } from "./fhir-example.ts";
import { isJson, outcomeOf, refusedFor, resourceTypeOf, type Outcome, type Trial } from "./outcome.ts";

const objects = (value: unknown) => (Array.isArray(value) ? value.filter(isJson) : []);

/** Whom an appointment is for, by the reference that its example prints: examples use logical ids for NHS numbers. */
function patientIn(appointment: unknown): NhsNumber | null {
  const participants = isJson(appointment) ? objects(appointment["participant"]) : [];
  for (const { actor } of participants) {
    const reference = isJson(actor) ? actor["reference"] : undefined;
    const id = typeof reference === "string" ? /^Patient\/(.+)$/.exec(reference)?.[1] : undefined;
    if (id !== undefined) return id as NhsNumber;
  }
  return null;
}

/** Every slot, schedule or appointment of a published Bundle must come out of it. */
function tryBundle(json: unknown): Outcome {
  const appointments = resourcesOf(json).filter((one) => resourceTypeOf(one) === "Appointment");
  const subject = patientIn(appointments[0]);
  const reading = subject === null ? readSlots(json) : readAppointments(json, subject);
  const read = resourcesOf(json).filter((one) =>
    stu3AppointmentDialect.types.has(resourceTypeOf(one) ?? ""),
  ).length;
  return outcomeOf(reading, ({ resources }) =>
    resources.length === read ? null : `${read} resources went in, ${resources.length} came out`,
  );
}

/** An Appointment without an id is a request to book; a cancelled one may be what we send to cancel. */
function tryAppointment(path: string, json: Readonly<Record<string, unknown>>): Outcome {
  if (path.includes("/request/") || json["id"] === undefined) return outcomeOf(readBookingRequest(json));
  const subject = patientIn(json);
  if (subject === null) return refusedFor("$.participant: no patient (GPConnect-Appointment-1)");
  const answer = outcomeOf(readAppointment(json, subject));
  if (answer.kind !== "parsed" || json["status"] !== "cancelled") return answer;
  return outcomeOf(readCancellationRequest(json));
}

export const gpConnectAppointments: Trial = ({ path, json }) => {
  const type = resourceTypeOf(json);
  if (type === "OperationOutcome") return tryOperationOutcome(json);
  if (type === "Bundle") return tryBundle(json);
  if (type === "Appointment" && isJson(json)) return tryAppointment(path, json);
  return refusedFor(
    `$: ${type ?? "no resource"} is neither asked for nor sent (GP Connect appointment management)`,
  );
};

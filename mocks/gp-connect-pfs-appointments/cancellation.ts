import { isDeepStrictEqual } from "node:util";
import type { Appointment } from "#mocks/nation/diary/appointment.ts";
import { cancel, hasBegun, rulesOf, statusOf, versionOf } from "#mocks/nation/diary/diary.ts";
import type { Json } from "#mocks/nation/fhir.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import { objects } from "./booking-organisation.ts";
import { appointmentResource } from "./responses/appointment.ts";
import { invalidResource, isRefusal, type Refusal } from "./responses/outcome.ts";
import { extensions } from "./responses/profiles.ts";
import { readAppointment } from "./wire-appointment.ts";

const MINUTE = 60_000;

/** The version that `If-Match: W/"n"` names, or why it names none. */
function versionAsked(header: string | null): string | Refusal {
  const version = /^W\/"([^"]+)"$/.exec(header ?? "")?.[1];
  return version ?? { kind: "BAD_REQUEST", diagnostics: `If-Match is ${header ? "invalid" : "missing"}` };
}

/** What must not change: everything but status, reason for cancelling and the resource's own metadata. */
function fixedPartOf({ status: _, meta: __, extension, ...rest }: Json): Json {
  const others = objects(extension).filter(({ url }) => url !== extensions.cancellationReason);
  return { ...rest, extension: others };
}

function whatChanged(sent: Json, held: Json): string | undefined {
  const [a, b] = [fixedPartOf(sent), fixedPartOf(held)];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].find(
    (key) => !isDeepStrictEqual(a[key], b[key]),
  );
}

/** Reads the body of `PUT /Appointment/{id}`: the whole resource with nothing new but status and reason. */
function readReason(text: string, held: Json): string | Refusal {
  const read = readAppointment(text);
  if (isRefusal(read)) return read;
  const { resource } = read;
  if (resource["status"] !== "cancelled") return invalidResource("status: only cancelling is offered");
  const given = objects(resource["extension"]).filter(({ url }) => url === extensions.cancellationReason);
  const reason = given[0]?.["valueString"];
  if (given.length !== 1 || typeof reason !== "string" || reason.trim() === "")
    return invalidResource("extension: one reason for cancelling is needed");
  const changed = whatChanged(resource, held);
  return changed === undefined ? reason : invalidResource(`${changed}: only status and reason may change`);
}

/** Cancels as asked, or says which rule stands against it. */
export function cancelAsAsked(
  nation: Nation,
  appointment: Appointment,
  ifMatch: string | null,
  text: string,
): Appointment | Refusal {
  const asked = versionAsked(ifMatch);
  if (typeof asked !== "string") return asked;
  const now = nation.now();
  if (asked !== String(versionOf(appointment, now)))
    return { kind: "VERSION_CONFLICT", diagnostics: "The appointment has changed since that version" };
  if (statusOf(appointment, now) !== "booked" || hasBegun(appointment, now))
    return { kind: "CANNOT_CANCEL", diagnostics: "The appointment is past or not booked" };
  const reason = readReason(text, appointmentResource(nation, appointment));
  if (typeof reason !== "string") return reason;
  const { cancelling, cancelUntilMinutes } = rulesOf(nation, appointment.odsCode);
  if (!cancelling) return { kind: "ACCESS_DENIED", diagnostics: "Practice has disabled cancellation" };
  if (Date.parse(appointment.start) - now.getTime() < cancelUntilMinutes * MINUTE)
    return { kind: "TOO_LATE", diagnostics: `Online until ${cancelUntilMinutes} minutes before the start` };
  cancel(nation, appointment, "patient", reason);
  return appointment;
}

import type { Json } from "#mocks/nation/fhir.ts";
import { isJson } from "./booking-organisation.ts";
import { invalidResource, type Refusal } from "./responses/outcome.ts";
import { APPOINTMENT_PROFILE } from "./responses/profiles.ts";

/** A body as an Appointment that claims GPConnect-Appointment-1, or what is wrong with it. */
export function readAppointment(text: string): { resource: Json } | Refusal {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return { kind: "BAD_REQUEST", diagnostics: "The body is not JSON" };
  }
  if (!isJson(body) || body["resourceType"] !== "Appointment")
    return invalidResource("resourceType must be Appointment");
  const profiles = isJson(body["meta"]) ? body["meta"]["profile"] : undefined;
  return Array.isArray(profiles) && profiles.includes(APPOINTMENT_PROFILE)
    ? { resource: body }
    : invalidResource("meta.profile must name GPConnect-Appointment-1");
}

import { opaqueId } from "./opaque-id.ts";

/** Who keeps an appointment: the surgery's diary, a hospital's system, the vaccination booking service. */
export const appointmentSources = ["gp", "hospital", "vaccination"] as const;

export type AppointmentSource = (typeof appointmentSources)[number];

const letters: Readonly<Record<AppointmentSource, string>> = { gp: "g", hospital: "h", vaccination: "v" };

/** The source that an address id of an appointment names by its first letter, or null. */
export const sourceOfAppointmentId = (id: string): AppointmentSource | null =>
  appointmentSources.find((source) => id.startsWith(letters[source])) ?? null;

/**
 * The id under which an appointment stands in addresses, reminders and links, the same in every part of the house.
 * `own` is the id in its own system: the diary's, the aggregator's `detail.id`, the booking reference.
 */
export const appointmentAddressId = (
  key: string,
  subject: string,
  source: AppointmentSource,
  own: string,
): string => letters[source] + opaqueId(key, "appointment", subject, source, own);

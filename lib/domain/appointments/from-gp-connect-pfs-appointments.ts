import type { AppointmentBundle } from "#lib/gateways/gp-connect-pfs-appointments/schema.ts";
import type { Appointment as Told } from "#lib/gateways/fhir/stu3-appointments.ts";
import type { SurgeryChange, SurgeryTime } from "#lib/surgery-memory.ts";
import {
  surgeryTimes,
  type Appointment,
  type AppointmentPlace,
  type AppointmentStatus,
  type BookAgain,
  type Seen,
} from "./model.ts";
import { isReasonOfPerson } from "./to-gp-connect-pfs-appointments.ts";

export interface MappedDiary {
  readonly appointments: readonly Appointment[];
  /** False where an entry was left out because it could not be told safely. */
  readonly complete: boolean;
}

type Resource = AppointmentBundle["resources"][number];
type Of<T extends Resource["resourceType"]> = Extract<Resource, { resourceType: T }>;

/** What is not here is refused: a surgery books at once, and nothing is only proposed. */
const statuses: Readonly<Partial<Record<Told["status"], AppointmentStatus>>> = {
  booked: "booked",
  arrived: "booked",
  fulfilled: "fulfilled",
  cancelled: "cancelled",
  noshow: "missed",
};

const channelUrl = /\/Extension-GPConnect-DeliveryChannel-2$/;
const channels: Readonly<Record<string, Seen>> = {
  "In-person": "in-person",
  Telephone: "phone",
  Video: "video",
};

const seenBy = ({ extension }: Told): Seen | null =>
  channels[extension?.find(({ url }) => channelUrl.test(url))?.valueCode ?? ""] ?? null;

const isAppointment = (one: Resource): one is Of<"Appointment"> => one.resourceType === "Appointment";

/** Who takes part, as far as they came along and can be told safely. */
const actorsOf = (told: Told, bundle: AppointmentBundle): readonly Resource[] =>
  told.participant.flatMap(({ actor }) => {
    const found = bundle.resolve(actor?.reference);
    return found === undefined || found.unsafe ? [] : [found];
  });

const referenceTo = (told: Told, type: string): string | null => {
  const found = told.participant.map(({ actor }) => actor?.reference ?? "");
  return found.flatMap((one) => new RegExp(`(?:^|/)${type}/([^/]+)$`).exec(one)?.[1] ?? [])[0] ?? null;
};

function clinicianOf(told: Told, bundle: AppointmentBundle): string | null {
  const found = actorsOf(told, bundle).find((one) => one.resourceType === "Practitioner");
  const name = found?.name?.[0];
  if (name === undefined) return null;
  const written = [...(name.prefix ?? []), ...(name.given ?? []), name.family ?? ""].join(" ").trim();
  return written || (name.text ?? null);
}

function placeOf(told: Told, bundle: AppointmentBundle): AppointmentPlace {
  const location = actorsOf(told, bundle).find((one) => one.resourceType === "Location");
  const { line = [], city, district, postalCode } = location?.address ?? {};
  return {
    name: location?.name ?? null,
    odsCode: null,
    part: null,
    address: [...line, city, district, postalCode].flatMap((one) => one ?? []),
    telephone: location?.telecom?.find(({ system }) => system === "phone")?.value ?? null,
  };
}

function bookAgainOf(told: Told): BookAgain | null {
  const location = referenceTo(told, "Location");
  const slots = (told.slot ?? []).flatMap(
    ({ reference }) => /(?:^|\/)Slot\/([^/]+)$/.exec(reference ?? "")?.[1] ?? [],
  );
  if (location === null || slots.length === 0) return null;
  return { slots, location, practitioner: referenceTo(told, "Practitioner") };
}

const titleOf = ({ serviceType, serviceCategory }: Told): string | null =>
  serviceType?.[0]?.text ?? serviceCategory?.text ?? null;

/** Who gave no reason is booked under the surgery's own name for the appointment: the person did not say that. */
const saidIn = (told: Told): string | null => {
  const { description = null } = told;
  return description === titleOf(told) ? null : description;
};

const cancelReasonUrl = /\/Extension-GPConnect-AppointmentCancellationReason-1$/;

const cancelReasonIn = ({ extension, status }: Told): { readonly cancelReason?: string } => {
  const cancelReason = extension?.find(({ url }) => cancelReasonUrl.test(url))?.valueString?.trim() ?? "";
  return status === "cancelled" && cancelReason !== "" ? { cancelReason } : {};
};

/** One appointment of the diary, or null where it cannot be told safely. */
function toAppointment(
  told: Of<"Appointment">,
  bundle: AppointmentBundle,
  idOf: (own: string) => string,
): Appointment | null {
  const status = statuses[told.status];
  if (status === undefined || told.unsafe || told.id === undefined) return null;
  return {
    id: idOf(told.id),
    source: "gp",
    own: told.id,
    version: told.meta?.versionId ?? null,
    title: titleOf(told),
    vaccine: null,
    status,
    startsAt: told.start,
    endsAt: told.end,
    olderTime: null,
    seen: seenBy(told),
    stay: null,
    clinician: clinicianOf(told, bundle),
    place: placeOf(told, bundle),
    preparation: [],
    said: saidIn(told),
    bookAgain: bookAgainOf(told),
    ...cancelReasonIn(told),
    site: null,
  };
}

/** The surgery's diary of one person in our words. What was entered in error was never an appointment. */
export function toAppointments(bundle: AppointmentBundle, idOf: (own: string) => string): MappedDiary {
  const told = bundle.resources.filter(isAppointment).filter(({ status }) => status !== "entered-in-error");
  const appointments = told.flatMap((one) => toAppointment(one, bundle, idOf) ?? []);
  return { appointments, complete: bundle.complete && appointments.length === told.length };
}

/** The answer says itself that something is missing for a reason that may pass. */
export const toldOfError = ({ outcomes }: AppointmentBundle): boolean =>
  outcomes.some(({ issue }) => issue.some(({ severity }) => severity === "error" || severity === "fatal"));

/** What is asked of our own memory about those that are ahead. `now` is an ISO instant. */
export function toSurgeryTimes(appointments: readonly Appointment[], now: string): readonly SurgeryTime[] {
  const ofPerson = appointments.filter(({ cancelReason }) => isReasonOfPerson(cancelReason));
  return surgeryTimes(appointments, now).map((one) => ({
    ...one,
    ofPerson: ofPerson.some(({ id }) => id === one.id),
  }));
}

/** The diary with what the surgery did since the last look. */
export function withChanges<T extends { readonly appointments: readonly Appointment[] }>(
  told: T,
  changes: ReadonlyMap<string, SurgeryChange>,
): T {
  const appointments = told.appointments.map((one) => {
    const change = changes.get(one.id);
    return change === undefined ? one : { ...one, change };
  });
  return { ...told, appointments };
}

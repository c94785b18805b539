import { readFhirDate } from "#lib/fhir-date.ts";
import type { HospitalCare } from "#lib/gateways/wayfinder-patient-care-aggregator/schema.ts";
import type { AppointmentItem } from "#lib/gateways/wayfinder-patient-care-aggregator/schema-activity.ts";
import type { Appointment, AppointmentPlace, AppointmentStatus, LinkedLetter, Seen } from "./model.ts";

export interface MappedHospitalCare {
  readonly appointments: readonly Appointment[];
  /** Codes of the systems that did not answer; null for one that was not named. */
  readonly silentSystems: readonly (string | null)[];
  readonly complete: boolean;
}

/** The national waiting list holds no appointments: when it is silent, none is missing. */
const withoutAppointments = "nhs-waiting-list-01";

const statuses: Readonly<Record<AppointmentItem["status"], AppointmentStatus>> = {
  booked: "booked",
  fulfilled: "fulfilled",
  cancelled: "cancelled",
  noshow: "missed",
  bookedPendingCancellation: "cancel-asked",
  bookedPendingReschedule: "change-asked",
  bookedPendingChange: "change-asked",
  cancelledPendingReschedule: "new-time-coming",
};

const mediums: Readonly<Record<NonNullable<AppointmentItem["medium"]>, Seen>> = {
  FACE_TO_FACE: "in-person",
  VIDEO_CONSULTATION: "video",
  TELEPHONE: "phone",
};

/** "Lung Laboratory, Northfield Hospital": the hospital stands in a field of its own. */
function partOf({ location, organisation: { name } }: AppointmentItem): string | null {
  if (location === null || location === name) return null;
  return name !== null && location.endsWith(`, ${name}`) ? location.slice(0, -name.length - 2) : location;
}

const placeOf = (item: AppointmentItem): AppointmentPlace => ({
  name: item.organisation.name,
  odsCode: item.organisation.odsCode,
  part: partOf(item),
  address: [],
  telephone: null,
});

/** A time of day; a date alone is none. */
const instant = (text: string | null): string | null => {
  const read = readFhirDate(text ?? undefined);
  return read?.includes("T") ? read : null;
};

const ownIdOf = ({ id, portalLink, description, start }: AppointmentItem): string =>
  id ?? portalLink ?? JSON.stringify([description, start]);

function toAppointment(item: AppointmentItem, idOf: (own: string) => string): Appointment {
  const { encounterClass, medium } = item;
  return {
    id: idOf(ownIdOf(item)),
    source: "hospital",
    own: ownIdOf(item),
    version: null,
    title: item.description,
    vaccine: null,
    status: statuses[item.status],
    startsAt: instant(item.start),
    endsAt: instant(item.end),
    olderTime: null,
    seen: medium === null ? null : mediums[medium],
    stay: encounterClass === "inpatient" || encounterClass === "daycase" ? encounterClass : null,
    clinician: null,
    place: placeOf(item),
    preparation: [],
    said: null,
    bookAgain: null,
    site: null,
  };
}

/** The appointments among what hospitals said, and which of their systems did not say what they know. */
export function toAppointments(care: HospitalCare, idOf: (own: string) => string): MappedHospitalCare {
  const { items, silent, refused, complete } = care;
  const silentSystems = [...new Set(silent.map(({ source }) => source))].filter(
    (source) => source !== withoutAppointments,
  );
  return {
    appointments: items.flatMap((item) => (item.kind === "appointment" ? [toAppointment(item, idOf)] : [])),
    silentSystems,
    complete: refused.length === 0 && (complete || silent.length > 0),
  };
}

/** The letters that a hospital sent about one appointment of its own. */
export function toLinkedLetters(
  { items }: HospitalCare,
  own: string,
  letterIdOf: (own: string) => string,
): readonly LinkedLetter[] {
  return items.flatMap((item) =>
    item.kind === "document" && item.id !== null && item.linkedTo === `Appointment/${own}`
      ? [{ id: letterIdOf(item.id), title: item.description }]
      : [],
  );
}

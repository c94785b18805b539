import { readFhirDate } from "#lib/fhir-date.ts";
import type { HospitalCare } from "#lib/gateways/wayfinder-patient-care-aggregator/schema.ts";
import type { AppointmentItem } from "#lib/gateways/wayfinder-patient-care-aggregator/schema-activity.ts";
import type { HospitalAppointment, HospitalStatus, Ways } from "./model.ts";

/** The national referral service, which tells of appointments that it booked; it is no hospital's website. */
const referralService = "ers-01";

const statuses: Readonly<Record<AppointmentItem["status"], HospitalStatus>> = {
  booked: "booked",
  bookedPendingCancellation: "booked",
  bookedPendingChange: "booked",
  bookedPendingReschedule: "booked",
  cancelledPendingReschedule: "new-time-coming",
  cancelled: "cancelled",
  fulfilled: "over",
  noshow: "over",
};

const asked = ({ status }: AppointmentItem): HospitalAppointment["asked"] => {
  if (status === "bookedPendingCancellation") return "cancellation";
  return status === "bookedPendingChange" || status === "bookedPendingReschedule" ? "change" : null;
};

/** A time of day; a date alone is none. */
const instant = (text: string | null): string | null => {
  const read = readFhirDate(text ?? undefined);
  return read?.includes("T") ? read : null;
};

function waysOf({ clientId, portalLink }: AppointmentItem): Ways {
  if (clientId === referralService) return { kind: "referral" };
  return { kind: portalLink === null ? "call" : "website", silent: false };
}

const isOver = (start: string | null, end: string | null, now: string): boolean => {
  const last = end ?? start;
  return last !== null && Date.parse(last) <= Date.parse(now);
};

/** The same id of its own as everywhere in the house: what the aggregator calls it, else what tells it apart. */
const ownOf = ({ id, portalLink, description, start }: AppointmentItem): string =>
  id ?? portalLink ?? JSON.stringify([description, start]);

/** The referral service's link to an appointment carries the booking reference of its referral, twelve digits. */
function referralOf({ clientId, portalLink }: AppointmentItem): string | null {
  if (clientId !== referralService || portalLink === null) return null;
  const reference = new URL(portalLink).searchParams.get("ubrn") ?? "";
  return /^\d{12}$/.test(reference) ? reference : null;
}

function toAppointment(
  item: AppointmentItem,
  idOf: (own: string) => string,
  now: string,
): HospitalAppointment {
  const { description, organisation, portalLink } = item;
  const startsAt = instant(item.start);
  const referral = referralOf(item);
  const over = statuses[item.status] === "booked" && isOver(startsAt, instant(item.end), now);
  return {
    id: idOf(ownOf(item)),
    own: ownOf(item),
    title: description,
    ...(referral !== null && { referral }),
    hospital: organisation,
    status: over ? "over" : statuses[item.status],
    startsAt,
    asked: asked(item),
    answerDue: null,
    website: portalLink,
    ways: waysOf(item),
    office: null,
    clinician: null,
    preparation: [],
    confirmedAt: null,
    cancelledBy: null,
    movedFrom: null,
    older: null,
  };
}

/** The appointments among what hospitals said, as far as the aggregator knows them. `now` is an ISO instant. */
export const toHospitalAppointments = (
  { items }: HospitalCare,
  idOf: (own: string) => string,
  now: string,
): readonly HospitalAppointment[] =>
  items.flatMap((item) => (item.kind === "appointment" ? [toAppointment(item, idOf, now)] : []));

import { Temporal } from "temporal-polyfill";
import { readFhirDate } from "#lib/fhir-date.ts";
import type { AppointmentItem } from "#lib/gateways/wayfinder-patient-care-aggregator/schema-activity.ts";
import type {
  HospitalCare,
  Wait,
  WaitingList,
} from "#lib/gateways/wayfinder-patient-care-aggregator/schema.ts";
import type { WaitingPlace } from "./model.ts";

/** The day in England of a date or an instant; null where not even the day is known. */
function dayOf(text: string | null): string | null {
  const read = readFhirDate(text ?? undefined) ?? "";
  if (/^\d{4}-\d{2}-\d{2}$/.test(read)) return read;
  if (!read.includes("T")) return null;
  return Temporal.Instant.from(read).toZonedDateTimeISO("Europe/London").toPlainDate().toString();
}

/** The wait in whole weeks; null where the source counts in anything else, which is not guessed at. */
const weeksOf = (wait: Wait | null): number | null =>
  wait !== null && /^(wk|weeks?)$/i.test(wait.unit) && wait.value > 0 ? Math.round(wait.value) : null;

const booked: readonly AppointmentItem["status"][] = [
  "booked",
  "bookedPendingChange",
  "bookedPendingReschedule",
  "bookedPendingCancellation",
];

/** The same id of its own as everywhere in the house: what the aggregator calls it, else what tells it apart. */
const ownOf = ({ id, portalLink, description, start }: AppointmentItem): string =>
  id ?? portalLink ?? JSON.stringify([description, start]);

/** The next booked appointment of the same pathway. */
function dateOf({ pathway }: WaitingList, { items }: HospitalCare, now: string): WaitingPlace["date"] {
  if (pathway === null) return null;
  const [first] = items
    .flatMap((item) => {
      if (item.kind !== "appointment" || item.pathway !== pathway || !booked.includes(item.status)) return [];
      const at = readFhirDate(item.start ?? undefined);
      return at?.includes("T") && Date.parse(at) > Date.parse(now) ? [{ at, appointment: ownOf(item) }] : [];
    })
    .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
  return first ?? null;
}

/** Every place on a list that hospitals told of; what they count in other units than weeks has no figures here. */
export const toWaitingPlaces = (
  care: HospitalCare,
  idOf: (own: string) => string,
  now: string,
): readonly WaitingPlace[] =>
  care.waitingLists.map((list) => {
    const { specialty, organisation: hospital, status, pathway } = list;
    const own = pathway ?? JSON.stringify([hospital.odsCode, specialty, list.since]);
    const waiting = status === "active";
    return {
      ...{ id: idOf(own), own, specialty, hospital, waiting },
      since: dayOf(list.since),
      ended: dayOf(list.ended),
      average: weeksOf(list.planned),
      within80: weeksOf(list.within80Percent),
      toldOn: dayOf(list.censusDate),
      date: waiting ? dateOf(list, care, now) : null,
      department: null,
    };
  });

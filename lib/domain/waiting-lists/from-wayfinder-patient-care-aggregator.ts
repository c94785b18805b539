import { Temporal } from "temporal-polyfill";
import { readFhirDate } from "#lib/fhir-date.ts";
import type { HospitalCare, Wait } from "#lib/gateways/wayfinder-patient-care-aggregator/schema.ts";
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

/** Every place on a list that hospitals told of; what they count in other units than weeks has no figures here. */
export const toWaitingPlaces = (care: HospitalCare, idOf: (own: string) => string): readonly WaitingPlace[] =>
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
      // The aggregator does not say which appointment a list led to: the department does.
      date: null,
      department: null,
      leftHere: false,
    };
  });

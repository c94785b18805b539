import { readFhirDate } from "#lib/fhir-date.ts";
import type { HospitalCare } from "#lib/gateways/wayfinder-patient-care-aggregator/schema.ts";
import type {
  AppointmentItem,
  QuestionnaireItem,
} from "#lib/gateways/wayfinder-patient-care-aggregator/schema-activity.ts";
import type { Asked } from "./model.ts";

const stages: Readonly<Record<QuestionnaireItem["status"], Asked["stage"]>> = {
  "not-started": "to-answer",
  "in-progress": "to-answer",
  completed: "sent",
  cancelled: "closed",
};

/** Ids in addresses: of a form and of an appointment. */
interface Ids {
  readonly form: (own: string) => string;
  readonly appointment: (own: string) => string;
}

/** A time of day; a date alone is none. */
const instant = (text: string | null): string | null => {
  const read = readFhirDate(text ?? undefined);
  return read?.includes("T") ? read : null;
};

/** What tells it apart: what the aggregator calls it, else where it is answered. */
const ownOf = ({ id, portalLink, description, start }: QuestionnaireItem): string =>
  id ?? portalLink ?? JSON.stringify([description, start]);

function appointmentOf(item: QuestionnaireItem, all: HospitalCare["items"], ids: Ids): Asked["appointment"] {
  const found = all.find(
    (one): one is AppointmentItem =>
      one.kind === "appointment" && one.id !== null && `Appointment/${one.id}` === item.linkedTo,
  );
  if (found?.id === undefined || found.id === null) return null;
  return { id: ids.appointment(found.id), title: found.description, startsAt: instant(found.start) };
}

/** The forms among what hospitals said. */
export const toAsked = ({ items }: HospitalCare, ids: Ids): readonly Asked[] =>
  items.flatMap((item) =>
    item.kind !== "questionnaire"
      ? []
      : [
          {
            id: ids.form(ownOf(item)),
            own: item.id,
            title: item.description,
            hospital: item.organisation,
            stage: stages[item.status],
            begunThere: item.status === "in-progress",
            changedOn: item.lastModified,
            until: instant(item.end),
            appointment: appointmentOf(item, items, ids),
          },
        ],
  );

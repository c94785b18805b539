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

const linkedIn = (item: QuestionnaireItem, all: HospitalCare["items"]): AppointmentItem | undefined =>
  all.find(
    (one): one is AppointmentItem =>
      one.kind === "appointment" && one.id !== null && `Appointment/${one.id}` === item.linkedTo,
  );

/** Nobody asks any more before an appointment that is cancelled for good; what was sent stays sent. */
function stageOf(item: QuestionnaireItem, linked: AppointmentItem | undefined): Asked["stage"] {
  const stage = stages[item.status];
  return stage === "to-answer" && linked?.status === "cancelled" ? "closed" : stage;
}

function appointmentOf(found: AppointmentItem | undefined, ids: Ids): Asked["appointment"] {
  if (found?.id === undefined || found.id === null) return null;
  return { id: ids.appointment(found.id), title: found.description, startsAt: instant(found.start) };
}

/** The forms among what hospitals said. */
export const toAsked = ({ items }: HospitalCare, ids: Ids): readonly Asked[] =>
  items.flatMap((item) => {
    if (item.kind !== "questionnaire") return [];
    const linked = linkedIn(item, items);
    return [
      {
        id: ids.form(ownOf(item)),
        own: item.id,
        title: item.description,
        hospital: item.organisation,
        stage: stageOf(item, linked),
        begunThere: item.status === "in-progress",
        changedOn: item.lastModified,
        until: instant(item.end),
        appointment: appointmentOf(linked, ids),
      },
    ];
  });

import { ODS_SYSTEM, type Json } from "#mocks/nation/fhir.ts";
import type { Source } from "#mocks/nation/hospital-care/sources.ts";
import { organisation } from "#mocks/nation/organisations.ts";
import {
  hospitalOf,
  type CareAppointment,
  type Letter,
  type Questionnaire,
  type Referral,
} from "#mocks/people/hospital-care/care.ts";
import { services } from "#mocks/people/hospital-care/referral-destinations.ts";
import { specialties } from "#mocks/people/hospital-care/specialties.ts";

const EXTENSIONS = "https://fhir.nhs.uk/StructureDefinition/";

/** One thing that a source told, on its way into a CarePlan. */
export type Told = {
  source: Source;
  kind: "ServiceRequest" | "Appointment" | "DocumentReference" | "QuestionnaireResponse";
  id: string;
  hospital: string;
  /** When it is or was; null where nobody has said. */
  at: string | null;
  /** Waiting list into whose CarePlan it goes, if that is told too. */
  pathway: string | null;
  activity: Json;
};

const extension = (name: string, value: Json): Json => ({ url: EXTENSIONS + name, ...value });
const utc = (instant: string): string => new Date(instant).toISOString();

const linked = (source: Source, link: string): Json[] => [
  extension("Extension-Portal-Link", { valueUrl: link }),
  clientId(source),
];

const clientId = (source: Source): Json => extension("Extension-Client-id", { valueCode: source });

const performer = (odsCode: string): Json[] => [
  {
    type: "Organization",
    identifier: { system: ODS_SYSTEM, value: odsCode },
    display: organisation(odsCode).name,
  },
];

const linkedAppointment = (id: string | null): Json[] =>
  id === null
    ? []
    : [extension("Extension-Linked-Resource", { valueReference: { reference: `Appointment/${id}` } })];

/** Status and pending action in one code, as the aggregator publishes them. */
function statusCode({ status, pending }: CareAppointment): string {
  if (pending === null) return status;
  const action = { change: "Change", reschedule: "Reschedule", cancellation: "Cancellation" }[pending];
  return `${status}Pending${action}`;
}

/** An appointment; the older ones come from the hospital's archive and have no page on a portal. */
export function toldAppointment(appointment: CareAppointment, source: Source, link: string | null): Told {
  const { id, hospital, start, end, medium, place, title, setting, pathway } = appointment;
  const name = organisation(hospital).name;
  return {
    source,
    kind: "Appointment",
    id,
    hospital,
    at: start,
    pathway,
    activity: {
      id,
      kind: "Appointment",
      status: "in-progress",
      extension: [
        ...(link === null ? [clientId(source)] : linked(source, link)),
        extension("Extension-Appointment-Status", {
          valueCoding: { system: "http://hl7.org/fhir/appointmentstatus", code: statusCode(appointment) },
        }),
        ...(medium === null ? [] : [extension("Extension-Consultation-Medium", { valueCode: medium })]),
        extension("Extension-Encounter-Class", { valueCode: setting }),
      ],
      description: title,
      ...(start !== null && {
        scheduledPeriod: { start: utc(start), ...(end !== null && { end: utc(end) }) },
      }),
      location: { type: "Location", display: place === null ? name : `${place}, ${name}` },
      performer: performer(hospital),
    },
  };
}

/** What the aggregator makes of the referral service's states; null where it shows no referral. */
const shownState: Record<Referral["state"], string | null> = {
  NOT_BOOKED: "bookable",
  TRIAGE_RESPONSE: "bookable",
  APPOINTMENT_CANCELLED_BY_PATIENT: "bookableWasCancelled",
  APPOINTMENT_CANCELLED_BY_PROVIDER: "bookableWasCancelled",
  CARL: "bookableWasCancelled",
  CARBL_OR_ARL: "bookableWasCancelled",
  AWAITING_TRIAGE: "inReview",
  DEFER_TO_PROVIDER: "inReview",
  ARBL: "inReview",
  // Its appointment is shown instead.
  BOOKED: null,
  // Back at the surgery: nothing here to act on.
  REJECTED: null,
};

/** A referral in one of the three states that the aggregator shows, else nothing. */
export function toldReferral(referral: Referral, link: string): Told[] {
  const state = shownState[referral.state];
  if (state === null) return [];
  const { ubrn, at, reviewBy, service } = referral;
  const { name, specialty } = services[service];
  const review =
    state === "inReview" && reviewBy !== null
      ? { extension: [extension("Extension-eRS-ReviewDueDate", { valueDate: reviewBy })] }
      : {};
  const told = { source: "ers-01", kind: "ServiceRequest", id: ubrn, at, pathway: null } as const;
  return [
    {
      ...told,
      hospital: hospitalOf(referral),
      activity: {
        id: ubrn,
        kind: told.kind,
        status: "in-progress",
        extension: [
          ...linked(told.source, link),
          extension("Extension-eRS-ServiceRequest-State", {
            valueCoding: { system: "https://fhir.nhs.uk/CodeSystem/eRS-ReferralState", code: state },
          }),
          extension("Extension-Specialty", {
            valueCoding: {
              system: "https://fhir.nhs.uk/CodeSystem/Specialty-1",
              display: specialties[specialty].name,
            },
          }),
        ],
        description: name,
        scheduledPeriod: { start: utc(at), ...review },
        performer: performer(hospitalOf(referral)),
      },
    },
  ];
}

/** A letter: that it is there and whether it was opened; it is read on the portal. */
export function toldLetter(letter: Letter, source: Source, link: string): Told {
  const { id, hospital, at, title, receipt, appointment } = letter;
  const kind = "DocumentReference";
  return {
    source,
    kind,
    id,
    hospital,
    at,
    pathway: null,
    activity: {
      id,
      kind,
      status: "in-progress",
      extension: [
        ...linked(source, link),
        ...linkedAppointment(appointment),
        extension("Extension-Read-Receipt", { valueCode: receipt }),
      ],
      description: title,
      scheduledPeriod: { start: utc(at) },
      performer: performer(hospital),
    },
  };
}

/** A questionnaire, filled in on the portal or at the national waiting list. */
export function toldQuestionnaire(questionnaire: Questionnaire, source: Source, link: string): Told {
  const { id, hospital, from, until, changed, title, status, type, appointment, pathway } = questionnaire;
  const kind = "QuestionnaireResponse";
  const coding = { system: "https://fhir.nhs.uk/CodeSystem/Questionnaire-Type", code: type };
  return {
    source,
    kind,
    id,
    hospital,
    at: from,
    pathway,
    activity: {
      id,
      kind,
      status,
      extension: [
        ...linked(source, link),
        ...linkedAppointment(appointment),
        extension("Extension-Questionnaire-Type", { valueCoding: coding }),
        ...(changed === null
          ? []
          : [extension("Extension-Questionnaire-LastModifiedDate", { valueDate: changed })]),
      ],
      description: title,
      scheduledPeriod: { start: utc(from), ...(until !== null && { end: utc(until) }) },
      performer: performer(hospital),
    },
  };
}

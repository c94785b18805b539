import { NHS_NUMBER_SYSTEM, ODS_SYSTEM, type Json, type Resource } from "#mocks/nation/fhir.ts";
import type { Source } from "#mocks/nation/hospital-care/sources.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import { organisation } from "#mocks/nation/organisations.ts";
import type { Person } from "#mocks/nation/person.ts";
import type { CareAppointment, Letter, Questionnaire } from "#mocks/people/hospital-care/care.ts";
import { specialties } from "#mocks/people/hospital-care/specialties.ts";
import { portalLink } from "../links.ts";
import { resourceUrl } from "./searchset.ts";

const EXTENSIONS = "https://fhir.nhs.uk/StructureDefinition/";
const QUESTIONNAIRE_TYPE = `${EXTENSIONS}Extension-Questionnaire-Type`;
const PATHWAY = "https://fhir.nhs.uk/Id/PathwayId";

const patient = ({ nhsNumber }: Person): Json => ({
  type: "Patient",
  identifier: { system: NHS_NUMBER_SYSTEM, value: nhsNumber },
});

const organisationOf = (odsCode: string): Json => ({
  type: "Organization",
  identifier: { system: ODS_SYSTEM, value: odsCode },
  display: organisation(odsCode).name,
});

const requestStatus = {
  change: "Pending Change",
  reschedule: "Pending Reschedule",
  cancellation: "Pending Cancellation",
};

const encounter = {
  outpatient: { code: "AMB", display: "ambulatory" },
  inpatient: { code: "IMP", display: "inpatient encounter" },
  // A day case is an inpatient of one day: the published list has no code of its own.
  daycase: { code: "IMP", display: "inpatient encounter" },
};

const pathwayPlan = (pathway: string | null): Json =>
  pathway === null
    ? {}
    : { basedOn: [{ type: "CarePlan", identifier: { system: PATHWAY, value: pathway } }] };

/** An appointment as the producer standard has it: pending actions and medium are extensions. */
export function producedAppointment(
  nation: Nation,
  person: Person,
  appointment: CareAppointment,
  source: Source,
): Resource {
  const { id, hospital, specialty, status, pending, medium, place, start, end, title, setting } = appointment;
  const { code, name } = specialties[specialty];
  return {
    resourceType: "Appointment",
    id,
    extension: [
      ...(pending === null
        ? []
        : [
            {
              url: `${EXTENSIONS}Extension-Appointment-RequestStatus`,
              valueCode: requestStatus[pending],
            },
          ]),
      ...(medium === null ? [] : [{ url: `${EXTENSIONS}Extension-Consultation-Medium`, valueCode: medium }]),
      {
        url: `${EXTENSIONS}Extension-Portal-Link`,
        valueUrl: portalLink(nation, source, "Appointment", id),
      },
    ],
    status,
    specialty: [{ coding: [{ system: "https://fhir.nhs.uk/CodeSystem/Specialty-1", code, display: name }] }],
    appointmentType: {
      coding: [{ system: "http://terminology.hl7.org/CodeSystem/v3-ActCode", ...encounter[setting] }],
    },
    description: title,
    ...(start !== null && { start, end: end ?? new Date(Date.parse(start) + 900_000).toISOString() }),
    participant: [
      { actor: patient(person), status: "accepted" },
      {
        actor: { type: "Location", ...(place !== null && { display: place }), ...locationOf(hospital) },
        status: "accepted",
      },
    ],
  };
}

const locationOf = (odsCode: string): Json => ({ identifier: { system: ODS_SYSTEM, value: odsCode } });

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** A letter as the producer standard has it: never the letter itself, but where the portal shows it. */
export function producedDocument(nation: Nation, person: Person, letter: Letter, source: Source): Resource {
  const { id, hospital, receipt, appointment, at, title } = letter;
  return {
    resourceType: "DocumentReference",
    id,
    extension: [{ url: `${EXTENSIONS}Extension-Document-ReadReceipt`, valueCode: capital(receipt) }],
    status: "current",
    docStatus: "final",
    subject: patient(person),
    ...(appointment !== null && {
      context: {
        related: [
          { type: "Appointment", reference: resourceUrl(nation, source, "Appointment", appointment) },
        ],
      },
    }),
    date: at,
    custodian: organisationOf(hospital),
    description: title,
    content: [
      {
        attachment: { contentType: "application/pdf", url: portalLink(nation, source, "Document", id) },
      },
    ],
  };
}

const taskStatus: Record<Questionnaire["status"], string> = {
  "not-started": "requested",
  "in-progress": "in-progress",
  completed: "completed",
  cancelled: "cancelled",
};

const typeNames = { "CONS-Survey": "Consultation Survey", "pifu-triage": "Request for a follow-up" };

/** A questionnaire to be filled in, as the producer standard has it. */
export function producedTask(
  nation: Nation,
  person: Person,
  questionnaire: Questionnaire,
  source: Source,
): Resource {
  const { id, hospital, status, title, type, from, until, changed, appointment, pathway } = questionnaire;
  return {
    resourceType: "Task",
    id,
    ...pathwayPlan(pathway),
    status: taskStatus[status],
    intent: "plan",
    description: title,
    ...(appointment !== null && {
      focus: { type: "Appointment", reference: resourceUrl(nation, source, "Appointment", appointment) },
    }),
    for: patient(person),
    authoredOn: from,
    ...(changed !== null && { lastModified: changed }),
    ...(until !== null && { restriction: { period: { end: until } } }),
    reasonReference: { type: "Questionnaire", reference: portalLink(nation, source, "Questionnaire", id) },
    owner: organisationOf(hospital),
    reasonCode: {
      coding: [{ system: QUESTIONNAIRE_TYPE, code: type, display: typeNames[type] }],
      text: typeNames[type],
    },
  };
}

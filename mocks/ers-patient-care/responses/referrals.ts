import { NHS_NUMBER_SYSTEM, ODS_SYSTEM, type Json, type Resource } from "#mocks/nation/fhir.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import type { Person } from "#mocks/nation/person.ts";
import { uuidOf } from "#mocks/nation/uuid-of.ts";
import type { CareAppointment, Referral } from "#mocks/people/hospital-care/care.ts";
import { services } from "#mocks/people/hospital-care/referral-destinations.ts";
import { serviceIdentifier, specialtyOf } from "./healthcare-service.ts";

const PROFILES = "https://fhir.nhs.uk/StructureDefinition/NHSDigital-";
const EXTENSIONS = "https://fhir.nhs.uk/StructureDefinition/Extension-";

const meta = (profile: string) => ({ versionId: "1", profile: [`${PROFILES}${profile}`] });
const patient = ({ nhsNumber }: Person): Json => ({
  identifier: { system: NHS_NUMBER_SYSTEM, value: nhsNumber },
});

const priorities = {
  ROUTINE: { display: "Routine", fhir: "routine" },
  URGENT: { display: "Urgent", fhir: "urgent" },
  TWO_WEEK_WAIT: { display: "2 Week Wait", fhir: "asap" },
};

/** A referral: its state and priority are extensions, who referred is contained, `status` is always active. */
export function serviceRequest(nation: Nation, person: Person, referral: Referral): Resource {
  const { id, ubrn, state, priority, from, at, service } = referral;
  const role = `PractitionerRole-${from.organisation}-${from.clinician}`;
  const { display, fhir } = priorities[priority];
  return {
    resourceType: "ServiceRequest",
    id,
    meta: meta("ServiceRequest-PatientCare"),
    contained: [
      {
        resourceType: "PractitionerRole",
        id: role,
        meta: { profile: [`${PROFILES}PractitionerRole-Minimal`] },
        practitioner: { identifier: { system: "https://fhir.nhs.uk/Id/sds-user-id", value: from.clinician } },
        organization: { identifier: { system: ODS_SYSTEM, value: from.organisation } },
      },
    ],
    extension: [
      {
        url: `${EXTENSIONS}Portal-Link`,
        valueUrl: `${nation.origin}/e-referrals-service-patient-care-api/nhslogin?ubrn=${ubrn}`,
      },
      {
        url: `${EXTENSIONS}ServiceRequest-Priority`,
        valueCoding: { system: "https://fhir.nhs.uk/CodeSystem/eRS-Priority", code: priority, display },
      },
      {
        url: `${EXTENSIONS}eRS-ServiceRequest-State`,
        extension: [
          {
            url: "state",
            valueCoding: { system: "https://fhir.nhs.uk/CodeSystem/eRS-ReferralState", code: state },
          },
        ],
      },
    ],
    identifier: [{ system: "https://fhir.nhs.uk/Id/UBRN", value: ubrn }],
    status: "active",
    intent: "order",
    category: [{ coding: [{ system: "http://snomed.info/sct", code: "3457005" }] }],
    priority: fhir,
    subject: patient(person),
    authoredOn: at,
    requester: { reference: `#${role}` },
    performerType: specialtyOf(services[service]),
  };
}

/** The appointment to which a referral led; a service that is not booked online gives no slot, and perhaps no time. */
export function bookedAppointment(
  person: Person,
  referral: Referral,
  appointment: CareAppointment,
): Resource {
  const service = services[referral.service];
  const { id, start, end } = appointment;
  return {
    resourceType: "Appointment",
    id,
    meta: meta("Appointment-PatientCare"),
    status: "booked",
    ...(start !== null && { start, end: end ?? new Date(Date.parse(start) + 1_800_000).toISOString() }),
    ...(service.bookable && {
      slot: [
        {
          identifier: {
            system: "https://fhir.nhs.uk/Id/unique-slot-reference-number",
            value: uuidOf(`slot ${id}`),
          },
        },
      ],
    }),
    basedOn: [{ reference: `ServiceRequest/${referral.id}` }],
    participant: [
      { actor: { identifier: serviceIdentifier(service) }, status: "accepted" },
      { actor: patient(person), status: "accepted" },
    ],
  };
}

/** What the hospital has still to do: look at the referral, or find a time. */
export function deferral(person: Person, referral: Referral): Resource {
  const code = referral.state === "AWAITING_TRIAGE" ? "TRIAGE_DEFERRAL" : "APPOINTMENT_DEFERRAL";
  return {
    resourceType: "Task",
    id: uuidOf(`deferral ${referral.ubrn}`),
    meta: meta("Task-PatientCare"),
    status: "requested",
    intent: "order",
    code: { coding: [{ system: "https://fhir.nhs.uk/CodeSystem/Workflow-Code", code }] },
    focus: { reference: `ServiceRequest/${referral.id}` },
    for: patient(person),
    owner: { identifier: serviceIdentifier(services[referral.service]) },
    ...(referral.reviewBy !== null && { restriction: { period: { end: referral.reviewBy } } }),
  };
}

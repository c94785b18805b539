import {
  humanName,
  NHS_NUMBER_SYSTEM,
  ODS_SYSTEM,
  referenceTo,
  type Json,
  type Resource,
} from "#mocks/nation/fhir.ts";
import type { Organisation } from "#mocks/nation/organisations.ts";
import type { Person } from "#mocks/nation/person.ts";
import { uuidOf } from "#mocks/nation/uuid-of.ts";
import { laboratories, type LaboratoryKey } from "#mocks/people/results/laboratories.ts";
import { profiled } from "./profiles.ts";

const EXTENSION = "https://fhir.nhs.uk/STU3/StructureDefinition/Extension-CareConnect-GPC-";
const CODES = "https://fhir.nhs.uk/STU3/CodeSystem/";

/** The people and places of one record: they travel in every answer, or whenever something refers to them. */
export type Cast = { patient: Resource; surgery: Resource; doctor: Resource; role: Resource };

export function castOf(person: Person, surgery: Organisation): Cast {
  const surgeryResource = gpPractice(surgery);
  const doctor = practitioner(person.practice.doctor);
  return {
    surgery: surgeryResource,
    doctor,
    role: gpRole(doctor, surgeryResource),
    patient: patient(person, surgeryResource, doctor),
  };
}

/** The patient as every entry refers to them. */
export function subjectOf({ patient }: Cast): Json {
  const name = (patient.name as { given: string[]; family: string }[])[0];
  return referenceTo(patient, `${name?.family.toUpperCase()}, ${name?.given[0]}`);
}

function gpPractice(place: Organisation): Resource {
  return {
    ...organization(place),
    active: true,
    address: [{ line: place.address, postalCode: place.postcode }],
    type: [
      {
        coding: [
          { system: `${CODES}GPConnect-OrganisationType-1`, code: "gp-practice", display: "gp-practice" },
        ],
      },
    ],
  };
}

/** A laboratory, by the name that the reports are written with. */
export function laboratory(key: LaboratoryKey): Resource {
  return organization(laboratories[key]);
}

/** A place of care, as every record names it. */
export function organization(place: { odsCode: string; name: string; telephone: string }): Resource {
  return {
    resourceType: "Organization",
    id: uuidOf(`organization ${place.odsCode}`),
    meta: profiled("CareConnect-GPC-Organization-1"),
    identifier: [{ system: ODS_SYSTEM, value: place.odsCode }],
    name: place.name,
    telecom: [{ system: "phone", use: "work", value: place.telephone }],
  };
}

/** A clinician, by the name that the reports are written with. */
export function practitioner(name: string): Resource {
  return {
    resourceType: "Practitioner",
    id: uuidOf(`practitioner ${name}`),
    meta: profiled("CareConnect-GPC-Practitioner-1"),
    identifier: [
      {
        system: "https://fhir.nhs.uk/Id/sds-user-id",
        value: Number.parseInt(uuidOf(name).slice(0, 8), 16).toString(),
      },
    ],
    name: [humanName(name)],
    gender: "unknown",
  };
}

/** Where somebody works as what: a general practitioner of this surgery. */
export function gpRole(doctor: Resource, surgery: Resource): Resource {
  const job = {
    system: `${CODES}CareConnect-SDSJobRoleName-1`,
    code: "R0260",
    display: "General Medical Practitioner",
  };
  return {
    resourceType: "PractitionerRole",
    id: uuidOf(`role ${doctor.id} ${surgery.id}`),
    meta: profiled("CareConnect-GPC-PractitionerRole-1"),
    practitioner: referenceTo(doctor),
    organization: referenceTo(surgery),
    code: [{ coding: [job] }],
  };
}

function patient(person: Person, surgery: Resource, doctor: Resource): Resource {
  const verified = {
    system: `${CODES}CareConnect-NHSNumberVerificationStatus-1`,
    code: "01",
    display: "Number present and verified",
  };
  return {
    resourceType: "Patient",
    id: uuidOf(`patient ${person.key}`),
    meta: profiled("CareConnect-GPC-Patient-1"),
    extension: [{ url: `${EXTENSION}RegistrationDetails-1`, extension: registration(person.practice.since) }],
    identifier: [
      {
        extension: [
          { url: `${EXTENSION}NHSNumberVerificationStatus-1`, valueCodeableConcept: { coding: [verified] } },
        ],
        system: NHS_NUMBER_SYSTEM,
        value: person.nhsNumber,
      },
    ],
    active: true,
    name: [{ use: "official", prefix: [person.title], given: [person.given], family: person.family }],
    gender: person.gender,
    birthDate: person.born,
    generalPractitioner: [referenceTo(doctor), referenceTo(surgery)],
    managingOrganization: referenceTo(surgery),
  };
}

function registration(since: string): Json[] {
  const regular = { system: `${CODES}CareConnect-RegistrationType-1`, code: "R", display: "Regular" };
  return [
    { url: "registrationPeriod", valuePeriod: { start: since } },
    { url: "registrationType", valueCodeableConcept: { coding: [regular] } },
  ];
}

import { NHS_NUMBER_SYSTEM, ODS_SYSTEM, type Json, type Resource } from "#mocks/nation/fhir.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import type { Person } from "#mocks/nation/person.ts";
import { kinships, type Candidate, type Kinship } from "#mocks/nation/relationships/candidates.ts";

const identifiers = (person: Person): Json[] => [{ system: NHS_NUMBER_SYSTEM, value: person.nhsNumber }];

const namesOf = (person: Person): Json[] => [
  {
    use: "usual",
    period: { start: person.born },
    given: [person.given],
    family: person.family,
    prefix: [person.title],
  },
];

const PROVEN = {
  system: "https://fhir.nhs.uk/England/CodeSystem/England-NHSIdentityProofingLevel",
  code: "P9",
  display: "High level verification (P9)",
};

/** Someone as the service shows them: name, date of birth and surgery, and no address. */
export function patientOf(nation: Nation, person: Person): Resource {
  const { practice, account, restricted } = person;
  const surgery = { identifier: { system: ODS_SYSTEM, value: practice.odsCode } };
  return nation.shift({
    resourceType: "Patient",
    id: person.nhsNumber,
    ...(account.vot.startsWith("P9") && { meta: { security: [PROVEN] } }),
    identifier: identifiers(person),
    name: namesOf(person),
    birthDate: person.born,
    ...(practice.registered && !restricted && { generalPractitioner: [surgery] }),
  });
}

function relationship(kinship: Kinship | undefined): Json {
  const coding =
    kinship === undefined
      ? {
          system: "https://fhir.hl7.org.uk/CodeSystem/UKCore-AdditionalPersonRelationshipRole",
          code: "Personal",
          display: "Personal relationship with the patient",
        }
      : {
          system: "http://terminology.hl7.org/CodeSystem/v3-RoleCode",
          code: kinship,
          display: kinships[kinship],
        };
  return { coding: [coding] };
}

/** Who someone is to a patient; without a registered kinship it is a personal relationship. */
export function relatedPerson(person: Person, patient: Person, kinship: Kinship | undefined): Resource {
  return {
    resourceType: "RelatedPerson",
    id: `${person.nhsNumber}-${patient.nhsNumber}`,
    identifier: identifiers(person),
    patient: { identifier: { system: NHS_NUMBER_SYSTEM, value: patient.nhsNumber } },
    relationship: [relationship(kinship)],
  };
}

/** A candidate of a search. As published, name and date of birth in it are the patient's, not the related person's. */
export function candidateResource(nation: Nation, { person, patient, kinship }: Candidate): Resource {
  return {
    ...relatedPerson(person, patient, kinship),
    ...nation.shift({ name: namesOf(patient), birthDate: patient.born }),
  };
}

import { NHS_NUMBER_SYSTEM, ODS_SYSTEM, snomed, UCUM, type Json } from "#mocks/nation/fhir.ts";
import type { Person } from "#mocks/nation/person.ts";
import type { VaccinationRecord } from "#mocks/nation/vaccinations.ts";
import type { Vaccination } from "#mocks/people/vaccinations/vaccination.ts";
import { organisations } from "#mocks/nation/organisations.ts";
import { uuidOf } from "#mocks/nation/uuid-of.ts";

const PROCEDURE = "https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-VaccinationProcedure";
/** Identifier system of what the sandbox knows by itself. */
export const IDENTIFIERS = "https://sandbox.front-door.example/Id/vaccination";

/** The reference by which a search names the person: a UUID that lasts. */
export const patientReference = (nhsNumber: string): string => `urn:uuid:${uuidOf(`patient ${nhsNumber}`)}`;

const organisationActor = (odsCode: string): Json => {
  const name = organisations.find((one) => one.odsCode === odsCode)?.name;
  const identifier = { system: ODS_SYSTEM, value: odsCode };
  return { actor: { type: "Organization", identifier, ...(name !== undefined && { display: name }) } };
};

/** What search and read have in common. */
function shared({ id, version, vaccination }: VaccinationRecord): Json {
  const { batch, expires, manufacturer, site, route, volume, dose } = vaccination;
  return {
    resourceType: "Immunization",
    id,
    meta: { versionId: String(version) },
    extension: [{ url: PROCEDURE, valueCodeableConcept: snomed(vaccination.procedure) }],
    identifier: [{ system: IDENTIFIERS, value: vaccination.key }],
    status: vaccination.status,
    ...(vaccination.vaccine && { vaccineCode: snomed(vaccination.vaccine) }),
    occurrenceDateTime: vaccination.given,
    recorded: vaccination.recorded,
    primarySource: vaccination.primarySource,
    location: { identifier: { system: ODS_SYSTEM, value: vaccination.place } },
    ...(manufacturer && { manufacturer: { display: manufacturer } }),
    ...(batch && { lotNumber: batch }),
    ...(expires && { expirationDate: expires }),
    ...(site && { site: snomed(site) }),
    ...(route && { route: snomed(route) }),
    ...(volume && { doseQuantity: { value: volume, unit: "milliliter", system: UCUM, code: "ml" } }),
    reasonCode: [snomed(vaccination.reason)],
    protocolApplied: [
      {
        targetDisease: vaccination.diseases.map(snomed),
        ...(dose ? { doseNumberPositiveInt: dose } : { doseNumberString: "Dose sequence not recorded" }),
      },
    ],
  };
}

/** One match of a search: without the vaccinator's name, and with the person as a reference. */
export function found(record: VaccinationRecord): Json {
  const identifier = { system: NHS_NUMBER_SYSTEM, value: record.nhsNumber };
  const patient = { reference: patientReference(record.nhsNumber), type: "Patient", identifier };
  if (record.submitted) return { ...filtered(record.submitted), ...identified(record), patient };
  return { ...shared(record), patient, performer: [organisationActor(record.vaccination.place)] };
}

const identified = ({ id, version }: VaccinationRecord): Json => ({
  id,
  meta: { versionId: String(version) },
});

/** A search gives no contained resources, and of those who took part the organisation alone. */
function filtered({ contained: _contained, performer, ...rest }: Json): Json {
  const organisationsOnly = (Array.isArray(performer) ? performer : []).filter(
    (one: { actor?: { type?: string } }) => one.actor?.type === "Organization",
  );
  return { ...rest, performer: organisationsOnly };
}

/** The whole resource, as whoever gave the vaccination sent it. */
export function whole(record: VaccinationRecord, person: Person | undefined): Json {
  if (record.submitted) return { ...record.submitted, ...identified(record) };
  return {
    ...shared(record),
    contained: [practitioner(record.vaccination), patient(record.nhsNumber, person)],
    patient: { reference: "#Pat1" },
    performer: [{ actor: { reference: "#Pract1" } }, organisationActor(record.vaccination.place)],
  };
}

function practitioner({ performer }: Vaccination): Json {
  const words = performer.split(" ");
  const name = { family: words.at(-1), given: words.slice(0, -1) };
  return { resourceType: "Practitioner", id: "Pract1", name: [name] };
}

function patient(nhsNumber: string, person: Person | undefined): Json {
  return {
    resourceType: "Patient",
    id: "Pat1",
    identifier: [{ system: NHS_NUMBER_SYSTEM, value: nhsNumber }],
    ...(person && {
      name: [{ family: person.family, given: [person.given] }],
      gender: person.gender,
      birthDate: person.born,
      address: [{ postalCode: person.address.postcode }],
    }),
  };
}

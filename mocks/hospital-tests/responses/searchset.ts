import { NHS_NUMBER_SYSTEM, type Json, type Resource } from "#mocks/nation/fhir.ts";
import type { Person } from "#mocks/nation/person.ts";

const BASE = "https://sandbox.front-door.example/hospital-tests/FHIR/R4";

/** A searchset: what matched, then what came along. `total` counts matches alone. */
export function searchset(matches: Resource[], included: Resource[]): Json {
  const entry = (mode: string) => (resource: Resource) => ({
    fullUrl: `${BASE}/${resource.resourceType}/${resource.id}`,
    resource,
    search: { mode },
  });
  return {
    resourceType: "Bundle",
    type: "searchset",
    total: matches.length,
    entry: [...matches.map(entry("match")), ...included.map(entry("include"))],
  };
}

/** `meta` with a UK Core R4 profile. */
export function ukCore(name: string): { profile: string[] } {
  return { profile: [`https://fhir.hl7.org.uk/StructureDefinition/UKCore-${name}`] };
}

/** A reference by NHS number: this API sends no Patient resource. */
export function subjectOf(person: Person): Json {
  return {
    type: "Patient",
    identifier: { system: NHS_NUMBER_SYSTEM, value: person.nhsNumber },
    display: `${person.family.toUpperCase()}, ${person.given}`,
  };
}

/** A contained organisation with the telephone of whom to call. */
export function contactOrganisation(contact: { name: string; telephone: string }): Resource {
  return {
    resourceType: "Organization",
    id: "contact",
    name: contact.name,
    telecom: [{ system: "phone", use: "work", value: contact.telephone }],
  };
}

import { humanName, ODS_SYSTEM, type Resource } from "#mocks/nation/fhir.ts";
import { cliniciansOf, practiceBook } from "#mocks/nation/diary/practice-books.ts";
import type { Clinician, Site } from "#mocks/nation/diary/template.ts";
import { practice } from "#mocks/nation/organisations.ts";
import { ORGANISATION_TYPES, profiled } from "./profiles.ts";

const phone = (value: string) => [{ system: "phone", value, use: "work" }];

export const practitionerId = (odsCode: string, { key }: Clinician): string => `${odsCode}-${key}`;
export const locationId = (odsCode: string, { key }: Site): string => `${odsCode}-${key}`;

/** The sites of a practice, by the id of their Location. */
export const isLocationOf = (odsCode: string, id: string): boolean =>
  practiceBook(odsCode).templates.some(({ site }) => locationId(odsCode, site) === id);

export const isPractitionerOf = (odsCode: string, id: string): boolean =>
  cliniciansOf(odsCode).some((clinician) => practitionerId(odsCode, clinician) === id);

export function practitioner(odsCode: string, clinician: Clinician): Resource {
  const id = practitionerId(odsCode, clinician);
  const number = [...id].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 1_000_000_000, 7);
  return {
    resourceType: "Practitioner",
    id,
    meta: profiled("CareConnect-GPC-Practitioner-1", 1),
    identifier: [{ system: "https://fhir.nhs.uk/Id/sds-user-id", value: String(number).padStart(12, "5") }],
    name: [humanName(clinician.name)],
    gender: clinician.gender,
  };
}

export function location(odsCode: string, site: Site): Resource {
  return {
    resourceType: "Location",
    id: locationId(odsCode, site),
    meta: profiled("CareConnect-GPC-Location-1", 1),
    name: site.name,
    telecom: phone(site.telephone),
    address: { line: site.address, postalCode: site.postcode },
    managingOrganization: { reference: `Organization/${odsCode}` },
  };
}

export function organization(odsCode: string): Resource {
  const { name, telephone, address, postcode } = practice(odsCode);
  return {
    resourceType: "Organization",
    id: odsCode,
    meta: profiled("CareConnect-GPC-Organization-1", 1),
    identifier: [{ system: ODS_SYSTEM, value: odsCode }],
    type: [{ coding: [{ system: ORGANISATION_TYPES, code: "gp-practice" }] }],
    name,
    telecom: phone(telephone),
    address: [{ line: address, postalCode: postcode }],
  };
}

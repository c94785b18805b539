import { ODS_SYSTEM, type Json, type Resource } from "#mocks/nation/fhir.ts";
import type { ReferralService } from "#mocks/people/hospital-care/referral-destinations.ts";
import { specialties } from "#mocks/people/hospital-care/specialties.ts";

/** Identifier of a service in the referral service's directory. */
export const serviceIdentifier = ({ id }: ReferralService): Json => ({
  system: "https://fhir.nhs.uk/Id/ers-service",
  value: id,
});

/** A specialty in the referral service's own codes. */
export function specialtyOf({ specialty }: ReferralService): Json {
  const { ers, name } = specialties[specialty];
  return { coding: [{ system: "https://fhir.nhs.uk/CodeSystem/eRS-Specialty", code: ers, display: name }] };
}

/** A service: who provides it, where, and (as an endpoint) whether times can be picked online. No telephone is published. */
export function healthcareService(service: ReferralService): Resource {
  const { id, hospital, type, name, bookable } = service;
  return {
    resourceType: "HealthcareService",
    id,
    meta: {
      versionId: "1",
      profile: ["https://fhir.nhs.uk/StructureDefinition/NHSDigital-HealthcareService-PatientCare"],
    },
    identifier: [serviceIdentifier(service)],
    providedBy: { identifier: { system: ODS_SYSTEM, value: hospital } },
    type: [{ coding: [{ system: "https://fhir.nhs.uk/CodeSystem/eRS-AppointmentType", code: type }] }],
    specialty: [specialtyOf(service)],
    location: [{ identifier: { system: "https://fhir.nhs.uk/Id/ods-site-code", value: `${hospital}01` } }],
    name,
    ...(bookable && {
      endpoint: [
        { identifier: { system: "https://fhir.nhs.uk/Id/nhsSpineASID", value: `99990000${id.slice(0, 4)}` } },
      ],
    }),
  };
}

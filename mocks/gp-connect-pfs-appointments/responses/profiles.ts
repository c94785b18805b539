const DEFINITIONS = "https://fhir.nhs.uk/STU3/StructureDefinition/";

export const APPOINTMENT_PROFILE = `${DEFINITIONS}GPConnect-Appointment-1`;

export const extensions = {
  bookingOrganisation: `${DEFINITIONS}Extension-GPConnect-BookingOrganisation-1`,
  practitionerRole: `${DEFINITIONS}Extension-GPConnect-PractitionerRole-1`,
  deliveryChannel: `${DEFINITIONS}Extension-GPConnect-DeliveryChannel-2`,
  cancellationReason: `${DEFINITIONS}Extension-GPConnect-AppointmentCancellationReason-1`,
} as const;

export const ORGANISATION_TYPES = "https://fhir.nhs.uk/STU3/CodeSystem/GPConnect-OrganisationType-1";

const JOB_ROLES = "https://fhir.nhs.uk/STU3/CodeSystem/CareConnect-SDSJobRoleName-1";

/** The meta of a resource that claims a profile of GP Connect; `versionId` where it has versions. */
export const profiled = (profile: string, versionId?: number) => ({
  ...(versionId !== undefined && { versionId: String(versionId) }),
  profile: [`${DEFINITIONS}${profile}`],
});

/** The extension that says in which role a clinician sees the patient. */
export const roleExtension = (role: { code: string; display: string }) => ({
  url: extensions.practitionerRole,
  valueCodeableConcept: { coding: [{ system: JOB_ROLES, ...role }] },
});

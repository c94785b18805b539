/**
 * Published base paths below the platform's address (the `servers` of each specification). Each API can be pointed
 * elsewhere on its own: see docs/operations/connect.md.
 */
const platformPaths = {
  "pds-fhir": "/personal-demographics/FHIR/R4",
  "gp-connect-pfs-user-permissions": "/gp-connect/patient-facing/user-permissions",
  "gp-connect-pfs-access-record": "/gp-connect/patient-facing/access-record-fhir/FHIR/STU3",
  "gp-connect-pfs-appointments": "/gp-connect/patient-facing/appointments-management-fhir/FHIR/STU3",
  "gp-connect-pfs-prescriptions": "/gp-connect/patient-facing/prescriptions-management-fhir/FHIR/R4",
  "prescriptions-for-patients": "/prescriptions-for-patients",
  "prescription-status-update": "/prescription-status-update",
  "wayfinder-patient-care-aggregator": "/patient-care-aggregator-api",
  "ers-patient-care": "/e-referrals-service-patient-care-api",
  "validated-relationships": "/validated-relationships/FHIR/R4",
  "immunisation-fhir": "/immunisation-fhir-api/FHIR/R4",
  nrl: "/record-locator/consumer/FHIR/R4",
  "eligibility-signposting": "/eligibility-signposting-api",
  "nhs-notify": "/comms",
  "service-search-dohs": "/service-search-api",
  "nhs-website-content": "/nhs-website-content",
} as const;

/** APIs without a published address: each has one of its own, by default the sandbox's, at its folder's name. */
const ownAddresses = [
  "hospital-tests",
  "hospital-self-service",
  "freed-slots",
  "appointment-links",
  "questionnaire-service",
  "waiting-list-service",
  "nbs-manage-your-appointments",
  "relationship-events",
  "relationship-terms",
  "surgery-requests",
  "organ-donation",
  "data-opt-out",
  "implant-register",
  "care-plan-service",
  "care-events",
  "care-team",
  "team-messages",
  "referral-choice",
  "capability-register",
  "video-rooms",
] as const;

export type AddressedApi = keyof typeof platformPaths | (typeof ownAddresses)[number];

export const addressedApis: readonly AddressedApi[] = [
  ...(Object.keys(platformPaths) as (keyof typeof platformPaths)[]),
  ...ownAddresses,
];

/** `PDS_FHIR` for pds-fhir: what the names of its settings begin with. */
export const settingOf = (api: AddressedApi): string => api.toUpperCase().replaceAll("-", "_");

/**
 * Where an API is, when no setting of its own says so: below the platform, or in the sandbox. Null where it has no
 * published address and there is no sandbox.
 */
export function usualAddress(
  api: AddressedApi,
  platform: string,
  sandbox: string | undefined,
): string | null {
  const path = Object.hasOwn(platformPaths, api) ? platformPaths[api as keyof typeof platformPaths] : null;
  if (path !== null) return platform.replace(/\/$/, "") + path;
  return sandbox === undefined ? null : `${sandbox.replace(/\/$/, "")}/${api}`;
}

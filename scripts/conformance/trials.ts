import { ersPatientCare } from "./ers-patient-care.ts";
import { gpConnectAccessRecord } from "./gp-connect-pfs-access-record.ts";
import { gpConnectPrescriptions } from "./gp-connect-pfs-prescriptions.ts";
import { gpConnectAppointments } from "./gp-connect-pfs-appointments.ts";
import { gpConnectUserPermissions } from "./gp-connect-pfs-user-permissions.ts";
import { eligibilitySignposting } from "./eligibility-signposting.ts";
import { immunisationFhir } from "./immunisation-fhir.ts";
import { nbsManageYourAppointments } from "./nbs-manage-your-appointments.ts";
import { nhsAppApi } from "./nhs-app-api.ts";
import { nhsNotify } from "./nhs-notify.ts";
import { websiteContent } from "./nhs-website-content.ts";
import { nrl } from "./nrl.ts";
import type { Trial } from "./outcome.ts";
import { pathologyReports } from "./pathology-reports.ts";
import { pdsFhir } from "./pds-fhir.ts";
import { prescriptionStatusUpdate } from "./prescription-status-update.ts";
import { prescriptionsForPatients } from "./prescriptions-for-patients.ts";
import { serviceSearch } from "./service-search-dohs.ts";
import { apimOauth2, nhsLogin } from "./sign-in.ts";
import { wayfinderPatientCareAggregator } from "./wayfinder-patient-care-aggregator.ts";
import { validatedRelationships } from "./validated-relationships.ts";

/** Trials by the name of the folder of published contracts; an API without one is not built yet. */
export const trials: Readonly<Record<string, Trial>> = {
  "apim-oauth2": apimOauth2,
  "eligibility-signposting": eligibilitySignposting,
  "ers-patient-care": ersPatientCare,
  "gp-connect-pfs-access-record": gpConnectAccessRecord,
  "gp-connect-pfs-prescriptions": gpConnectPrescriptions,
  "gp-connect-pfs-appointments": gpConnectAppointments,
  "gp-connect-pfs-user-permissions": gpConnectUserPermissions,
  "immunisation-fhir": immunisationFhir,
  "nbs-manage-your-appointments": nbsManageYourAppointments,
  "nhs-app-api": nhsAppApi,
  "nhs-login": nhsLogin,
  "nhs-notify": nhsNotify,
  nrl,
  "pathology-reports": pathologyReports,
  "pds-fhir": pdsFhir,
  "prescription-status-update": prescriptionStatusUpdate,
  "prescriptions-for-patients": prescriptionsForPatients,
  "wayfinder-patient-care-aggregator": wayfinderPatientCareAggregator,
  "validated-relationships": validatedRelationships,
  "service-search-dohs": serviceSearch,
  "nhs-website-content": websiteContent,
};

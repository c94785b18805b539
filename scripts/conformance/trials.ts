import { gpConnectAccessRecord } from "./gp-connect-pfs-access-record.ts";
import { gpConnectPrescriptions } from "./gp-connect-pfs-prescriptions.ts";
import { gpConnectUserPermissions } from "./gp-connect-pfs-user-permissions.ts";
import { nhsAppApi } from "./nhs-app-api.ts";
import { nhsNotify } from "./nhs-notify.ts";
import type { Trial } from "./outcome.ts";
import { pathologyReports } from "./pathology-reports.ts";
import { pdsFhir } from "./pds-fhir.ts";
import { prescriptionStatusUpdate } from "./prescription-status-update.ts";
import { prescriptionsForPatients } from "./prescriptions-for-patients.ts";
import { apimOauth2, nhsLogin } from "./sign-in.ts";

/** Trials by the name of the folder of published contracts; an API without one is not built yet. */
export const trials: Readonly<Record<string, Trial>> = {
  "apim-oauth2": apimOauth2,
  "gp-connect-pfs-access-record": gpConnectAccessRecord,
  "gp-connect-pfs-prescriptions": gpConnectPrescriptions,
  "gp-connect-pfs-user-permissions": gpConnectUserPermissions,
  "nhs-app-api": nhsAppApi,
  "nhs-login": nhsLogin,
  "nhs-notify": nhsNotify,
  "pathology-reports": pathologyReports,
  "pds-fhir": pdsFhir,
  "prescription-status-update": prescriptionStatusUpdate,
  "prescriptions-for-patients": prescriptionsForPatients,
};

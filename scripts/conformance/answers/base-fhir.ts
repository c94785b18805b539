import { Fhir } from "fhir/fhir.js";
import type { Difference } from "./specification.ts";

const validator = new Fhir();

/** APIs of the nation that speak FHIR R4; the others speak STU3 or plain JSON. */
const speakR4 = new Set([
  "pds-fhir",
  "gp-connect-pfs-prescriptions",
  "prescriptions-for-patients",
  "prescription-status-update",
  "wayfinder-patient-care-aggregator",
  "ers-patient-care",
  "validated-relationships",
  "immunisation-fhir",
  "nrl",
  "nhs-app-api",
  "hospital-tests",
  "surgery-requests",
  "implant-register",
  "care-plan-service",
  "questionnaire-service",
  "referral-choice",
]);

/**
 * Holds a resource against base FHIR R4 with an independent validator: structure, cardinality, types and required
 * value sets. Profiles are not part of it. Null where the API does not speak R4, or the body is no resource.
 */
export function baseR4(api: string, body: unknown): readonly Difference[] | null {
  if (!speakR4.has(api) || typeof body !== "object" || body === null || !("resourceType" in body))
    return null;
  const { messages } = validator.validate(body, { errorOnUnexpected: true });
  return messages
    .filter(({ severity }) => String(severity) === "error" || String(severity) === "fatal")
    .map(({ location = "", message = "", resourceId = "" }) => ({
      pointer: `${resourceId.startsWith("Bundle") ? `${resourceId.replaceAll(/\[\d+\]/g, "[*]")} ` : ""}${location.replaceAll(/\[\d+\]/g, "[*]")}`,
      rule: message,
    }));
}

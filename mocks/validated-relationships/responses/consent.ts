import { NHS_NUMBER_SYSTEM, ODS_SYSTEM, type Json, type Resource } from "#mocks/nation/fhir.ts";
import { legalBases, statusReasons, type Role } from "#mocks/nation/relationships/role.ts";

export const LEGAL_BASIS_SYSTEM = "https://fhir.nhs.uk/England/CodeSystem/England-NHSProxyLegalBasis";
/** The service writes HL7's own code systems with https. */
export const NULL_FLAVOUR_SYSTEM = "https://terminology.hl7.org/CodeSystem/v3-NullFlavor";
export const STATUS_REASON_SYSTEM = "https://fhir.nhs.uk/England/CodeSystem/England-ConsentStatusReason";
export const STATUS_REASON_URL =
  "https://fhir.nhs.uk/England/StructureDefinition/Extension-England-Consent-Status-Reason";
/** The service writes HL7's own extension with https. */
export const GRANTOR_URL = "https://hl7.org/fhir/5.0/StructureDefinition/extension-Consent.grantor";

const concept = (system: string, code: string, display: string): Json => ({
  coding: [{ system, code, display }],
});

const byNhsNumber = (value: string): Json => ({ identifier: { system: NHS_NUMBER_SYSTEM, value } });

function extensions({ reason, text, grantor }: Role): Json[] {
  const why = concept(STATUS_REASON_SYSTEM, reason, statusReasons[reason]);
  const status = { url: STATUS_REASON_URL, valueCodeableConcept: text === null ? why : { ...why, text } };
  if (grantor === null) return [status];
  const identifier = { system: ODS_SYSTEM, value: grantor };
  return [status, { url: GRANTOR_URL, valueReference: { identifier } }];
}

function provision({ start, end, performer }: Role): Json {
  const period = { ...(start !== null && { start }), ...(end !== null && { end }) };
  return {
    type: "permit",
    ...(Object.keys(period).length > 0 && { period }),
    actor: [{ role: proxy, reference: byNhsNumber(performer) }],
  };
}

/** R4 demands a role of every actor; the specification of the service calls it deprecated. */
const proxy = concept("http://terminology.hl7.org/CodeSystem/v3-RoleCode", "RESPRSN", "responsible party");

/** A role as the service shows it: what it lets the proxy see or do is not part of it. */
export function consent(role: Role): Resource {
  const { id, status, patient, performer, legalBasis, created, updated, verified } = role;
  const system = legalBasis === "UNK" ? NULL_FLAVOUR_SYSTEM : LEGAL_BASIS_SYSTEM;
  return {
    resourceType: "Consent",
    id,
    meta: { lastUpdated: updated },
    extension: extensions(role),
    status,
    scope: concept(
      "https://terminology.hl7.org/CodeSystem/consentscope",
      "patient-privacy",
      "Privacy Consent",
    ),
    category: [concept("https://terminology.hl7.org/CodeSystem/v3-ActCode", "INFA", "information access")],
    patient: byNhsNumber(patient),
    dateTime: created,
    performer: [byNhsNumber(performer)],
    policyRule: concept(system, legalBasis, legalBases[legalBasis]),
    ...(verified !== null && { verification: [{ verified: true, verificationDate: verified }] }),
    provision: provision(role),
  };
}

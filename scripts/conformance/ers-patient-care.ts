import { readReferrals } from "#lib/gateways/ers-patient-care/schema.ts";
import { readHealthcareService } from "#lib/gateways/ers-patient-care/schema-service.ts";
import type { NhsNumber } from "#lib/nhs-number.ts";
import { tryOperationOutcome } from "./fhir-example.ts";
import { neverCalled, outcomeOf, resourceTypeOf, type Trial } from "./outcome.ts";

/** No published bundle holds a referral, so that any person may have asked. */
const anybody = "0000000001" as NhsNumber;

export const ersPatientCare: Trial = ({ json }) => {
  switch (resourceTypeOf(json)) {
    case "OperationOutcome":
      return tryOperationOutcome(json);
    case "HealthcareService":
      return outcomeOf(readHealthcareService(json));
    case "Bundle":
      return outcomeOf(readReferrals(json, anybody), ({ refused: [first] }) =>
        first ? `${first.path}: ${first.rule}` : null,
      );
    default:
      return neverCalled("an operation that is not published");
  }
};

import { readPatientCheck } from "#lib/gateways/eligibility-signposting/schema.ts";
import { tryOperationOutcome } from "./fhir-example.ts";
import { outcomeOf, resourceTypeOf, type Trial } from "./outcome.ts";

export const eligibilitySignposting: Trial = ({ json }) => {
  if (resourceTypeOf(json) === "OperationOutcome") return tryOperationOutcome(json);
  return outcomeOf(readPatientCheck(json), ({ processedSuggestions }) =>
    processedSuggestions.some(({ status }) => status === "Unknown")
      ? "a published status is not known"
      : null,
  );
};

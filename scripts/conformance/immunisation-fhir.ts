import { readImmunisation, readImmunisations } from "#lib/gateways/immunisation-fhir/schema.ts";
import type { NhsNumber } from "#lib/nhs-number.ts";
import { readSubmission } from "#mocks/immunisation-fhir/submitted.ts";
import { resourcesOf, subjectOf, tryOperationOutcome } from "./fhir-example.ts";
import {
  isJson,
  neverCalled,
  outcomeOf,
  refusedFor,
  resourceTypeOf,
  type Outcome,
  type Trial,
} from "./outcome.ts";

type Json = Readonly<Record<string, unknown>>;

function trySearch(json: Json): Outcome {
  const asked = resourcesOf(json).filter((one) => resourceTypeOf(one) === "Immunization").length;
  return outcomeOf(readImmunisations(json, subjectOf(json) ?? ("" as NhsNumber)), ({ resources }) =>
    resources.filter(({ resourceType }) => resourceType === "Immunization").length === asked
      ? null
      : "a vaccination was lost",
  );
}

/** What a provider sends goes through the rules of the sandbox, which this service never calls. */
function trySubmission(json: Json): Outcome {
  const submission = readSubmission(json);
  return "problems" in submission ? refusedFor(`$: ${submission.problems.join("; ")}`) : { kind: "parsed" };
}

export const immunisationFhir: Trial = ({ path, json }) => {
  const type = resourceTypeOf(json);
  if (type === "OperationOutcome") return tryOperationOutcome(json);
  if (!isJson(json)) return neverCalled(path);
  if (type === "Bundle") return trySearch(json);
  if (path.includes("/request/")) return trySubmission(json);
  return type === "Immunization" ? outcomeOf(readImmunisation(json)) : neverCalled(path);
};

import { nhsNumberSystem } from "#lib/gateways/fhir/elements.ts";
import {
  readHospitalCare,
  type HospitalCare,
} from "#lib/gateways/wayfinder-patient-care-aggregator/schema.ts";
import { readActivity } from "#lib/gateways/wayfinder-patient-care-aggregator/schema-activity.ts";
import type { NhsNumber } from "#lib/nhs-number.ts";
import { resourcesOf, tryOperationOutcome } from "./fhir-example.ts";
import {
  isJson,
  neverCalled,
  outcomeOf,
  refusedFor,
  resourceTypeOf,
  type Outcome,
  type Trial,
} from "./outcome.ts";

/** Whom the plans of a bundle are about; anybody where there is no plan. */
function subjectIn(json: unknown): NhsNumber {
  const subjects = resourcesOf(json).map((resource) => (isJson(resource) ? resource["subject"] : undefined));
  const identifiers = subjects.map((subject) => (isJson(subject) ? subject["identifier"] : undefined));
  const found = identifiers.find((one) => isJson(one) && one["system"] === nhsNumberSystem);
  return String(isJson(found) ? found["value"] : "0000000001") as NhsNumber;
}

const activitiesIn = (json: unknown): number =>
  resourcesOf(json)
    .map((resource) =>
      isJson(resource) && Array.isArray(resource["activity"]) ? resource["activity"].length : 0,
    )
    .reduce((sum, length) => sum + length, 0);

function tryBundle(json: unknown): Outcome {
  const all = (care: HospitalCare) => {
    const [first] = care.refused;
    if (first) return `${first.path}: ${first.rule}`;
    const before = activitiesIn(json);
    return care.items.length === before
      ? null
      : `${before} activities went in, ${care.items.length} came out`;
  };
  return outcomeOf(readHospitalCare(json, subjectIn(json)), all);
}

/** Many published examples are fragments: one activity of a plan, or one entry of a bundle. */
export const wayfinderPatientCareAggregator: Trial = ({ path, json }) => {
  if (resourceTypeOf(json) === "OperationOutcome") return tryOperationOutcome(json);
  if (path.startsWith("producer/")) return neverCalled("producer standard: trusts answer the aggregator");
  if (path.startsWith("producer-files/")) return neverCalled("producer standard and record service");
  if (!isJson(json)) return refusedFor("$: no JSON object");
  if (json["policy"] === "quota") return refusedFor("$: not FHIR: of a 429 only the status is read");
  if (json["detail"] !== undefined) return outcomeOf(readActivity(json));
  if (json["resource"] !== undefined)
    return tryBundle({ resourceType: "Bundle", type: "searchset", entry: [json] });
  return tryBundle(json);
};

import { toAnalytes } from "#lib/domain/test-results/from-fhir-observation.ts";
import { toOrderedTests, toTestResults } from "#lib/domain/test-results/from-hospital-tests.ts";
import { readBundle, type ReadBundle } from "#lib/gateways/fhir/bundle.ts";
import { patient, r4Dialect, type R4Resource } from "#lib/gateways/fhir/r4.ts";
import { read, refusalOf } from "#lib/gateways/fhir/reading.ts";
import { readFragment, resourcesOf, subjectOf, tryElements, tryOperationOutcome } from "./fhir-example.ts";
import {
  isJson,
  neverCalled,
  outcomeOf,
  refusedFor,
  resourceTypeOf,
  type Outcome,
  type Trial,
} from "./outcome.ts";

const itself = (id: string): string => id;

/** Every report must become a result or a removed one, and every observation something to show. */
function mapped(bundle: ReadBundle<R4Resource>): string | null {
  const { results, removed } = toTestResults(bundle, "hospital", itself);
  const reports = bundle.resources.filter(({ resourceType }) => resourceType === "DiagnosticReport").length;
  const out = results.length + removed.length;
  if (out !== reports) return `${reports} reports went in, ${out} came out`;
  for (const resource of bundle.resources)
    if (resource.resourceType === "Observation" && resource.status !== "entered-in-error")
      if (toAnalytes(resource, itself).length === 0) return "an observation that says nothing";
  toOrderedTests(bundle, itself, "2028-05-16");
  return null;
}

function tryBundle(json: Readonly<Record<string, unknown>>): Outcome {
  const inside = resourcesOf(json).map(resourceTypeOf);
  if (!inside.some((type) => type === "DiagnosticReport" || type === "Observation"))
    return refusedFor(
      `$.entry: no DiagnosticReport in this ${String(json["type"])} Bundle, operation never called by us (${inside[0] ?? "empty"})`,
    );
  return outcomeOf(readBundle(json, r4Dialect, subjectOf(json)), mapped);
}

const resultResources = new Set(["DiagnosticReport", "Observation", "Specimen", "ServiceRequest", "Task"]);

/** Pathology bundles and fragments (UK Core R4), read by the mapping that also reads the hospital's results. */
export const pathologyReports: Trial = ({ json }) => {
  const type = resourceTypeOf(json);
  if (type === "OperationOutcome") return tryOperationOutcome(json);
  if (!isJson(json)) return refusedFor("$: no JSON object (FHIR R4 resources are objects)");
  if (type === "Bundle") return tryBundle(json);
  if (type === "Patient") {
    const one = patient.safeParse(json);
    return outcomeOf(
      one.success ? read(one.data) : { ok: false, refusal: refusalOf(one.error, "FHIR R4 Patient") },
    );
  }
  if (type === null) return tryElements(json, "FHIR R4");
  if (!resultResources.has(type) && !r4Dialect.types.has(type))
    return neverCalled(`${type}: never read by us`);
  return outcomeOf(readFragment(json, r4Dialect), mapped);
};

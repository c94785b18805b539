/** Any FHIR resource or part of one, as JSON. */
export type Json = Record<string, unknown>;
export type Resource = { resourceType: string; id: string } & Json;

export const NHS_NUMBER_SYSTEM = "https://fhir.nhs.uk/Id/nhs-number";
export const ODS_SYSTEM = "https://fhir.nhs.uk/Id/ods-organization-code";
const SNOMED = "http://snomed.info/sct";
export const UCUM = "http://unitsofmeasure.org";
export const UUID_SYSTEM = "https://tools.ietf.org/html/rfc4122";

/** Tags that no published API has; the sandbox invents them to mark a report for its reader. */
export const RESULT_MARKER_SYSTEM = "https://sandbox.front-door.example/CodeSystem/result-marker";

/** A concept with one coding of SNOMED CT. */
export function snomed(concept: { code: string; display: string }): Json {
  return { coding: [{ system: SNOMED, code: concept.code, display: concept.display }] };
}

/** A reference to a resource that travels in the same bundle. */
export function referenceTo(resource: Resource, display?: string): Json {
  return { reference: `${resource.resourceType}/${resource.id}`, ...(display !== undefined && { display }) };
}

/** "Dr Amina Yusuf" in the parts of a FHIR name. */
export function humanName(name: string): Json {
  const words = name.split(" ");
  return { use: "official", prefix: [words[0]], given: words.slice(1, -1), family: words.at(-1) };
}

const BASE = "https://fhir.nhs.uk/STU3/StructureDefinition/";

/** `meta` with the STU3 profile that this API publishes for a kind of resource. */
export function profiled(name: string): { profile: string[] } {
  return { profile: [`${BASE}${name}`] };
}

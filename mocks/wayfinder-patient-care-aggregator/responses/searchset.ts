import type { Json, Resource } from "#mocks/nation/fhir.ts";
import type { Source } from "#mocks/nation/hospital-care/sources.ts";
import type { Nation } from "#mocks/nation/nation.ts";

/** Where a portal's resources are. */
export const resourceUrl = (nation: Nation, source: Source, type: string, id: string): string =>
  `${nation.origin}/patient-care-aggregator-api/producer/${source}/FHIR/R4/${type}/${id}`;

/** A portal's answer; with nothing to tell, `total` is 0 and `entry` is empty. */
export function searchset(nation: Nation, source: Source, resources: Resource[]): Json {
  return {
    resourceType: "Bundle",
    type: "searchset",
    total: resources.length,
    entry: resources.map((resource) => ({
      fullUrl: resourceUrl(nation, source, resource.resourceType, resource.id),
      search: { mode: "match" },
      resource,
    })),
  };
}

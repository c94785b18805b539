import type { Json, Resource } from "#mocks/nation/fhir.ts";
import { uuidOf } from "#mocks/nation/uuid-of.ts";
import type { Section } from "../section.ts";
import type { Cast } from "./administration.ts";
import { notSupported } from "./outcome.ts";
import { profiled } from "./profiles.ts";

export type RecordContents = {
  /** The X-Request-ID, which is the bundle's id. */
  id: string;
  cast: Cast;
  sections: readonly Section[];
  /** Parameters that are answered only by a warning. */
  unsupported: readonly string[];
};

/** The structured record: who and where, then each area that was asked for. */
export function record({ id, cast, sections, unsupported }: RecordContents): Json {
  const people = [cast.patient, cast.surgery, cast.doctor, cast.role];
  const resources = once(
    sections.flatMap((section) => section.resources),
    people,
  );
  const warnings = unsupported.length > 0 ? [notSupported(uuidOf(`warnings ${id}`), unsupported)] : [];
  const everything = [...people, ...sections.flatMap(({ lists }) => lists), ...resources, ...warnings];
  return {
    resourceType: "Bundle",
    id,
    meta: profiled("GPConnect-StructuredRecord-Bundle-1"),
    type: "collection",
    entry: everything.map((resource) => ({ resource })),
  };
}

function once(resources: Resource[], already: Resource[]): Resource[] {
  const seen = new Set(already.map(({ id }) => id));
  return resources.filter(({ id }) => !seen.has(id) && seen.add(id));
}

import file from "#content/explanations/en/measurements.json" with { type: "json" };
import type { KnownKind } from "#lib/domain/measurements/model.ts";

/** What a reviewed explanation says of one kind of measurement. No text is ever generated. */
export interface Explanation {
  readonly name: string;
  readonly plain: string;
}

const concepts: Readonly<Partial<Record<string, Explanation>>> = file.concepts;

/** The reviewed explanation of a kind, or null: then "We do not have a plain explanation yet" is said. */
export const explanationOf = (known: KnownKind | null): Explanation | null =>
  known === null ? null : (concepts[known] ?? null);

/** Version, dates and standing of all explanations of measurements. */
export const explanationsMeta = file.meta;

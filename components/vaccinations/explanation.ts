import file from "#content/explanations/en/vaccinations.json" with { type: "json" };
import type { Coded } from "#lib/domain/vaccinations/model.ts";

/** What a reviewed explanation says of one disease. No text is ever generated. */
export interface Explanation {
  /** The plain name, as it reads inside a sentence. */
  readonly name: string;
  readonly plain: string;
}

const concepts: Readonly<Partial<Record<string, Explanation>>> = file.concepts;

/** The reviewed explanation of a disease by its SNOMED CT code, or null. */
export const explanationOf = ({ system, code }: Coded): Explanation | null =>
  code !== null && (system === null || system === "http://snomed.info/sct") ? (concepts[code] ?? null) : null;

/** The plain name of a disease, or the record's own word for it. */
export const diseaseName = (disease: Coded): string => explanationOf(disease)?.name ?? disease.display;

/** Version, dates and standing of all explanations of vaccinations. */
export const explanationsMeta = file.meta;

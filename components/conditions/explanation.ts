import explanations from "#content/explanations/en/conditions.json" with { type: "json" };
import consultations from "#content/explanations/en/consultations.json" with { type: "json" };

/** A plain name and what it means, as written and reviewed beforehand. No text is ever generated. */
export interface Explanation {
  readonly name: string;
  readonly plain: string;
}

type Concepts = Readonly<Record<string, Explanation | undefined>>;

const look = (concepts: Concepts, key: string | null): Explanation | null =>
  key !== null && Object.hasOwn(concepts, key) ? (concepts[key] ?? null) : null;

/** The explanation of a condition by its SNOMED CT identifier; null where nobody has written one. */
export const explanationOf = (snomed: string | null) => look(explanations.concepts, snomed);

/** What a measurement is called, or how a consultation was held, in plain words; paperwork comes without a code. */
export const plainName = (snomed: string | null, term: string | null): string | null =>
  look(consultations.concepts, snomed ?? term?.toLowerCase() ?? null)?.name ?? term;

/** Version and dates of the explanations. */
export const reviewed = explanations.meta;

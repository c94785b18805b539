import conditions from "#content/explanations/en/conditions.json" with { type: "json" };
import explanations from "#content/explanations/en/consultations.json" with { type: "json" };
import type { Coded } from "#lib/domain/consultations/model.ts";

/** A plain name and what it means, as written and reviewed beforehand. No text is ever generated. */
export interface Explanation {
  readonly name: string;
  readonly plain: string;
}

type Concepts = Readonly<Record<string, Explanation | undefined>>;

const look = (concepts: Concepts, key: string | null | undefined): Explanation | null =>
  typeof key === "string" && Object.hasOwn(concepts, key) ? (concepts[key] ?? null) : null;

/** What a code means, or what headings and paperwork mean, which come in words only; null where nobody has written it. */
export const explanationOf = ({ snomed, term }: Coded): Explanation | null =>
  look(explanations.concepts, snomed ?? term?.toLowerCase());

/** What a condition means, by its SNOMED CT identifier. */
export const conditionExplanation = (snomed: string | null) => look(conditions.concepts, snomed);

/** Version and dates of the explanations. */
export const reviewed = explanations.meta;

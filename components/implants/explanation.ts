import written from "#content/explanations/en/implants.json" with { type: "json" };
import type { Implant } from "#lib/domain/implants/model.ts";

interface Explanation {
  /** In everyday words, as it reads inside a sentence: "pacemaker". */
  readonly name: string;
  readonly plain: string;
}

const concepts: Readonly<Record<string, Explanation>> = written.concepts;

/** When the explanations were written and who has to check them. */
export const explanationsMeta = written.meta;

/** What is written about a kind of implant, or null: no text is ever generated. */
export function explanationOf({ concept }: Pick<Implant, "concept">): Explanation | null {
  if (concept === null || !Object.hasOwn(concepts, concept)) return null;
  return concepts[concept] ?? null;
}

/** "pacemaker": the plain name, else the coded one, else null. */
export const nameOf = (implant: Pick<Implant, "concept" | "term">): string | null =>
  explanationOf(implant)?.name ?? implant.term;

/** "Pacemaker", for a heading. */
export const capital = (name: string): string => name.slice(0, 1).toUpperCase() + name.slice(1);

import explanations from "#content/explanations/en/allergies.json" with { type: "json" };

interface Plain {
  readonly name: string;
  readonly plain: string;
}

const concepts: Readonly<Record<string, Plain>> = explanations.concepts;
const reactions: Readonly<Record<string, string>> = explanations.reactions;

/** Which version of the explanations this is, and by when somebody looks at it again. */
export const explanationsMeta = explanations.meta;

/** What a coded allergy is in plain words; null where there is no explanation yet. */
export const explanationOf = (code: string | null): Plain | null =>
  code === null ? null : (concepts[code] ?? null);

/** A reaction in plain words, else as the surgery wrote it. */
export const plainReaction = ({ code, name }: { code: string | null; name: string }): string =>
  (code === null ? undefined : reactions[code]) ?? name;

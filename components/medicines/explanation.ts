import explanations from "#content/explanations/en/medicines.json" with { type: "json" };
import type { Medicine } from "#lib/domain/medicines/model.ts";

interface Explanation {
  /** dm+d ids of the products that it explains. */
  readonly codes: readonly string[];
  readonly name: string;
  readonly plain: string;
  readonly how: string;
  readonly avoid: string;
  readonly missed: string;
}

const concepts: readonly Explanation[] = Object.values(explanations.concepts);
const reasons: Readonly<Record<string, string>> = explanations.reasons;

/** Which version of the explanations this is, and by when somebody looks at it again. */
export const explanationsMeta = explanations.meta;

/** What a medicine does, how it is taken and what to avoid; null where there is no explanation yet, or it may not be shown. */
export const explanationOf = ({ code, cannotBeShownSafely }: Medicine): Explanation | null =>
  cannotBeShownSafely || code === null ? null : (concepts.find(({ codes }) => codes.includes(code)) ?? null);

/** A reason in plain words; null where there are none yet. */
export const plainReason = ({ code }: { readonly code: string | null }): string | null =>
  code === null ? null : (reasons[code] ?? null);

import { useTranslations } from "next-intl";
import type { Band } from "#lib/clinical-bands.ts";
import type { Analyte } from "#lib/domain/test-results/model.ts";
import type { TestConceptKey } from "#lib/test-concepts.ts";

/** When a sentence of the rule set holds: for a flag against the report's own range, or for a national band. */
type Circumstance = "low" | "normal" | "high" | Band;

/** What the reviewed rule set says about one kind of test: `explain.<key>` in the words. No text is ever generated. */
export interface Explanation {
  readonly name: string;
  readonly what: string;
  readonly low?: string;
  readonly normal?: string;
  readonly high?: string;
  /** Lines of the range bar, by band. */
  readonly bands?: Readonly<Partial<Record<Band, string>>>;
  /** What to do next, in order. */
  readonly next?: Readonly<Partial<Record<Circumstance, readonly string[]>>>;
  readonly urgent?: {
    readonly when: readonly Circumstance[];
    readonly heading: string;
    readonly list: readonly string[];
  };
}

/** Looks up explanations; null where the rule set has none. */
export function useExplanations() {
  const t = useTranslations("test-results");
  return (concept: TestConceptKey | null): Explanation | null => {
    if (concept === null) return null;
    const key = `explain.${concept}` as Parameters<typeof t.has>[0];
    return t.has(key) ? (t.raw(key) as Explanation) : null;
  };
}

/** The explanation of one kind of test, or null. */
export function useExplanation(concept: TestConceptKey | null): Explanation | null {
  return useExplanations()(concept);
}

type Measured = Pick<Analyte, "band" | "flag">;

/** What the rule set says comes next for this value: by its band, else by its flag. */
export function nextFor({ next }: Explanation, { band, flag }: Measured): readonly string[] {
  const byBand = band === null ? undefined : next?.[band];
  return byBand ?? (flag === "unknown" ? [] : (next?.[flag] ?? []));
}

/** The urgent advice that holds for this value, or null. */
export function urgentFor({ urgent }: Explanation, { band, flag }: Measured): Explanation["urgent"] | null {
  const holds = urgent?.when.some((circumstance) => circumstance === band || circumstance === flag);
  return holds === true ? urgent : null;
}

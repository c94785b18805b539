import { useTranslations } from "next-intl";
import type { Band } from "#lib/clinical-bands.ts";
import type { Analyte } from "#lib/domain/test-results/model.ts";
import type { TestConceptKey } from "#lib/test-concepts.ts";

/** Numbered sentences: the words hold lists as "1", "2", "3". */
type Numbered = Readonly<Record<string, string>>;

/** When not to wait: signs for which to call 111, and signs for which to call 999. */
export type UrgentSigns = Readonly<Partial<Record<"call111" | "call999", Numbered>>>;

/** What the rule set says about one kind of test: `explain.<key>` in the words. No text is ever generated. */
export interface Explanation {
  readonly name: string;
  readonly what: string;
  /** What it may mean to lie below, inside or above the report's own range. */
  readonly low?: string;
  readonly normal?: string;
  readonly high?: string;
  readonly bands?: Readonly<Partial<Record<Band, string>>>;
  /** Questions to ask the surgery. */
  readonly ask?: Numbered;
  readonly urgent?: Readonly<Partial<Record<"low" | "high" | "outside", UrgentSigns>>>;
}

type Words = Pick<ReturnType<typeof useTranslations<"test-results">>, "has" | "raw">;

/** Looks up explanations in the given words; null where the rule set has none. */
export function explanationsIn(t: Words) {
  return (concept: TestConceptKey | null): Explanation | null => {
    if (concept === null) return null;
    const key = `explain.${concept}` as Parameters<typeof t.has>[0];
    return t.has(key) ? (t.raw(key) as Explanation) : null;
  };
}

/** Looks up explanations in the words of the page. */
export function useExplanations() {
  return explanationsIn(useTranslations("test-results"));
}

/** The explanation of one kind of test, or null. */
export function useExplanation(concept: TestConceptKey | null): Explanation | null {
  return useExplanations()(concept);
}

type Measured = Pick<Analyte, "band" | "flag">;

const isOneSentence = (text: string) => !/[.!?؟]\s/u.test(text.trim());

/**
 * What the rule set adds about this value: about its national band, else about its place in the report's own range. A
 * single sentence about the range adds nothing to the bold one that stands there already.
 */
export function saysAbout(explanation: Explanation | null, { band, flag }: Measured): string | null {
  const aboutBand = band === null ? undefined : explanation?.bands?.[band];
  const aboutRange = flag === "unknown" ? undefined : explanation?.[flag];
  return aboutBand ?? (aboutRange === undefined || isOneSentence(aboutRange) ? null : aboutRange);
}

/** Signs that must not wait, for a value on this side of its range; null inside it, so that nobody is frightened. */
export function urgentFor({ urgent }: Explanation, { flag, laboratoryFlag }: Analyte): UrgentSigns | null {
  const side = flag === "unknown" ? laboratoryFlag : flag;
  if (side === null || side === "normal") return null;
  return (side === "abnormal" ? undefined : urgent?.[side]) ?? urgent?.outside ?? null;
}

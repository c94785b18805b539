import { useTranslations } from "next-intl";
import { CareCard } from "#components/ui/care-card.tsx";
import type { Analyte } from "#lib/domain/test-results/model.ts";
import { urgentFor, useExplanations } from "./explanation.ts";

const ways = [
  { way: "call111", variant: "urgent" },
  { way: "call999", variant: "emergency" },
] as const;

/** When not to wait, from the rule set: at most one card for 999 and one for 111, whatever the number of parts. */
export function UrgentAdvice({ analytes }: { analytes: readonly Analyte[] }) {
  const t = useTranslations("test-results");
  const explanationOf = useExplanations();
  const signs = analytes.flatMap((analyte) => {
    const explanation = explanationOf(analyte.concept);
    return (explanation === null ? null : urgentFor(explanation, analyte)) ?? [];
  });
  return ways.map(({ way, variant }) => {
    const list = [...new Set(signs.flatMap((each) => Object.values(each[way] ?? {})))];
    if (list.length === 0) return null;
    return (
      <CareCard
        key={way}
        variant={variant}
        heading={t(`urgent.${way}.heading`)}
        visuallyHiddenText={t(`urgent.${way}.hidden`)}
      >
        <ul>
          {list.map((sign) => (
            <li key={sign}>{sign}</li>
          ))}
        </ul>
      </CareCard>
    );
  });
}

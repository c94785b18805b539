import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Abbreviation } from "../ui/reading/abbreviation.tsx";
import { Term } from "../ui/reading/term.tsx";

/** Every word that content/words/<language>/glossary.json explains. */
export const termNames = [
  "cookie",
  "encrypted",
  "gp",
  "grams-per-litre",
  "laboratory",
  "micromoles-per-litre",
  "millimoles-per-litre",
  "millimoles-per-mole",
  "nhs-number",
  "usual-range",
] as const;

export type TermName = (typeof termNames)[number];

/** A word as the glossary has it: a short form with its full form. */
export function GlossaryWord({ name }: { name: TermName }) {
  const t = useTranslations("glossary.terms");
  const word = t(`${name}.word`);
  const long = `${name}.long` as Parameters<typeof t.has>[0];
  return t.has(long) ? <Abbreviation short={word} long={t(long)} /> : word;
}

/** A word in a sentence that opens its reviewed explanation, in the reader's language. */
export function GlossaryTerm({ name, children }: { name: TermName; children: ReactNode }) {
  const t = useTranslations("glossary");
  return (
    <Term
      title={<GlossaryWord name={name} />}
      meaning={t(`terms.${name}.meaning`)}
      close={t("close")}
      lang={useLocale()}
    >
      {children}
    </Term>
  );
}

const tagOf = (name: TermName) => (chunks: ReactNode) => <GlossaryTerm name={name}>{chunks}</GlossaryTerm>;

/**
 * What makes a word in a sentence file explain itself: `<term-gp>GP</term-gp>`. The word stands in the sentence as the
 * sentence needs it, so that a translator can bend it. Hand it to `t.rich(key, terms)`.
 */
export const terms = Object.fromEntries(termNames.map((name) => [`term-${name}`, tagOf(name)])) as Record<
  `term-${TermName}`,
  (chunks: ReactNode) => ReactNode
>;

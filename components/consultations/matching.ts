import { wordsIn, type Consultation } from "#lib/domain/consultations/model.ts";
import { conditionExplanation, explanationOf } from "./explanation.ts";

/** Without case and accents, so that "cafe" finds "Café". */
const plain = (text: string): string => text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();

/** The plain words that stand beside codes: people search for what they read. */
function plainWordsIn({ how, topics }: Consultation): readonly string[] {
  const entries = topics.flatMap(({ headings }) => headings.flatMap((heading) => heading.entries));
  const abouts = topics.flatMap(({ condition }) => condition?.snomed ?? []);
  return [
    explanationOf(how)?.name,
    ...abouts.map((snomed) => conditionExplanation(snomed)?.name),
    ...entries.map((entry) =>
      entry.kind === "condition"
        ? conditionExplanation(entry.snomed)?.name
        : explanationOf({ snomed: entry.snomed, term: null })?.name,
    ),
  ].filter((name) => name !== undefined);
}

/** Consultations in which every word of the query stands; what may not be shown safely is found by its name alone. */
export function matching(consultations: readonly Consultation[], query: string): readonly Consultation[] {
  const wanted = plain(query).split(/\s+/).filter(Boolean);
  return consultations.filter((one) => {
    const words = one.cannotBeShownSafely ? [one.how.term ?? ""] : [...wordsIn(one), ...plainWordsIn(one)];
    const text = plain(words.join("\n"));
    return wanted.every((word) => text.includes(word));
  });
}

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { termNames } from "#components/layout/glossary-term.tsx";
import { Abbreviation } from "#components/ui/reading/abbreviation.tsx";

interface Short {
  readonly word: string;
  readonly long: string;
}

const escaped = (word: string) => word.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);

/** Cuts a text at the first use of each short form that has not been met yet, whole words only. */
function cut(text: string, known: readonly Short[], met: Set<string>): readonly (string | Short)[] {
  const pattern = known.map(({ word }) => escaped(word)).join("|");
  if (pattern === "") return [text];
  const found = new RegExp(String.raw`(?<![\p{L}\p{N}/])(?:${pattern})(?![\p{L}\p{N}/])`, "gu");
  const parts: (string | Short)[] = [];
  let from = 0;
  for (const match of text.matchAll(found)) {
    const short = known.find(({ word }) => word === match[0]);
    if (short === undefined || met.has(short.word)) continue;
    met.add(short.word);
    parts.push(text.slice(from, match.index), short);
    from = match.index + short.word.length;
  }
  return [...parts, text.slice(from)];
}

/**
 * Expands each abbreviation that the glossary knows where it is used first. One of these serves one page: hand its
 * texts to it in the order in which they are read.
 */
export function useFirstUses() {
  const t = useTranslations("glossary.terms");
  const known = termNames.flatMap((name): readonly Short[] => {
    const long = `${name}.long` as Parameters<typeof t.has>[0];
    return t.has(long) ? [{ word: t(`${name}.word`), long: t(long) }] : [];
  });
  const longestFirst = [...known].sort((a, b) => b.word.length - a.word.length);
  const met = new Set<string>();
  return (text: string): ReactNode =>
    cut(text, longestFirst, met).map((part, place) =>
      typeof part === "string" ? part : <Abbreviation key={place} short={part.word} long={part.long} />,
    );
}

import { longAbove, sentencesOf, wordsOf } from "../sentences.ts";
import { english } from "../rule.ts";
import type { Rule } from "../rule.ts";

const mostWords = 25;
const mostSentences = 3;

const startOf = (sentence: string) => `"${sentence.split(/\s+/).slice(0, 6).join(" ")} …"`;

const sentencesBetween = (above: number, upTo: number): Rule["find"] => {
  return ({ texts }) =>
    texts
      .flatMap(({ words }) => sentencesOf(words))
      .map((sentence) => ({ sentence, length: wordsOf(sentence).length }))
      .filter(({ length }) => length > above && length <= upTo)
      .map(({ sentence, length }) => `${length} words: ${startOf(sentence)}`);
};

const sentence = (words: number) => `${Array.from({ length: words }, () => "word").join(" ")}.`;

/** How long a sentence and a paragraph may be. */
export const lengthRules: readonly Rule[] = [
  {
    name: "sentence-too-long",
    severity: "error",
    why: `a sentence has at most ${mostWords} words: cut it in two`,
    locales: "all",
    find: sentencesBetween(mostWords, Infinity),
    bad: [sentence(26), `<p>Short. ${sentence(26)}</p>`, `{n, plural, one {Short.} other {${sentence(26)}}}`],
    good: [sentence(25), `<p>${sentence(15)} ${sentence(15)}</p>`],
  },
  {
    name: "sentence-long",
    severity: "warning",
    why: `most sentences have at most ${longAbove} words`,
    locales: english,
    find: sentencesBetween(longAbove, mostWords),
    bad: [sentence(21), sentence(25)],
    good: [sentence(20), sentence(26)],
  },
  {
    name: "paragraph-too-long",
    severity: "error",
    why: `a paragraph has at most ${mostSentences} sentences`,
    locales: "all",
    find: ({ texts }) =>
      texts
        .map(({ words }) => sentencesOf(words).length)
        .filter((count) => count > mostSentences)
        .map((count) => `${count} sentences`),
    bad: ["<p>One. Two. Three. Four.</p>", "One. Two. Three? Four."],
    good: ["<p>One. Two.</p><p>Three. Four.</p>", "One. Two. Three."],
  },
];

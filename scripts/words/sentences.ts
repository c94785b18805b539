import { value } from "./message.ts";
import type { Text } from "./message.ts";

/** The sentences of a text: each ends with a full stop, a question mark, an exclamation mark or the text. */
export const sentencesOf = (words: string): string[] =>
  words
    .split(/(?<=[.!?؟]["”’')\]]*)\s+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => wordsOf(sentence).length > 0);

/** The words of a sentence; a value that is filled in later counts as one. */
export const wordsOf = (sentence: string): string[] =>
  sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word) || word.includes(value));

/** Prose has sentences; a label ("Show older") has not, and would make every figure look better than it is. */
export const isProse = ({ kind, words }: Text): boolean =>
  kind === "paragraph" || kind === "item" || (kind === "line" && /[.?!:؟]$/.test(words.trim()));

/** Syllables of an English word, near enough for a reading age: groups of vowels, without a silent e. */
export function syllablesOf(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-z]/g, "");
  const groups = letters.replace(/(?:[^laeiouy]es|[^td]ed|[^l]e)$/, "").match(/[aeiouy]+/g);
  return Math.max(1, groups?.length ?? 0);
}

/** Figures of the prose of a file. */
export type Figures = {
  readonly sentences: number;
  readonly words: number;
  readonly long: number;
  readonly longest: number;
  /** Flesch–Kincaid grade + 5: the age at which most people can read it. Fair for English only. */
  readonly readingAge: number;
};

/** Sentences over this many words are long. */
export const longAbove = 20;

/** Measures texts; labels and headings are left out. */
export function measure(texts: readonly Text[]): Figures {
  const lengths = texts
    .filter(isProse)
    .flatMap(({ words }) => sentencesOf(words))
    .map((sentence) => wordsOf(sentence));
  const words = lengths.flat();
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  const grade = 0.39 * (words.length / lengths.length) + 11.8 * (syllables / words.length) - 15.59;
  return {
    sentences: lengths.length,
    words: words.length,
    long: lengths.filter((sentence) => sentence.length > longAbove).length,
    longest: Math.max(0, ...lengths.map((sentence) => sentence.length)),
    readingAge: lengths.length === 0 ? 0 : Math.max(0, grade + 5),
  };
}

import { expect, it } from "vitest";
import { isProse, measure, sentencesOf, syllablesOf, wordsOf } from "./sentences.ts";

it("sentences end with their marks, also behind a quotation mark and in Arabic", () => {
  expect(sentencesOf("One. Two? “Three.” Four! Version 2.2 is here. ماذا؟ لا")).toEqual([
    "One.",
    "Two?",
    "“Three.”",
    "Four!",
    "Version 2.2 is here.",
    "ماذا؟",
    "لا",
  ]);
  expect(sentencesOf("")).toEqual([]);
});

it("words are counted without loose marks, and a value is one", () => {
  expect(wordsOf("See all ▢ results – now, mmol/mol.")).toHaveLength(6);
});

it("labels and headings are no prose", () => {
  expect(isProse({ kind: "line", words: "Show older" })).toBe(false);
  expect(isProse({ kind: "heading", words: "Is it late?" })).toBe(false);
  expect(isProse({ kind: "line", words: "It is late." })).toBe(true);
  expect(isProse({ kind: "item", words: "read it" })).toBe(true);
});

it.each([
  ["test", 1],
  ["make", 1],
  ["table", 2],
  ["opened", 2],
  ["asked", 1],
  ["surgery", 3],
  ["information", 4],
  ["▢", 1],
])("%s has %i syllables", (word, syllables) => {
  expect(syllablesOf(word)).toBe(syllables);
});

it("long words and long sentences are harder than short ones", () => {
  const simple = measure([{ kind: "paragraph", words: "You can see it. Ask us if you need help." }]);
  const hard = measure([
    {
      kind: "paragraph",
      words: "Comprehensive accessibility legislation necessitates considerable organisation.",
    },
  ]);
  expect(simple).toMatchObject({ sentences: 2, words: 10, long: 0, longest: 6 });
  expect(simple.readingAge).toBeLessThan(8);
  expect(hard.readingAge).toBeGreaterThan(16);
});

it("a file without prose has figures too", () => {
  expect(measure([])).toEqual({ sentences: 0, words: 0, long: 0, longest: 0, readingAge: 0 });
});

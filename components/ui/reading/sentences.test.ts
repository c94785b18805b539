import { expect, test } from "vitest";
import { sentencesOf, type Piece } from "./sentences.ts";

const [first, second] = [{}, {}];
const said = (text: string, block: unknown = first, language = "en"): Piece => ({ text, block, language });
const texts = (pieces: readonly Piece[]) => sentencesOf(pieces).map(({ text }) => text);

test("a paragraph is read sentence by sentence, whatever tags stand in it", () => {
  const pieces = [said("This is higher than the "), said("usual range"), said(". Call your\n  surgery.")];
  expect(texts(pieces)).toEqual(["This is higher than the usual range.", "Call your surgery."]);
});

test("each sentence knows where it begins and ends, so that it can be marked", () => {
  const pieces = [said("  One. Two "), said("and"), said(" three. ")];
  const [one, two] = sentencesOf(pieces);
  expect(one).toMatchObject({ from: { piece: 0, at: 2 }, to: { piece: 0, at: 6 } });
  expect(two).toMatchObject({ text: "Two and three.", from: { piece: 0, at: 7 }, to: { piece: 2, at: 7 } });
});

test("a heading does not run into the paragraph after it", () => {
  expect(texts([said("Your result"), said("56 mmol/mol", second)])).toEqual(["Your result", "56 mmol/mol"]);
});

test("another language is another sentence, for another voice", () => {
  const pieces = [said("اقرأ هذا", first, "ar"), said("English", first, "en")];
  expect(sentencesOf(pieces).map(({ language }) => language)).toEqual(["ar", "en"]);
});

test("what has no letter and no figure is not read", () => {
  expect(texts([said(" \n "), said("•", second), said("")])).toEqual([]);
});

test("Arabic ends its questions and sentences too", () => {
  expect(texts([said("هل لديك سكري؟ اتصل بعيادتك.", first, "ar")])).toEqual([
    "هل لديك سكري؟",
    "اتصل بعيادتك.",
  ]);
});

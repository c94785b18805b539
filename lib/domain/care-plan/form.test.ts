import { expect, test } from "vitest";
import { formCodes } from "#lib/form-codes.ts";
import { longestSuggestion, suggestionForm } from "./form.ts";

const read = (words: string) => suggestionForm.safeParse({ words });

test("words are kept as they were typed, without what turns their order round", () => {
  expect(read("  Please add \u202eMiriam\u202c.\r\nShe has a key.\u0000 ").data).toEqual({
    words: "Please add Miriam.\nShe has a key.",
  });
  expect(read("من فضلكم").data).toEqual({ words: "من فضلكم" });
});

test.each([
  ["", "missing"],
  [" \u202e\n ", "missing"],
  ["a".repeat(longestSuggestion + 1), "too-long"],
])("%j is %s", (words, code) => {
  expect(formCodes(read(words).error)).toEqual({ words: code });
});

test("a line end counts once, as people count", () => {
  expect(read("a\r\n".repeat(longestSuggestion / 2 - 1) + "ab").success).toBe(true);
});

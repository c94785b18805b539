import { expect, test } from "vitest";
import { lettersIn, longestPreview, previewOf } from "./model.ts";

test.each([
  ["## Your review is due\n\nPlease book a **review**.", "Your review is due. Please book a review."],
  ["# Are you ready?\nSay so.", "Are you ready? Say so."],
  ["## Nothing below", "Nothing below"],
  ["#### Closed ##\nBack on Monday.", "Closed. Back on Monday."],
  ["Bring:\n- shoes\n- [this form](https://www.nhs.uk/form)", "Bring: shoes this form"],
])("a list shows the words of a message in one line: %j", (markdown, preview) => {
  expect(previewOf(markdown)).toBe(preview);
});

test("what is long is cut after a word", () => {
  const preview = previewOf("Your appointment is on the second floor. ".repeat(20));
  expect(preview.length).toBeLessThanOrEqual(longestPreview);
  expect(preview).toMatch(/ \w+\.?…$/);
  expect(previewOf("x".repeat(1_000))).toHaveLength(longestPreview);
});

test("letters are those of this service, and a link that is no text leads to none", () => {
  const markdown =
    "[a](/me/documents/d%201) [b](/me/documents/50%) [c](https://else.example/me/documents/d2)";
  expect(lettersIn(markdown, "https://front.example")).toEqual(["d 1"]);
});

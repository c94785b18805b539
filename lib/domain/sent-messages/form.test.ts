import { expect, test } from "vitest";
import { formCodes } from "#lib/form-codes.ts";
import { mostTyped, newMessageForm } from "./form.ts";

const codesOf = (values: object) => formCodes(newMessageForm.safeParse(values).error);

test("a message has a team and words, kept as they were typed", () => {
  expect(newMessageForm.parse({ team: "reception", words: "  One\r\n\r\ntwo  " })).toEqual({
    team: "reception",
    words: "One\n\ntwo",
  });
});

test("nothing typed, and too much, is said by its field", () => {
  expect(codesOf({ words: " " })).toEqual({ team: "missing", words: "missing" });
  expect(codesOf({ team: "a", words: "a".repeat(mostTyped + 1) })).toEqual({ words: "too-long" });
  expect(codesOf({ team: "a", words: "a".repeat(mostTyped) })).toEqual({});
});

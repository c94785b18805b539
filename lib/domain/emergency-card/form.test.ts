import { expect, test } from "vitest";
import { formCodes } from "#lib/form-codes.ts";
import { cardForm, mostTyped, typedValuesOf } from "./form.ts";

const nobody = { name: "", relationship: "", telephone: "", words: "" };
const codesOf = (sent: Record<string, unknown>) =>
  formCodes(cardForm.safeParse({ ...nobody, ...sent }).error);

test("facts stand in the order of the card, and what is no fact is dropped", () => {
  const { facts } = cardForm.parse({ ...nobody, facts: ["medicines", "called", "password"] });
  expect(facts).toEqual(["called", "medicines"]);
});

test("one ticked box comes as one text, and none as nothing", () => {
  expect(cardForm.parse({ ...nobody, facts: "allergies" }).facts).toEqual(["allergies"]);
  expect(cardForm.parse({})).toEqual({ facts: [], contact: null, words: "" });
});

test.each([
  [{ name: "Nadia" }, { telephone: "missing" }],
  [{ telephone: "07700 900 982" }, { name: "missing" }],
  [{ relationship: "daughter" }, { name: "missing", telephone: "missing" }],
  [{ name: "Nadia", telephone: "12345" }, { telephone: "not-a-telephone" }],
  [{ name: "Nadia", telephone: "ask my sister" }, { telephone: "not-a-telephone" }],
  [{ words: "a".repeat(mostTyped.words + 1) }, { words: "too-long" }],
  [{ name: "Nadia", telephone: "+44 (0)7700 900982" }, {}],
  [{ words: "a".repeat(mostTyped.words) }, {}],
])("%o has the codes %o", (sent, codes) => {
  expect(codesOf(sent)).toEqual(codes);
});

test("a choice begins its own change", () => {
  const contact = { name: "Nadia", relationship: "daughter", telephone: "07700 900 982" };
  const choice = { facts: ["called" as const], contact, words: "I am deaf" };
  expect(cardForm.parse(typedValuesOf(choice))).toEqual(choice);
});

import { expect, test } from "vitest";
import { cardOf, leavesOutAllergies, told, type CardChoice } from "./model.ts";

const readAt = "2028-05-16T09:00:00Z";
const choice: CardChoice = { facts: ["called", "allergies"], contact: null, words: "" };
const none = told({ known: "none-known" as const, items: [] });

test("only what was chosen is on the card, whatever the sources said", () => {
  const said = { called: told("Kris"), allergies: none, medicines: told([]) };
  const { parts } = cardOf(choice, said, readAt);
  expect(Object.keys(parts)).toEqual(["called", "allergies"]);
});

test("what was chosen and did not come is silent, and never missing", () => {
  const { parts } = cardOf(choice, { called: told("Kris") }, readAt);
  expect(parts.allergies).toEqual({ kind: "silent", askedAt: readAt });
});

test("what the person wrote is on it without being asked of anybody", () => {
  const contact = { name: "Nadia", relationship: "", telephone: "07700 900 982" };
  const card = cardOf({ facts: [], contact, words: "I am deaf" }, {}, readAt);
  expect(card.parts).toEqual({ contact: told(contact), "own-words": told("I am deaf") });
});

test.each([null, { facts: [], contact: null, words: "" }])("nothing chosen is no card", (nothing) => {
  expect(cardOf(nothing, { called: told("Kris") }, readAt)).toEqual({ readAt, chosen: false, parts: {} });
});

test("a card without allergies is known to leave them out, and no card leaves out nothing", () => {
  expect(leavesOutAllergies(cardOf({ ...choice, facts: ["called"] }, {}, readAt))).toBe(true);
  expect(leavesOutAllergies(cardOf(choice, { allergies: none }, readAt))).toBe(false);
  expect(leavesOutAllergies(cardOf(null, {}, readAt))).toBe(false);
});

test("the card can be kept as JSON and is the same when it is read again", () => {
  const card = cardOf(choice, { called: told("Kris"), allergies: none }, readAt);
  expect(JSON.parse(JSON.stringify(card))).toEqual(card);
});

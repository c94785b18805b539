import { expect, test } from "vitest";
import { spoken } from "./spoken.ts";

const units = { "mmol/mol": "millimoles per mole", "g/L": "grams per litre" };

test.each([
  ["Room 24 07", "Room 2 4, 0 7"],
  ["rooms 24 07 and 31 15", "rooms 2 4, 0 7 and 3 1, 1 5"],
  ["24 071", "24 071"],
])(
  "numbers of a given shape are said figure by figure, with a rest between their groups: %s",
  (written, said) => {
    expect(spoken(written, { units, figureByFigure: [String.raw`\b\d\d \d\d\b`] })).toBe(said);
  },
);

test.each([
  ["from 111 g/L to 150 g/L.", "from 111 grams per litre to 150 grams per litre."],
  ["56\u00a0mmol/mol", "56\u00a0millimoles per mole"],
  ["3 mg/mmol", "3 mg/mmol"],
])("known units are said in words: %s", (written, said) => {
  expect(spoken(written, { units, figureByFigure: [] })).toBe(said);
});

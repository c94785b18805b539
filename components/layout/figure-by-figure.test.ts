import { expect, test } from "vitest";
import { spoken } from "../ui/reading/spoken.ts";
import { figureByFigure } from "./figure-by-figure.ts";

const sayAs = { units: { "mmol/mol": "millimoles per mole", "g/L": "grams per litre" }, figureByFigure };

test.each([
  ["Call 111 now if:", "Call 1 1 1 now if:"],
  ["In an emergency, call 999.", "In an emergency, call 9 9 9."],
  ["اتصل بالرقم 111 الآن", "اتصل بالرقم 1 1 1 الآن"],
  ["Call them on 01632 960102.", "Call them on 0 1 6 3 2, 9 6 0 1 0 2."],
  ["0808 2000 247", "0 8 0 8, 2 0 0 0, 2 4 7"],
  ["NHS number 999\u00a0678\u00a09012", "NHS number 9 9 9, 6 7 8, 9 0 1 2"],
])("numbers to call and NHS numbers are said figure by figure: %s", (written, said) => {
  expect(spoken(written, sayAs)).toBe(said);
});

test.each([
  ["56\u00a0mmol/mol", "56\u00a0millimoles per mole"],
  ["from 111 g/L to 150 g/L.", "from 111 grams per litre to 150 grams per litre."],
  ["3 mg/mmol", "3 mg/mmol"],
  ["Taken on 12 May 2028 at 8:50am", "Taken on 12 May 2028 at 8:50am"],
  ["Between 20 and 41, or 1,000", "Between 20 and 41, or 1,000"],
])("values keep their numbers, and known units are said in words: %s", (written, said) => {
  expect(spoken(written, sayAs)).toBe(said);
});

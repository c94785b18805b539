import { expect, test } from "vitest";
import { chooseVoice, spoken, type Voice } from "./spoken.ts";

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

const voice = (lang: string, localService: boolean, isDefault = false): Voice => ({
  lang,
  localService,
  default: isDefault,
});

test("only a voice on the device is chosen: others send away what they read", () => {
  expect(chooseVoice([voice("en-GB", false, true)], "en")).toBeUndefined();
  expect(chooseVoice([voice("en-GB", false), voice("en_US", true)], "en")?.lang).toBe("en_US");
});

test("English is British where it can be, else what the device prefers", () => {
  const voices = [voice("en-US", true, true), voice("en-GB", true), voice("ar-SA", true)];
  expect(chooseVoice(voices, "en")?.lang).toBe("en-GB");
  expect(chooseVoice(voices, "ar")?.lang).toBe("ar-SA");
  expect(chooseVoice([voice("en-AU", true), voice("en-US", true, true)], "en")?.lang).toBe("en-US");
});

test("a language without a voice has none", () => {
  expect(chooseVoice([voice("en-GB", true)], "ar")).toBeUndefined();
});

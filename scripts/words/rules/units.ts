import { pattern } from "../rule.ts";
import type { Rule } from "../rule.ts";

const laboratory = "m?mol|[µμu]mol|nmol|pmol|m?g|[µμu]g|ng|ml|m?U|IU";

/** How amounts, numbers of people and telephones, and money are written. */
export const unitRules: readonly Rule[] = [
  pattern({
    name: "unit-closed-up",
    severity: "error",
    why: 'a unit follows its number without a space ("250mg")',
    finds: /[\d▢] +(?:mg|g|kg|ml|l|cm|mm|km|kcal|KB|MB)(?![\w/])/g,
    bad: ["250 mg", "{size} KB"],
    good: ["250mg", "6.1 mmol/L", "3 mg/mmol"],
  }),
  pattern({
    name: "laboratory-unit",
    severity: "error",
    why: 'a unit of a laboratory has a space before it, as on its reports ("48 mmol/mol")',
    finds: new RegExp(`\\d(?:${laboratory})/\\w+`, "g"),
    bad: ["48mmol/mol", "3mg/mmol"],
    good: ["48 mmol/mol", "3 mg/mmol", "250mg"],
  }),
  pattern({
    name: "degrees",
    severity: "error",
    why: 'write "38C", without a degree sign and without Fahrenheit',
    finds: /[\d▢] ?°\s?[CF]?|\bdegrees\b|\bFahrenheit\b|\b\d+ C\b/g,
    bad: ["38°C", "38 degrees", "100 Fahrenheit", "38 C"],
    good: ["38C", "vitamin C"],
  }),
  pattern({
    name: "microgram",
    severity: "error",
    why: 'write "microgram": its short forms are read as milligram',
    finds: /(?<![a-z])(?:mcg|ug)\b|[µμ]g\b(?!\/)/g,
    bad: ["5 mcg", "5mcg", "50µg", "50 ug"],
    good: ["50 micrograms", "200 µg/L"],
  }),
  pattern({
    name: "nhs-number",
    severity: "error",
    why: 'an NHS number is written 3-3-4 ("999 123 4567")',
    finds: /(?<!\d)[1-9]\d{9}(?!\d)|\b\d{3}-\d{3}-\d{4}\b/g,
    bad: ["9991234567", "999-123-4567"],
    good: ["999 123 4567"],
  }),
  pattern({
    name: "phone",
    severity: "error",
    why: 'a phone number is written in short groups ("01632 960 100", "020 7450 4000")',
    finds: /\(0\d+\)[\d ]*|\b0\d{4,} ?\d{5,}\b|\+44[\d ]+|\b0\d+-\d+/g,
    bad: ["01632960100", "01632 960100", "(01632) 960 100", "01632-960100"],
    good: ["01632 960 100", "0800 1111", "020 7450 4000"],
  }),
  pattern({
    name: "money",
    severity: "error",
    why: 'write "£75", "£75.50" or "4 pence"',
    finds: /£ \d+|£\d+\.00\b|£\d+\.\d(?!\d)|\b\d+p\b|\bGBP\b|\b\d+ pounds\b/g,
    bad: ["£ 75", "£75.00", "£75.5", "4p", "75 pounds"],
    good: ["£75", "£75.50", "4 pence"],
  }),
];

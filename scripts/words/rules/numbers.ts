import { pattern } from "../rule.ts";
import type { Rule } from "../rule.ts";

const months = "January|February|March|April|May|June|July|August|September|October|November|December";
const counted = "seconds?|minutes?|hours?|days?|weeks?|months?|years?|pounds?|pence|people|times";

/** How numbers are written. */
export const numberRules: readonly Rule[] = [
  pattern({
    name: "numeral",
    severity: "error",
    why: 'numbers are numerals ("2 days", "1 month")',
    finds: new RegExp(
      `\\b(?:(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|hundred|thousand)(?! \\d)|(?:zero|one) (?:${counted}))\\b`,
      "gi",
    ),
    bad: ["It takes three days.", "within one month", "twelve people"],
    good: ["It takes 3 days.", "this one", "Take one or two 200mg tablets.", "someone"],
  }),
  pattern({
    name: "thousands",
    severity: "error",
    why: 'thousands have a comma ("1,000"), except years',
    finds: /(?<![\d,.+]|\d )(?!(?:1[89]|20)\d\d(?!\d))[1-9]\d{3,}(?![\d]| \d)/g,
    bad: ["5000 characters", "more than 10000 people"],
    good: ["5,000 characters", "in 2027", "call 01632 960 100", "999 123 4567", "call 18001 111"],
  }),
  pattern({
    name: "range",
    severity: "error",
    why: 'a range is written with "to"',
    finds: /(?<![\d-])[\d▢][\d.,]* ?[–—-] ?[\d▢][\d.,]*(?![\d-])/g,
    bad: ["9am or 3-5 days", "3–5 days", "{low} – {high}"],
    good: ["3 to 5 days", "{low} to {high}", "2027-11-22"],
  }),
  pattern({
    name: "percent",
    severity: "error",
    why: 'write "50%"',
    finds: /\b(?:per cent|percent|percentage)\b|[\d▢] +%/gi,
    bad: ["50 per cent", "50 %"],
    good: ["50%", "1 in 2"],
  }),
  pattern({
    name: "adjacent-numerals",
    severity: "error",
    why: 'two numbers side by side read as one ("two 200mg tablets")',
    finds: /(?<![\d£.,] ?)\b\d{1,2} \d+(?:mg|g|ml|kg)\b/g,
    bad: ["Take 2 200mg tablets."],
    good: ["Take two 200mg tablets.", "Take 200mg."],
  }),
  pattern({
    name: "ordinal",
    severity: "warning",
    why: 'write "3rd", "4th" ("first" and "second" may stay)',
    finds: /\b(?:third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b/gi,
    bad: ["the third time"],
    good: ["the 3rd time", "the first time"],
  }),
  pattern({
    name: "date-numeric",
    severity: "error",
    why: 'write "6 August 2018"',
    finds: /\b\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\b|\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}-\d{1,2}-\d{4}\b/g,
    bad: ["06/08/2018", "6.8.18", "2018-08-06"],
    good: ["6 August 2018", "31 3 1980"],
  }),
  pattern({
    name: "month-short",
    severity: "error",
    why: "months are written in full",
    finds:
      /\b[\d▢]+ (?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?|\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.? [\d▢]+/g,
    bad: ["6 Aug 2018", "Nov 2027"],
    good: ["6 August 2018", "May 2027"],
  }),
  pattern({
    name: "date-order",
    severity: "error",
    why: 'write "6 August 2018": day, month, year, no "th", no comma',
    finds: new RegExp(
      `\\b\\d{1,2}(?:st|nd|rd|th) (?:of )?(?:${months})|\\b(?:${months}) \\d{1,2}(?:st|nd|rd|th)?\\b(?!\\d)|\\b\\d{1,2} (?:${months}), \\d{4}`,
      "g",
    ),
    bad: ["6th August", "August 6, 2018", "6 August, 2018"],
    good: ["6 August 2018", "August 2018"],
  }),
  pattern({
    name: "time",
    severity: "error",
    why: 'write "5pm", "5:30pm", "midday", "midnight"',
    finds:
      /\b\d{1,2}(?:[:.]\d{2})? (?:am|pm)\b|\b\d{1,2}\.\d{2}(?:am|pm)\b|\b\d{1,2}:00(?:am|pm)\b|\b12(?:am|pm)\b|\b\d{1,2} ?(?:AM|PM)\b|\b[ap]\.m\.|\b(?:[01]?\d|2[0-3]):[0-5]\d(?!\d|am|pm)|\bnoon\b|o['’]clock/g,
    bad: ["5 pm", "5.30pm", "17:30", "5:00pm", "12pm", "9 a.m.", "at noon", "5 o'clock"],
    good: ["5pm", "5:30pm", "midday", "{time}"],
  }),
];

import { pattern } from "../rule.ts";
import type { Rule } from "../rule.ts";

/** How we speak of people: as people, with what they have, never as what they have. */
export const peopleRules: readonly Rule[] = [
  pattern({
    name: "age",
    severity: "error",
    why: 'write "aged 50 and over", "aged 4 to 16 years", "under 5"',
    finds:
      /\b(?:over|under)[- ]?(?:the age of )\d+|\b(?:over|under)[- ]\d+s\b|\b(?:people|adults|anyone|women|men|you(?: are|'re)) over \d+\b|\b\d+[- ]year[- ]olds?\b|\b(?:elderly|OAPs?|pensioners?|senior citizens?|seniors|middle[- ]aged)\b/gi,
    bad: ["over-50s", "people over 50", "over the age of 50", "the elderly", "a 5-year-old"],
    good: ["aged 50 and over", "a child under 5", "People under 13 cannot log in.", "older people"],
  }),
  pattern({
    name: "condition",
    severity: "error",
    why: 'people have or live with a condition: they are not it, and do not "suffer"',
    finds:
      /\bsuffer(?:s|ed|ing|ers?)?\b|\bafflicted\b|\bvictims?\b|\b(?:a|an|the) (?:diabetic|epileptic|asthmatic|alcoholic|addict|schizophrenic)s?\b(?! (?:eye|foot|ketoacidosis|retinopathy|coma))|\b(?:diabetics|epileptics|asthmatics|alcoholics|addicts)\b|\bmentally ill\b|\b(?:the|a) (?:disabled|blind|deaf|homeless|handicapped)\b(?! (?:people|person))|\bhandicapped\b|\bwheelchair[- ]bound\b|\bconfined to\b|\bcommit(?:s|ted)? suicide\b/gi,
    bad: ["people suffering from asthma", "for diabetics", "a diabetic", "a victim of abuse", "the homeless"],
    good: ["people with asthma", "people who have diabetes", "diabetic eye screening", "disabled people"],
  }),
  pattern({
    name: "gender",
    severity: "error",
    why: 'write "they": nobody knows who reads',
    finds: /\b(?:s?he|s\/he|him|her|hers|his|himself|herself|Mr|Mrs|Ms|Miss|chairman|fireman|policeman)\b/g,
    bad: ["Ask your doctor what he thinks.", "her results", "Mrs Smith"],
    good: ["Ask your doctor what they think.", "the other"],
  }),
  pattern({
    name: "ethnicity",
    severity: "error",
    why: 'write "ethnic group" and "ethnic minorities", with a capital letter for peoples',
    finds: /\b(?:BAME|BME|Caucasian|non-white|coloured people|minority race|(?<=your )race)\b/g,
    bad: ["BAME people", "your race"],
    good: ["people from ethnic minorities", "your ethnic group"],
  }),
  pattern({
    name: "skin",
    severity: "warning",
    why: "say how it looks on brown and black skin, or use what can be felt",
    finds: /\b(?:redness|turns? red|red rash|skin (?:looks|is|goes) (?:red|pink))\b/gi,
    bad: ["redness around the place", "your skin looks red"],
    good: ["a rash of tiny red or purple spots", "your skin looks blotchy, blue or pale"],
  }),
];

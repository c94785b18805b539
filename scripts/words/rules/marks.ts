import names from "../names.json" with { type: "json" };
import { english, pattern } from "../rule.ts";
import type { Rule } from "../rule.ts";

const capitals = /(?<![\p{L}\p{N}])\p{Lu}{2,}(?:s?(?![\p{L}\p{N}])(?!\.[a-z]))/gu;
const known = new Set(names.abbreviations);

/** Marks and letters that any reader stumbles over. */
export const markRules: readonly Rule[] = [
  {
    name: "block-capitals",
    severity: "error",
    why: "block capitals are hard to read (known abbreviations are listed in scripts/words/names.json)",
    locales: english,
    find: ({ texts }) =>
      texts.flatMap(({ words }) => words.match(capitals) ?? []).filter((word) => !known.has(word)),
    bad: ["This is IMPORTANT.", "Do NOT enter your name.", "Ask your CCG."],
    good: ["Ask your GP or the NHS.", "Read the file SECURITY.md first.", "HbA1c and vitamin B12"],
  },
  {
    name: "emphasis",
    severity: "error",
    why: "italics and underlining are hard to read, and bold names a button or a page only",
    locales: "all",
    find: ({ tags }) =>
      tags.filter((tag) => ["i", "em", "u", "strong"].includes(tag)).map((tag) => `<${tag}>`),
    bad: ["This is <em>urgent</em>.", "<u>Now</u>", "<strong>Now</strong>", "<i>Now</i>"],
    good: ["Select <b>Continue</b>."],
  },
  pattern({
    name: "exclamation-mark",
    severity: "error",
    why: "an exclamation mark shouts",
    finds: /\S*!/g,
    bad: ["Thank you!"],
    good: ["Thank you."],
  }),
  pattern({
    name: "ampersand",
    severity: "error",
    why: 'write "and" (only A&E keeps its sign)',
    finds: /(?<!A)&|&(?!E\b)/g,
    bad: ["Help & support"],
    good: ["Help and support", "Go to A&E."],
  }),
  pattern({
    name: "latin",
    severity: "error",
    why: 'write "for example", "that is", "and so on" or a full list',
    finds: /\b(?:e\.?g|i\.?e|etc|n\.?b|viz|vs)\b\.?/gi,
    bad: ["Photo ID, eg a passport", "Photo ID (e.g. a passport)", "passports, etc.", "N.B. it is late"],
    good: ["Photo ID, for example a passport", "Eggs and pie"],
  }),
  pattern({
    name: "plural-in-brackets",
    severity: "error",
    why: "write the plural, or a plural branch",
    finds: /\w+\((?:s|es)\)/gi,
    bad: ["Your result(s)"],
    good: ["Your results", "Your result (short)"],
  }),
  pattern({
    name: "slash",
    severity: "error",
    why: 'write "and" or "or"',
    finds: /\b(?:and\/or|he\/she|(?<=\s)(?!m?mol)[a-z]{3,}\/[a-z]{3,}(?=\s))/gi,
    bad: ["Call and/or visit us", "Ask your parent or carer/guardian today"],
    good: ["Call or visit us", "48 mmol/mol or more"],
  }),
  pattern({
    name: "curly-apostrophe",
    severity: "error",
    why: "apostrophes are straight",
    finds: /\p{L}*[‘’]\p{L}*/gu,
    bad: ["your browser’s menu", "the patients’ results"],
    good: ["your browser's menu"],
  }),
  pattern({
    name: "straight-quotes",
    severity: "error",
    why: "quotation marks are “these”, one kind everywhere",
    finds: /"[^"]*"?/g,
    bad: ['Results for "{query}"'],
    good: ["Results for “{query}”", "someone's device"],
  }),
  pattern({
    name: "dash",
    severity: "warning",
    why: "a dash hides a second sentence: use a comma, a colon or a full stop",
    finds: /\S+ ?[–—] ?\S+|\S+ - \S+/g,
    bad: ["It is late – call us", "It is late - call us", "It is late—call us"],
    good: ["It is late: call us", "An up-to-date list"],
  }),
  pattern({
    name: "semicolon",
    severity: "warning",
    why: "write two sentences",
    finds: /\S+;/g,
    bad: ["It is late; call us."],
    good: ["It is late. Call us."],
  }),
];

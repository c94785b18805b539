import names from "../names.json" with { type: "json" };
import { says } from "../rule.ts";
import type { Rule } from "../rule.ts";

const arabic = ["ar"] as const;
const known = new Set(
  [...names.names, ...names.abbreviations, ...names.latin].flatMap((name) => name.split(" ")),
);

/** Words in Latin letters that are no names and no units. */
const latin = /(?<![\p{L}\p{N}/])[A-Za-z][A-Za-z'-]+(?![\p{L}\p{N}/@.])/gu;

const count = (source: string, marks: RegExp) => source.match(marks)?.length ?? 0;

/** What a machine can see in Arabic; whether it is good Arabic only a reader can say. */
export const arabicRules: readonly Rule[] = [
  {
    name: "left-in-english",
    severity: "error",
    why: "translate it; names are listed in scripts/words/names.json",
    locales: arabic,
    find: ({ texts }) =>
      texts.flatMap(({ words }) => words.match(latin) ?? []).filter((word) => !known.has(word)),
    bad: ["اضغط Continue", "Test results"],
    good: ["خدمة NHS login", "نتيجة <bdi>Any name</bdi>", "6.1 mmol/L"],
  },
  {
    name: "latin-punctuation",
    severity: "error",
    why: "Arabic has its own comma, semicolon and question mark: ، ؛ ؟",
    locales: arabic,
    find: says(/[\p{Script=Arabic}▢)»]+[,;?](?=\s|$)/gu),
    bad: ["هل هذا صحيح?", "نعم, هذا صحيح"],
    good: ["هل هذا صحيح؟", "نعم، هذا صحيح", "1,000"],
  },
  {
    name: "foreign-letters",
    severity: "error",
    why: "letters of Persian, ready-made shapes and stretched words are said wrongly by screen readers",
    locales: arabic,
    find: says(/\p{L}*[\u06cc\u06a9\u06c1\u06be\ufb50-\ufdff\ufe70-\ufefe]+\p{L}*|\p{Lo}+\u0640+\p{Lo}+/gu),
    bad: ["نتیجة", "کل النتائج", "نتـــيجة"],
    good: ["نتيجة", "كل النتائج", "الأجزاء الـ{count}"],
  },
  {
    name: "direction-marks",
    severity: "error",
    why: "every mark that begins a run of another direction is closed",
    locales: "all",
    find: ({ source }) =>
      count(source, /[\u2066-\u2068]/g) === count(source, /\u2069/g) ? [] : ["an open direction mark"],
    bad: ["\u2068{name} hello"],
    good: ["\u2068{name}\u2069 hello", "hello"],
  },
];

import names from "../names.json" with { type: "json" };
import { value } from "../message.ts";
import { sentencesOf } from "../sentences.ts";
import { english } from "../rule.ts";
import type { Message } from "../message.ts";
import type { Rule } from "../rule.ts";

const mostCharacters = 65;

const heading = (words: string) => ({ key: "page.heading", words });

const headingsOf = ({ texts }: Message) =>
  texts.filter(({ kind }) => kind === "heading").map(({ words }) => words.trim());

/** Longest first, so that a name inside another does not hide it. */
const known = [...names.names].sort((a, b) => b.length - a.length);

const escaped = (name: string) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const anyName = new RegExp(`(?<![\\p{L}\\p{N}])(?:${known.map(escaped).join("|")})(?![\\p{L}\\p{N}])`, "gu");

/** Links and bold words are named as the page or the button is, so they begin anew. */
const partsOf = ({ texts, links, bold }: Message): string[] => {
  const labels = [...links, ...bold].filter((label) => label !== "");
  const hidden = texts.map(({ words }) =>
    labels.reduce((text, label) => text.replaceAll(label, value), words),
  );
  return [...hidden, ...labels].flatMap(sentencesOf);
};

/** Capital letters inside a sentence that begin no known name; abbreviations are the matter of another rule. */
function strayCapitals(sentence: string): string[] {
  const words = sentence.replace(anyName, value).split(/\s+/);
  return words
    .filter((_, at) => at > 0 && !words[at - 1]?.endsWith(":"))
    .map((word) => word.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, ""))
    .filter((word) => /^\p{Lu}\p{Ll}/u.test(word));
}

/** What a heading may look like. */
export const headingRules: readonly Rule[] = [
  {
    name: "heading-length",
    severity: "error",
    why: `a heading has at most ${mostCharacters} characters`,
    locales: "all",
    find: (message) =>
      headingsOf(message)
        .filter((words) => words.length > mostCharacters)
        .map((words) => `${words.length} characters`),
    bad: [heading("a".repeat(66)), { key: "howHeading", words: "a".repeat(66) }],
    good: [heading("a".repeat(65)), { key: "page.text", words: "a".repeat(66) }],
  },
  {
    name: "heading-full-stop",
    severity: "error",
    why: "a heading has no full stop",
    locales: "all",
    find: (message) => headingsOf(message).filter((words) => /[^.]\.$/.test(words)),
    bad: [heading("Your results."), { key: "page.title", words: "Your results." }],
    good: [heading("Your results"), heading("Is someone making you look at this?")],
  },
  {
    name: "heading-start",
    severity: "error",
    why: "a heading begins with a capital letter, a number or a value",
    locales: english,
    find: (message) => headingsOf(message).filter((words) => /^[“"'(]*\p{Ll}/u.test(words)),
    bad: [heading("your results")],
    good: [heading("Your results"), heading("{test} over time"), heading("111 online")],
  },
  {
    name: "heading-question",
    severity: "warning",
    why: "a heading says what is there; only the question of a form asks",
    locales: english,
    find: (message) => headingsOf(message).filter((words) => words.endsWith("?")),
    bad: [heading("What is cholesterol?")],
    good: [heading("What cholesterol is"), { key: "page.question", words: "Whose device is this?" }],
  },
  {
    name: "sentence-case",
    severity: "error",
    why: "only the first word and names have a capital letter (names are listed in scripts/words/names.json)",
    locales: english,
    find: (message) => partsOf(message).flatMap(strayCapitals),
    bad: [heading("Your Test Results"), "<p>Ask your Surgery.</p>", "Log In"],
    good: [
      heading("Your test results"),
      "Contact the Equality and Human Rights Commission.",
      "Next: Ordered",
      "Select <b>Continue</b>.",
    ],
  },
];

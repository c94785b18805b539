import { sentencesOf } from "../sentences.ts";
import { english } from "../rule.ts";
import type { List } from "../message.ts";
import type { Rule } from "../rule.ts";

const mostItems = 6;

const list = (lead: string, ...items: string[]) =>
  `<p>${lead}</p><ul>${items.map((item) => `<li>${item}</li>`).join("")}</ul>`;

/** A list of whole sentences needs no lead-in; it is judged as sentences. */
const isOfSentences = ({ items }: List) => items.every((item) => /^\P{Ll}.*[.?!]$/u.test(item.trim()));

const bullets = (lists: readonly List[]) => lists.filter(({ ordered }) => !ordered);
const parts = (lists: readonly List[]) => bullets(lists).filter((one) => !isOfSentences(one));

/** How bullets and steps are written: parts of the sentence that leads in, or whole sentences, never a mix. */
export const listRules: readonly Rule[] = [
  {
    name: "list-lead-in",
    severity: "warning",
    why: "the text before a list of parts ends with a colon",
    locales: english,
    find: ({ lists }) =>
      parts(lists)
        .filter(({ lead }) => lead !== "" && !lead.trim().endsWith(":"))
        .map(({ lead }) => `"${lead}"`),
    bad: [list("You can.", "read", "write")],
    good: [
      list("You can:", "read", "write"),
      list("There is help.", "Ask us.", "Call us."),
      "<ul><li>a</li></ul>",
    ],
  },
  {
    name: "list-item-shape",
    severity: "warning",
    why: "an item that carries on a sentence begins small and has no mark at its end",
    locales: english,
    find: ({ lists }) =>
      parts(lists)
        .flatMap(({ items }) => items)
        .filter((item) => /^\p{Lu}\p{Ll}/u.test(item) || /[.,;]$/.test(item) || /\b(?:and|or)$/.test(item))
        .map((item) => `"${item}"`),
    bad: [
      list("You can:", "Read it", "write"),
      list("You can:", "read,", "write"),
      list("Do:", "read or", "write"),
    ],
    good: [list("You can:", "read it", "write"), list("You need:", "NHS login", "photo ID")],
  },
  {
    name: "list-item-sentences",
    severity: "warning",
    why: "an item that carries on a sentence is one sentence",
    locales: english,
    find: ({ lists }) =>
      parts(lists)
        .flatMap(({ items }) => items)
        .filter((item) => sentencesOf(item).length > 1)
        .map((item) => `"${item}"`),
    bad: [list("You can:", "read it. Then print it", "write")],
    good: [list("You can:", "read it and print it", "write")],
  },
  {
    name: "list-length",
    severity: "warning",
    why: `a list has at most ${mostItems} items: group them`,
    locales: "all",
    find: ({ lists }) =>
      bullets(lists)
        .filter(({ items }) => items.length > mostItems)
        .map(({ items }) => `${items.length} items`),
    bad: [list("You can:", "a", "b", "c", "d", "e", "f", "g")],
    good: [list("You can:", "a", "b", "c", "d", "e", "f")],
  },
  {
    name: "step-shape",
    severity: "warning",
    why: "a numbered step begins with a capital letter and ends with a full stop",
    locales: english,
    find: ({ lists }) =>
      lists
        .filter(({ ordered }) => ordered)
        .flatMap(({ items }) => items)
        .filter((item) => !/^\P{Ll}.*[.?]$/su.test(item.trim()))
        .map((item) => `"${item}"`),
    bad: ["<ol><li>go to the page</li><li>log in.</li></ol>", "<ol><li>Go to the page</li></ol>"],
    good: ["<ol><li>Go to the page.</li><li>Log in.</li></ol>"],
  },
];

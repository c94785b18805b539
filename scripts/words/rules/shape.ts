import type { Rule } from "../rule.ts";
import { says } from "../rule.ts";

/** Slips of the hand: faults in every language. */
export const shapeRules: readonly Rule[] = [
  {
    name: "unreadable",
    severity: "error",
    why: "the message must parse: mend its braces or tags",
    locales: "all",
    find: ({ broken }) => (broken === undefined ? [] : [broken]),
    bad: ["Hello {name", "<p>Hello", "{n, plural, one {x}}"],
    good: ["Hello {name}", "<p>Hello</p>", "{n, plural, one {x} other {y}}"],
  },
  {
    name: "swallowed-markup",
    severity: "error",
    why: "an apostrophe before { or < quotes it: the reader sees the markup",
    locales: "all",
    find: says(/[{}<>]\S*/g),
    bad: ["the surgery'{name}'", "Select '<b>Continue</b>'"],
    good: ["the surgery's {name}", "Select <b>Continue</b>"],
  },
  {
    name: "empty",
    severity: "error",
    why: "a message says something",
    locales: "all",
    find: ({ texts, broken }) =>
      broken === undefined && texts.every(({ words }) => words.trim() === "") ? ["nothing"] : [],
    bad: ["", " ", "<p></p>"],
    good: ["Hello", "{name}", "<bdi>{name}</bdi>"],
  },
  {
    name: "spaces",
    severity: "error",
    why: "one space between words, none before a full stop or a comma",
    locales: "all",
    find: says(/\S* {2,}\S*|\S* +[.,،؟?](?:\s|$)|\S*[\t\n]\S*/g),
    bad: ["Two  spaces", "A space .", "Is it late ?", "A line\nbreak"],
    good: ["One space.", "Is it late?", "in 10\u00a0minutes."],
  },
  {
    name: "space-at-end",
    severity: "error",
    why: "no space at the beginning or the end",
    locales: "all",
    find: ({ texts }) =>
      texts.filter(({ words }) => words !== words.trim()).map(({ words }) => `"${words.slice(-20)}"`),
    bad: ["Hello ", " Hello", "<p>Hello </p>"],
    good: ["Hello", "<p>Hello <b>Home</b></p>"],
  },
  {
    name: "double-punctuation",
    severity: "error",
    why: "one mark at a time",
    locales: "all",
    find: says(/\S*(?:[.,،؛;:?؟!]{2,}|…)\S*/g),
    bad: ["Hello..", "Is it late??", "Wait…", "مرحبا،،"],
    good: ["Hello.", "(Hello.)"],
  },
];

import { english } from "../rule.ts";
import type { Rule } from "../rule.ts";

const vague =
  /^(?:click|tap|press|select)?\s*(?:here|this(?: page| link)?|more|(?:read|learn|find out|see) more|(?:more|further) (?:information|details))\.?$/i;

const address = /(?:https?:\/\/|www\.)\S+/g;

/** What a link, or a message that is nothing but a link or a button, may say. */
export const linkRules: readonly Rule[] = [
  {
    name: "link-vague",
    severity: "error",
    why: "a link makes sense alone: say where it leads",
    locales: english,
    find: ({ links, texts }) =>
      [...links, ...texts.filter(({ kind }) => kind === "line").map(({ words }) => words)].filter((words) =>
        vague.test(words.trim()),
      ),
    bad: ["For help, <help>click here</help>.", "Read more", "<help>More information</help>"],
    good: ["See <help>App help</help>.", "What this means", "More results from your surgery"],
  },
  {
    name: "link-full-stop",
    severity: "error",
    why: "the full stop stands after the link, not in it",
    locales: "all",
    find: ({ links }) => links.filter((words) => /[.،,;:]$/.test(words.trim())),
    bad: ["See <help>App help.</help>"],
    good: ["See <help>App help</help>."],
  },
  {
    name: "link-empty",
    severity: "error",
    why: "a link has words",
    locales: "all",
    find: ({ links }) => links.filter((words) => words.trim() === "").map(() => "an empty link"),
    bad: ["See <help></help>.", "See <help> </help>."],
    good: ["See <help>App help</help>.", "Call <call>{phone}</call>."],
  },
  {
    name: "bare-address",
    severity: "error",
    why: "link words, not a web address",
    locales: "all",
    find: ({ texts }) => texts.flatMap(({ words }) => words.match(address) ?? []),
    bad: ["Go to https://www.nhs.uk/conditions", "Go to www.nhs.uk for help."],
    good: ["Go to <site>the NHS website</site>.", "Write to help@front-door.example"],
  },
];

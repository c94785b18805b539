import type { Message, Text } from "./message.ts";

/** A message that a rule is tried on; alone, it has a key that says nothing about it. */
export type Sample = string | { readonly key: string; readonly words: string };

/** One rule of style, with samples that prove it: each bad one must be caught, each good one must pass. */
export type Rule = {
  readonly name: string;
  readonly severity: "error" | "warning";
  /** One sentence: what to do, or why. */
  readonly why: string;
  readonly locales: readonly string[] | "all";
  /** What in the message breaks the rule, as short quotes. */
  readonly find: (message: Message) => readonly string[];
  readonly bad: readonly [Sample, ...Sample[]];
  readonly good: readonly [Sample, ...Sample[]];
};

export const english = ["en"] as const;

/** Finds a pattern (with the flag g) in the texts of a message, of some kinds or of all. */
export const says =
  (pattern: RegExp, kinds?: readonly Text["kind"][]) =>
  ({ texts }: Message): string[] =>
    texts
      .filter(({ kind }) => kinds === undefined || kinds.includes(kind))
      .flatMap(({ words }) => words.match(pattern) ?? [])
      .map((found) => found.trim());

/** A rule of English that is one pattern. */
export const pattern = (rule: Omit<Rule, "find" | "locales"> & { readonly finds: RegExp }): Rule => {
  const { finds, ...rest } = rule;
  return { ...rest, locales: english, find: says(finds) };
};

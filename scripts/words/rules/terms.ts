import terms from "../terms.json" with { type: "json" };
import { value } from "../message.ts";
import { english } from "../rule.ts";
import type { Rule } from "../rule.ts";

type Term = {
  readonly avoid: readonly string[];
  readonly use: string;
  readonly unless?: readonly string[] | undefined;
  readonly severity?: string | undefined;
};

const anyOf = (phrases: readonly string[], flags: string) => {
  const escaped = [...phrases]
    .sort((a, b) => b.length - a.length)
    .map((phrase) => phrase.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`(?<![\\p{L}\\p{N}-])(?:${escaped.join("|")})(?![\\p{L}\\p{N}-])`, flags);
};

/** One pair of words: what not to say, and what to say instead. `unless` are phrases in which it is right. */
function ruleOf({ avoid, use, unless = [], severity }: Term): Rule {
  const wrong = anyOf(avoid, "giu");
  const right = unless.length === 0 ? null : anyOf(unless, "giu");
  const [first = ""] = avoid;
  const others = avoid.slice(1).map((word) => `This is ${word} again.`);
  return {
    name: `term-${first.toLowerCase().replace(/[^a-z]+/g, "-")}`,
    severity: severity === "warning" ? "warning" : "error",
    why: `say: ${use}`,
    locales: english,
    find: ({ texts }) =>
      texts.flatMap(({ words }) => (right ? words.replace(right, value) : words).match(wrong) ?? []),
    bad: [`This is ${first} again.`, ...others],
    good: [`This is ${use} again.`, ...unless.map((phrase) => `This is ${phrase} again.`)],
  };
}

/** The pairs of scripts/words/terms.json, each a rule of its own. */
export const termRules: readonly Rule[] = (terms as readonly Term[]).map(ruleOf);

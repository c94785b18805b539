import type { DefaultTreeAdapterTypes } from "parse5";

type Element = DefaultTreeAdapterTypes.Element;

/** Where words stand to their line: `deeper` where a raised or lowered word is raised or lowered again. */
export type Script = "above" | "below" | "deeper" | null;

const above: Readonly<Record<string, string>> = {
  ...{ 0: "⁰", 1: "¹", 2: "²", 3: "³", 4: "⁴", 5: "⁵", 6: "⁶", 7: "⁷", 8: "⁸", 9: "⁹" },
  ...{ "+": "⁺", "-": "⁻", "−": "⁻", "–": "⁻", "=": "⁼", "(": "⁽", ")": "⁾", n: "ⁿ" },
};

const below: Readonly<Record<string, string>> = {
  ...{ 0: "₀", 1: "₁", 2: "₂", 3: "₃", 4: "₄", 5: "₅", 6: "₆", 7: "₇", 8: "₈", 9: "₉" },
  ...{ "+": "₊", "-": "₋", "−": "₋", "–": "₋", "=": "₌", "(": "₍", ")": "₎" },
};

/** Raised out of habit only: "1st" and a trade mark mean the same in the line. */
const asUsual = /^(?:st|nd|rd|th|[®™©*†‡])$/i;

const styleOf = ({ attrs }: Element): string => attrs.find(({ name }) => name === "style")?.value ?? "";

/** Whether the words inside were crossed out, by an element or by its style. */
export const isStruck = (element: Element): boolean =>
  ["del", "s", "strike"].includes(element.tagName) ||
  /text-decoration(?:-line)?\s*:[^;]*line-through/i.test(styleOf(element));

/** How the words inside an element stand, within words that stand as `outer` says. */
export function scriptIn(element: Element, outer: Script): Script {
  const styled = /vertical-align\s*:\s*(super|sub)\b/i.exec(styleOf(element))?.[1]?.toLowerCase();
  const isAbove = element.tagName === "sup" || styled === "super";
  const isBelow = element.tagName === "sub" || styled === "sub";
  if (!isAbove && !isBelow) return outer;
  if (outer !== null) return "deeper";
  return isAbove ? "above" : "below";
}

function marked(words: string, script: Exclude<Script, null>): string {
  const known = script === "above" ? above : script === "below" ? below : {};
  const signs = [...words].map((sign) => (Object.hasOwn(known, sign) ? known[sign] : undefined));
  if (signs.every((sign) => sign !== undefined)) return signs.join("");
  const sign = script === "below" ? "_" : "^";
  return /^[\p{L}\p{N}]+$/u.test(words) ? `${sign}${words}` : `${sign}(${words})`;
}

/** Words of one line that mean the same without their height: 10⁹, or `^` and `_` before what has no such sign. */
export function inLine(text: string, script: Script): string {
  const words = text.trim();
  if (script === null || words === "" || asUsual.test(words)) return text;
  return text.replace(words, () => marked(words, script));
}

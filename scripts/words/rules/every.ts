import type { Rule } from "../rule.ts";
import { arabicRules } from "./arabic.ts";
import { headingRules } from "./headings.ts";
import { lengthRules } from "./length.ts";
import { linkRules } from "./links.ts";
import { listRules } from "./lists.ts";
import { markRules } from "./marks.ts";
import { numberRules } from "./numbers.ts";
import { peopleRules } from "./people.ts";
import { shapeRules } from "./shape.ts";
import { termRules } from "./terms.ts";
import { toneRules } from "./tone.ts";
import { unitRules } from "./units.ts";

/** Every rule of style that a message is held against. */
export const everyRule: readonly Rule[] = [
  ...shapeRules,
  ...lengthRules,
  ...headingRules,
  ...linkRules,
  ...listRules,
  ...markRules,
  ...toneRules,
  ...numberRules,
  ...unitRules,
  ...peopleRules,
  ...termRules,
  ...arabicRules,
];

/** The rules that a language is held against. */
export const rulesFor = (locale: string): readonly Rule[] =>
  everyRule.filter(({ locales }) => locales === "all" || locales.includes(locale));

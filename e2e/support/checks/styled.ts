import type { Page } from "@playwright/test";
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import postcss, { type Rule } from "postcss";

const chunks = resolve(import.meta.dirname, "../../../.next/static/chunks");

const withinKeyframes = ({ parent }: Rule) =>
  parent?.type === "atrule" && "name" in parent && String(parent.name).endsWith("keyframes");

function selectorsOf(css: string): Set<string> {
  const selectors = new Set<string>();
  postcss.parse(css).walkRules((rule) => {
    if (!withinKeyframes(rule)) for (const selector of rule.selectors) selectors.add(selector);
  });
  return selectors;
}

/** States and drawn parts of an element: the element itself is what a rule is for. */
const state =
  /::?(?:before|after|marker|placeholder|backdrop|file-selector-button|hover|focus(?:-visible|-within)?|active|visited|link|any-link|disabled|checked|target|popover-open|-webkit-[\w-]+|-moz-[\w-]+)/g;

const nothing = /:(?:not|is|where)\([\s,]*\)/g;

let known: readonly (readonly [string, string])[] | undefined;

/** Selectors that the gallery's sheet has and production's has not, each with what it selects. */
function leftOutOfProduction(): readonly (readonly [string, string])[] {
  if (known !== undefined) return known;
  const sheets = readdirSync(chunks)
    .filter((file) => file.endsWith(".css"))
    .map((file) => readFileSync(join(chunks, file), "utf8"));
  const [gallery] = sheets.filter((css) => css.includes(".app-gallery__"));
  const production = new Set(sheets.filter((css) => css !== gallery).flatMap((css) => [...selectorsOf(css)]));
  if (gallery === undefined || production.size === 0) throw new Error("The build has not the 2 sheets.");
  known = [...selectorsOf(gallery)]
    .filter((selector) => !production.has(selector))
    .map((selector) => [selector, selector.replace(state, "").replace(nothing, "") || "*"] as const);
  return known;
}

/** Rules that the build left out of the one sheet although this page has something to which they apply. */
export const styleFaults = (page: Page): Promise<string[]> =>
  page.evaluate(
    (rules) =>
      rules.flatMap(([selector, selected]) => {
        try {
          return document.querySelector(selected) === null ? [] : [`the sheet lacks the rule ${selector}`];
        } catch {
          return [`the rule ${selector} cannot be tried`];
        }
      }),
    leftOutOfProduction(),
  );

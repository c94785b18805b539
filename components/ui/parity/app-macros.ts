import { existsSync, readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import nunjucks from "nunjucks";
import type { Context } from "./fixtures.ts";

const { resolve } = createRequire(import.meta.url);
const installed = (name: string) => dirname(resolve(`${name}/package.json`));

/** The installed nhsapp-frontend, or the folder of another release of it that `npm run parity` was given. */
const dist = join(process.env["PARITY_APP_FOLDER"] ?? installed("nhsapp-frontend"), "dist");
const components = join(dist, "nhsapp/components");

const environment = new nunjucks.Environment(
  new nunjucks.FileSystemLoader([join(installed("nhsuk-frontend"), "dist"), dist]),
);

/** One macro of nhsapp-frontend. */
export interface Macro {
  /** As the report names it. */
  readonly name: string;
  /** Where its `macro.njk` stands, below the components. */
  readonly folder: string;
  /** What it is called inside a template. */
  readonly called: string;
  /** The table of its options, beside it. */
  readonly options: string;
}

export const macros: readonly Macro[] = [
  { name: "badge large", folder: "badge/large", called: "nhsappBadgeLarge", options: "macro-options.md" },
  { name: "badge small", folder: "badge/small", called: "nhsappBadgeSmall", options: "macro-options.md" },
  { name: "card", folder: "card", called: "nhsappCard", options: "macro-options-card.md" },
  { name: "card group", folder: "card", called: "nhsappCardGroup", options: "macro-options-card-group.md" },
  { name: "tag", folder: "tag", called: "nhsappTag", options: "macro-options.md" },
  { name: "timeline", folder: "timeline", called: "nhsappTimeline", options: "macro-options.md" },
];

/** What the macro draws for these options. */
export function draws({ folder, called }: Macro, params: Context): string {
  const call = `{% from "nhsapp/components/${folder}/macro.njk" import ${called} %}{{ ${called}(params) }}`;
  return environment.renderString(call, { params });
}

/** Names of every macro that the package brings, as templates call them. */
export const shippedMacros = (): readonly string[] =>
  readdirSync(components, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith("macro.njk"))
    .flatMap((path) => [...readFileSync(join(components, path), "utf8").matchAll(/macro (\w+)\(/g)])
    .map(([, name]) => name ?? "")
    .sort();

/** Names of a macro's options as its table has them: "badgeLarge{}.count", "items[].text". */
export function optionsOf({ folder, options }: Macro): readonly string[] {
  const file = join(components, folder, options);
  if (!existsSync(file)) return [];
  return [...readFileSync(file, "utf8").matchAll(/^\| (\w[\w.[\]{}]*) +\|/gm)]
    .map(([, name]) => name ?? "")
    .filter((name) => name !== "Name");
}

/** Each icon with its drawing. */
export const shippedIcons = (): readonly { name: string; svg: string }[] =>
  readdirSync(join(dist, "assets/icons"))
    .sort()
    .map((file) => ({
      name: file.replace(/\.svg$/, ""),
      svg: readFileSync(join(dist, "assets/icons", file), "utf8"),
    }));

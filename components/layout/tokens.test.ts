import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { expect, test } from "vitest";
import { brand } from "#lib/brand.ts";

const { resolve } = createRequire(import.meta.url);
const release = readFileSync(resolve("nhsuk-frontend/dist/nhsuk/nhsuk-frontend.css"), "utf8");
const own = readFileSync(join(import.meta.dirname, "tokens.css"), "utf8");

/** Custom properties of a sheet, by what stands between this start and end of their names. */
const properties = (css: string, name: RegExp) =>
  new Map([...css.matchAll(name)].map(([, key = "", value = ""]) => [key, value.trim()]));

const theirs = properties(release, /^\s*--nhsuk-([a-z0-9-]+)-colour: ([^;]*);/gm);
const colours = properties(own, /^\s*--color-([a-z0-9-]+): ([^;]*);/gm);

/** Where our name for the same thing is another one, because ours is the older or the plainer. */
const renamed: Readonly<Record<string, string>> = {
  black: "nhs-black",
  "body-background": "page",
  "card-background": "card",
  "secondary-text": "text-secondary",
};

/** Not taken over: the brand is our own. */
const ownBrand = ["brand"];

const spelt: Readonly<Record<string, string>> = {
  white: "#fff",
  black: "#000",
  "rgba(0, 0, 0, 0)": "transparent",
  "rgba(255, 255, 255, 0.2)": "rgb(255 255 255 / 20%)",
};

test("every colour of nhsuk-frontend is a token with the same value", () => {
  const wanted = [...theirs].filter(([name]) => !ownBrand.includes(name));
  expect(wanted.length).toBeGreaterThan(60);
  expect(wanted.map(([name]) => [name, colours.get(renamed[name] ?? name)])).toEqual(
    wanted.map(([name, value]) => [name, spelt[value] ?? value]),
  );
});

test("the widths at which pages change are nhsuk-frontend's", () => {
  const wanted = properties(release, /^\s*--nhsuk-breakpoint-([a-z-]+): ([^;]*);/gm);
  const widths = properties(own, /^\s*--breakpoint-([a-z]+): ([^;]*);/gm);
  expect([widths.get("mobile"), widths.get("tablet"), widths.get("desktop"), widths.get("wide")]).toEqual([
    wanted.get("mobile"),
    wanted.get("tablet"),
    wanted.get("desktop"),
    wanted.get("large-desktop"),
  ]);
});

test("the brand's colours are those that the manifest and the pages are told", () => {
  expect(colours.get("brand-ink")).toBe(brand.colours.ink);
});

/** Relative luminance of WCAG 2.2. */
function luminance(hex: string): number {
  const full = hex.length === 4 ? hex.replace(/[\da-f]/gi, "$&$&") : hex;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(full.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

test.each([
  ["text", "page", 7],
  ["text", "card", 7],
  ["text-secondary", "page", 4.5],
  ["text-secondary", "card", 4.5],
  ["link", "page", 4.5],
  ["link-visited", "page", 4.5],
  ["link-hover", "page", 4.5],
  ["error", "page", 4.5],
  ["error", "card", 4.5],
  ["focus-text", "focus", 7],
  ["button-text", "button", 4.5],
  ["warning-button", "white", 4.5],
  ["secondary-button-text", "page", 4.5],
  ["white", "brand-ink", 7],
  ["dark-green", "pale-green", 7],
  ["dark-yellow", "pale-yellow", 7],
  ["dark-orange", "pale-orange", 7],
  // Edges of what can be pressed or typed into, and the line under what has the focus, on every ground.
  ["input-border", "page", 3],
  ["border-strong", "card", 3],
  ["focus-text", "page", 3],
  ["focus", "brand-ink", 3],
])("%s on %s has a contrast of at least %d", (front, ground, least) => {
  const seen = (name: string) => {
    const value = colours.get(name) ?? "";
    return spelt[value] ?? value;
  };
  expect(contrast(seen(front), seen(ground))).toBeGreaterThanOrEqual(least);
});

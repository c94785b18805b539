import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

const root = process.cwd();
const sources = ["app", "components"];

/** Every `nhsuk-…` and `nhsapp-…` in our sources. One that ends in a hyphen is the start of names made as needed. */
function namesInUse() {
  const names = new Set();
  for (const folder of sources) {
    for (const entry of readdirSync(join(root, folder), { recursive: true })) {
      if (!/\.tsx?$/.test(entry) || /\.test\.tsx?$|parity/.test(entry)) continue;
      const text = readFileSync(join(root, folder, entry), "utf8");
      for (const [name] of text.matchAll(/nhs(?:uk|app)-[\w-]*/g)) names.add(name);
    }
  }
  const starts = [...names].filter((name) => name.endsWith("-"));
  return (name) => names.has(name) || starts.some((start) => name.startsWith(start));
}

/** Classes that the selector needs; what stands inside `:not()`, `:is()` and the like decides nothing. */
function classesNeeded(selector) {
  let outside = selector;
  for (let previous = ""; previous !== outside;) {
    previous = outside;
    outside = outside.replace(/:[\w-]+\([^()]*\)/g, "");
  }
  return [...outside.matchAll(/\.((?:nhsuk|nhsapp)-[\w-]+|js-enabled)/g)].map(([, name]) => name);
}

const sides = { left: "inline-start", right: "inline-end" };

/** Left and right become start and end, so that the same sheet serves pages in Arabic. */
function mirror(layer) {
  layer.walkDecls((declaration) => {
    const { prop, value } = declaration;
    const sided = /^(margin|padding|border)-(left|right)(.*)$/.exec(prop);
    const corner = /^border-(top|bottom)-(left|right)-radius$/.exec(prop);
    if (sided) declaration.prop = `${sided[1]}-${sides[sided[2]]}${sided[3]}`;
    else if (corner) {
      const edge = { top: "start", bottom: "end" }[corner[1]];
      declaration.prop = `border-${edge}-${sides[corner[2]].replace("inline-", "")}-radius`;
    } else if (prop in sides) declaration.prop = `inset-${sides[prop]}`;
    else if (prop === "text-align" && value in sides) declaration.value = sides[value].replace("inline-", "");
    else if (prop === "float" && value in sides) declaration.value = sides[value];
  });
}

/** Old browsers' own selectors, and tables that script would sort. */
const neverMatches = /::?-ms-|data-sort|aria-sort/;

/** Drops the rules of components that no page of ours has: about half of nhsuk-frontend's sheet. */
function keepOnlyUsed(layer, inUse) {
  layer.walkRules((rule) => {
    const kept = rule.selectors.filter((one) => !neverMatches.test(one) && classesNeeded(one).every(inUse));
    if (kept.length === 0) rule.remove();
    else if (kept.length < rule.selectors.length) rule.selectors = kept;
  });
  layer.walkAtRules((rule) => {
    if (rule.nodes?.length === 0 && rule.name !== "layer") rule.remove();
  });
}

/**
 * Makes the sheets of nhsuk-frontend and nhsapp-frontend fit: no remote font (Frutiger needs a licence), no syntax
 * that the bundler cannot read, none of the list of variables that no rule uses, and only what is used.
 */
const nhsSheets = () => ({
  postcssPlugin: "nhs-sheets",
  OnceExit(css, { result }) {
    css.walkAtRules((rule) => {
      rule.params = rule.params.replace(/, \(-ms-high-contrast: active\)/, "");
      if (rule.name === "charset") rule.remove();
      else if (rule.name === "media" && rule.params.includes("\\0")) rule.remove();
      else if (rule.name === "font-face" && rule.toString().includes("assets.nhs.uk")) rule.remove();
      else if (rule.name === "container" && /^[\w-]+$/.test(rule.params.trim()))
        rule.params += " (min-width: 0)";
    });
    css.walkDecls(/^(?:--nhsuk-|-ms-)/, (declaration) => declaration.remove());
    css.walkDecls("font-family", (declaration) => {
      if (declaration.value.includes("Frutiger")) declaration.value = "arial, sans-serif";
    });
    const inUse = namesInUse();
    css.walkAtRules("layer", (layer) => {
      if (/^nhs(?:uk|app)$/.test(layer.params)) {
        keepOnlyUsed(layer, inUse);
        mirror(layer);
      }
    });
    for (const folder of sources) {
      result.messages.push({
        type: "dir-dependency",
        plugin: "nhs-sheets",
        dir: join(root, folder),
        glob: "**/*.tsx",
      });
    }
  },
});
nhsSheets.postcss = true;

export { nhsSheets };
export default { plugins: [["@tailwindcss/postcss", { optimize: false }], nhsSheets] };

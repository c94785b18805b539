import { join } from "node:path";
import { bindTokens } from "./bind-tokens.mjs";
import { namesInUse } from "./used-names.mjs";

/** Classes that the selector needs; what stands inside `:not()`, `:is()` and the like decides nothing. */
function classesNeeded(selector) {
  let outside = selector;
  for (let previous = ""; previous !== outside;) {
    previous = outside;
    outside = outside.replace(/:[\w-]+\([^()]*\)/g, "");
  }
  return [...outside.matchAll(/\.((?:nhsuk|nhsapp|app)-[\w-]+)/g)]
    .map(([, name]) => name)
    .filter((name) => name !== "nhsuk-frontend-supported");
}

const sides = { left: "inline-start", right: "inline-end" };

/** `padding: 0 0 0 24px` names its sides by their places: it becomes a block and an inline part. */
function mirrorFour(declaration) {
  const { prop, value } = declaration;
  const [top, right, bottom, left, ...more] = value.split(/\s+/);
  if (!/^(margin|padding)$/.test(prop) || /\(/.test(value)) return;
  if (left === undefined || left === right || more.length > 0) return;
  declaration.cloneBefore({ prop: `${prop}-block`, value: `${top} ${bottom}` });
  declaration.prop = `${prop}-inline`;
  declaration.value = `${left} ${right}`;
}

/** Left and right become start and end, so that the same sheet serves pages in Arabic. */
function mirror(layer) {
  layer.walkDecls(mirrorFour);
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

/** Old browsers' own selectors. */
const neverMatches = /::?-ms-/;

/** Drops the rules that need a class which is not in use, and whatever holds no rule any more. */
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

/** No remote font (Frutiger needs a licence), no syntax that the bundler cannot read, no variables that no rule uses. */
function makeReadable(css) {
  css.walkAtRules((rule) => {
    rule.params = rule.params.replace(/, \(-ms-high-contrast: active\)/, "");
    if (rule.name === "charset") rule.remove();
    else if (rule.name === "media" && rule.params.includes("\\0")) rule.remove();
    else if (rule.name === "font-face" && rule.toString().includes("assets.nhs.uk")) rule.remove();
    else if (rule.name === "container" && /^[\w-]+$/.test(rule.params.trim()))
      rule.params += " (min-width: 0)";
  });
  // The script for tabs asks the sheet where a tablet begins.
  css.walkDecls(/^(?:--nhsuk-(?!breakpoint-tablet$)|-ms-)/, (declaration) => declaration.remove());
  css.walkDecls("font-family", (declaration) => {
    if (declaration.value.includes("Frutiger")) declaration.value = "arial, sans-serif";
  });
}

const isGallery = (result) => /(^|[\\/])app[\\/]design[\\/]/.test(result.opts.from ?? "");

/**
 * Makes the sheets of nhsuk-frontend and nhsapp-frontend fit, and leaves out of the one sheet of production whatever
 * no production route draws: theirs and ours alike. The gallery's sheet keeps everything.
 */
export const sheets = (root) => ({
  postcssPlugin: "sheets",
  OnceExit(css, { result }) {
    makeReadable(css);
    const inUse = isGallery(result) ? () => true : namesInUse(root);
    css.walkAtRules("layer", (layer) => {
      const theirs = /^nhs(?:uk|app)$/.test(layer.params);
      if (theirs || layer.params === "components") keepOnlyUsed(layer, inUse);
      if (theirs) {
        mirror(layer);
        bindTokens(layer);
      }
    });
    for (const folder of ["app", "components"])
      result.messages.push({
        type: "dir-dependency",
        plugin: "sheets",
        dir: join(root, folder),
        glob: "**/*.tsx",
      });
  },
});

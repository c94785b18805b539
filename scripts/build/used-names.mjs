import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";

/** Files that a production route, or a document beside the routes, is drawn from. The gallery has its own sheet, with everything. */
const drawn = /(^|\/)(page|layout|template|not-found|error|global-error|default|main)\.tsx$/;
const gallery = /^design\//;

const imported = /(?:from|import)\s*\(?\s*"((?:\.{1,2}\/|#)[^"]+\.tsx?)"/g;

/** The files that a file imports from this project, types too: they hold no class names, so they do no harm. */
function importsOf(root, file, text) {
  return [...text.matchAll(imported)]
    .map(([, path]) => (path.startsWith("#") ? join(root, path.slice(1)) : join(dirname(file), path)))
    .filter((path) => existsSync(path));
}

const theirModule = /"(nhsuk-frontend\/dist\/nhsuk\/components\/([\w-]+)\/[\w-]+\.mjs)"/g;

const named = /\b(?:nhs(?:uk|app)|app)-[\w-]*/g;

const namesIn = (text) => [...text.matchAll(named)].map(([name]) => name);

/** The ends that a source puts behind a block as needed: `${block}__label`. */
const endsIn = (text) => [...text.matchAll(/\}((?:--|__)[\w-]*\w)`/g)].map(([, end]) => end);

const joined = (names, ends) => names.flatMap((name) => ends.map((end) => name + end));

/**
 * Names made of a block and an end. The block stands in the file with the end, or in one that hands it over: a file
 * that imports that one, directly or through others.
 */
function namesWithEnds(sources) {
  const importers = new Map();
  for (const [file, { imports }] of sources)
    for (const path of imports) importers.set(path, [...(importers.get(path) ?? []), file]);
  return [...sources].flatMap(([file, { text }]) => {
    const ends = endsIn(text);
    if (ends.length === 0) return [];
    const users = new Set([file]);
    for (const user of users) for (const importer of importers.get(user) ?? []) users.add(importer);
    return joined(
      [...users].flatMap((user) => namesIn(sources.get(user).text)),
      ends,
    );
  });
}

/** The file that lists the modules names them all; what asks for one of them is another file. */
const listsModules = (text) => text.matchAll(theirModule).take(2).toArray().length > 1;

/**
 * Names that modules of nhsuk-frontend set in the browser, for components that the sources ask for as a `behaviour`.
 * A module makes some of them as needed, `${Scroll.moduleName}--scrollable`: any of its names may be the start.
 */
function namesOfModules(root, sources, values) {
  return sources
    .flatMap((text) => [...text.matchAll(theirModule)])
    .filter(([, , component]) => values.has(component))
    .flatMap(([, path]) => {
      const text = readFileSync(join(root, "node_modules", path), "utf8");
      const names = [...new Set(namesIn(text))];
      return [...names, ...joined(names, endsIn(text))];
    });
}

const withoutComments = (text) => text.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, "");

/** Every source file from which a production route can draw something: its path, its code and what it imports. */
function reachedSources(root) {
  const app = join(root, "app");
  const waiting = readdirSync(app, { recursive: true })
    .filter((entry) => drawn.test(entry) && !gallery.test(entry))
    .map((entry) => join(app, entry));
  const reached = new Map();
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (reached.has(file)) continue;
    const text = readFileSync(file, "utf8");
    const imports = importsOf(root, file, text);
    reached.set(file, { text: withoutComments(text), imports });
    waiting.push(...imports);
  }
  return reached;
}

const ofTheDesignSystem = /[\\/]components[\\/]ui[\\/][\w-]+\.tsx$/;

/** What a component draws only where it is asked for: `small && "nhsuk-button--small"`, `props.inline && …`. */
const onlyIfAsked = /(?<![\w.])(?:props\.)?(\w+) && (?:"[^"\n]*"|`\$\{\w+\}(?:--|__)[\w-]+`)/g;

/**
 * Whether something from which a route is drawn may ask a component for `prop`: a file that imports it, directly or
 * through others, and names the prop. Components of the design system name props that they only hand on: of them it
 * is those that set one.
 */
function mayAsk(prop, file, importers, sources) {
  const [names, sets] = [new RegExp(`\\b${prop}\\b`), new RegExp(`\\s${prop}(?:=|:|\\s*/?>|\\s*\n)`)];
  const users = new Set([file]);
  for (const user of users) for (const importer of importers.get(user) ?? []) users.add(importer);
  users.delete(file);
  return [...users].some((user) =>
    (ofTheDesignSystem.test(user) ? sets : names).test(sources.get(user).text),
  );
}

/** A prop that the file itself declares as one that may be left out; a constant of the same name is none. */
const isOwnProp = (text, name) =>
  new RegExp(`\\b${name}\\?:`).test(text) && !new RegExp(`\\b(?:const|let) ${name}\\b`).test(text);

/** The sources without the names that components draw only for props with which no route asks. */
function withoutUnasked(sources) {
  const importers = new Map();
  for (const [file, { imports }] of sources)
    for (const path of imports) importers.set(path, [...(importers.get(path) ?? []), file]);
  const kept = (file, text) => (whole, prop) =>
    !isOwnProp(text, prop) || mayAsk(prop, file, importers, sources) ? whole : "";
  return new Map(
    [...sources].map(([file, { text, imports }]) => {
      const asked = ofTheDesignSystem.test(file) ? text.replace(onlyIfAsked, kept(file, text)) : text;
      return [file, { text: asked, imports }];
    }),
  );
}

/**
 * Strings and numbers of the code. One beside a single `|` is part of a type, and one beside `===` or `case` is asked
 * for: both are what could be said, not what is.
 */
const said = /(?<!(?:(?<!\|)\||[!=]==|\bcase)\s*)"([^"\n]+)"(?!\s*(?:\|(?!\|)|[!=]==))|\b(\d+)\b/g;

/**
 * Says of a class name whether any production route may draw it: it stands in a source file that a route reaches
 * by its imports. A name that ends in a hyphen is the start of names made as needed, and what follows it must be
 * said somewhere in those files: `nhsuk-tag--` needs `"blue"` for `nhsuk-tag--blue`.
 */
export function namesInUse(root) {
  const names = new Set();
  const values = new Set();
  const reached = withoutUnasked(reachedSources(root));
  const sources = [...reached.values()].map(({ text }) => text);
  for (const text of sources.filter((source) => !listsModules(source)))
    for (const [, string, number] of text.matchAll(said)) values.add(string ?? number);
  for (const name of sources.flatMap(namesIn)) names.add(name);
  for (const name of namesWithEnds(reached)) names.add(name);
  const asked = new Set();
  for (const text of sources.filter((source) => /\bbehaviour\b/.test(source)))
    for (const [, string] of text.matchAll(said)) asked.add(string);
  for (const name of namesOfModules(root, sources, asked)) names.add(name);
  const starts = [...names].filter((name) => /^[a-z]+-.*-$/.test(name));
  const isSaid = (rest) => values.has(rest) || rest.split(/-+/).every((part) => values.has(part));
  return (name) =>
    names.has(name) || starts.some((start) => name.startsWith(start) && isSaid(name.slice(start.length)));
}

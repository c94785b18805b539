import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";

/** Files that Next draws a production route from. The gallery has its own sheet, with everything. */
const drawn = /(^|\/)(page|layout|template|not-found|error|global-error|default)\.tsx$/;
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

/** Names with the ends that the sources put behind a block as needed: `${block}__label`. */
function withEnds(names, sources) {
  const ends = new Set(
    sources.flatMap((text) => [...text.matchAll(/\}((?:--|__)[\w-]*\w)`/g)].map(([, end]) => end)),
  );
  return [...names].flatMap((name) => [...ends].map((end) => name + end));
}

/** The file that lists the modules names them all; what asks for one of them is another file. */
const listsModules = (text) => text.matchAll(theirModule).take(2).toArray().length > 1;

/**
 * Names that modules of nhsuk-frontend set in the browser, for components whose behaviour the sources ask for by name.
 * A module makes some of them as needed, `${Scroll.moduleName}--scrollable`: any of its names may be the start.
 */
function namesOfModules(root, sources, values) {
  return sources
    .flatMap((text) => [...text.matchAll(theirModule)])
    .filter(([, , component]) => values.has(component))
    .flatMap(([, path]) => {
      const text = readFileSync(join(root, "node_modules", path), "utf8");
      const names = [...new Set([...text.matchAll(named)].map(([name]) => name))];
      return [...names, ...withEnds(names, [text])];
    });
}

/** The text of every source file from which a production route can draw something. */
function reachedSources(root) {
  const app = join(root, "app");
  const waiting = readdirSync(app, { recursive: true })
    .filter((entry) => drawn.test(entry) && !gallery.test(entry))
    .map((entry) => join(app, entry));
  const reached = new Map();
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (reached.has(file)) continue;
    const text = readFileSync(file, "utf8");
    reached.set(file, text);
    waiting.push(...importsOf(root, file, text));
  }
  return [...reached.values()];
}

const withoutComments = (text) => text.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, "");

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
  const sources = reachedSources(root).map(withoutComments);
  for (const text of sources.filter((source) => !listsModules(source)))
    for (const [, string, number] of text.matchAll(said)) values.add(string ?? number);
  for (const text of sources) for (const [name] of text.matchAll(named)) names.add(name);
  for (const name of withEnds(names, sources)) names.add(name);
  for (const name of namesOfModules(root, sources, values)) names.add(name);
  const starts = [...names].filter((name) => /^[a-z]+-.*-$/.test(name));
  const isSaid = (rest) => values.has(rest) || rest.split(/-+/).every((part) => values.has(part));
  return (name) =>
    names.has(name) || starts.some((start) => name.startsWith(start) && isSaid(name.slice(start.length)));
}

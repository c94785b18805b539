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

/**
 * Says of a class name whether any production route may draw it: it stands in a source file that a route reaches
 * by its imports. A name that ends in a hyphen is the start of names made as needed.
 */
export function namesInUse(root) {
  const names = new Set();
  for (const text of reachedSources(root))
    for (const [name] of text.matchAll(/\b(?:nhs(?:uk|app)|app)-[\w-]*/g)) names.add(name);
  const starts = [...names].filter((name) => /^[a-z]+-.*-$/.test(name));
  return (name) => names.has(name) || starts.some((start) => name.startsWith(start));
}

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { sizeOf, type Measured, type Size } from "./measure.ts";

const statically = /(?:from|import)"\.\/([\w-]+\.js)"/g;

/** A script and those that it needs before it can run. */
function withNeeds(folder: string, first: string): ReadonlySet<string> {
  const files = new Set([first]);
  for (const file of files)
    for (const [, other = ""] of readFileSync(join(folder, file), "utf8").matchAll(statically))
      files.add(other);
  return files;
}

const sumOf = (sizes: readonly Size[]): Size => ({
  raw: sizes.reduce((sum, { raw }) => sum + raw, 0),
  gzip: sizes.reduce((sum, { gzip }) => sum + gzip, 0),
  brotli: sizes.reduce((sum, { brotli }) => sum + brotli, 0),
});

/** The offline document: what is read before any script runs, what runs when it opens, and all that a browser keeps. */
export function offlineDocument(root: string): Measured[] {
  const folder = join(root, "public/offline");
  const all = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith(".js")) : [];
  const first = all.find((file) => file.startsWith("main-"));
  if (first === undefined) return [];
  const of = (files: Iterable<string>) =>
    sumOf([...files].map((file) => sizeOf(readFileSync(join(folder, file)))));
  return [
    { name: "offline document, HTML", ...sizeOf(readFileSync(join(root, "public/offline.html"))) },
    { name: "offline document, first scripts", ...of(withNeeds(folder, first)) },
    { name: "offline document, all scripts", ...of(all) },
  ];
}

import { brotliCompressSync, gzipSync } from "node:zlib";
import type { Built } from "./built.ts";

/** How many bytes something is, as it is and as it travels. */
export interface Size {
  readonly raw: number;
  readonly gzip: number;
  readonly brotli: number;
}

/** Something that a page loads, by the name of its budget. */
export interface Measured extends Size {
  readonly name: string;
}

const sizeOf = (bytes: Buffer): Size => ({
  raw: bytes.length,
  gzip: gzipSync(bytes, { level: 9 }).length,
  brotli: brotliCompressSync(bytes).length,
});

function sheetsOf({ manifests }: Built, entry: string): string[] {
  const paths = manifests.flatMap(({ entryCSSFiles }) =>
    (entryCSSFiles[`[project]/${entry}`] ?? []).map(({ path }) => path),
  );
  return [...new Set(paths)];
}

/** The one sheet of production, and the one that the gallery loads besides. */
export function sheets(built: Built): Measured[] {
  const production = sheetsOf(built, "app/layout");
  const gallery = sheetsOf(built, "app/design/layout").filter((path) => !production.includes(path));
  const together = (paths: readonly string[]) => sizeOf(Buffer.concat(paths.map((path) => built.read(path))));
  return [
    { name: "style sheet of every page", ...together(production) },
    { name: "style sheet of the gallery", ...together(gallery) },
  ];
}

const lookedUp = /"?([\w-]+)"?:\s*async\s*\(\)\s*=>\s*\(await \w+\.A\((\d+)\)\)/g;
const fetched = /Promise\.all\(\[([^\]]*)\]/;

/** Each behaviour of nhsuk-frontend: the files that the browser fetches when a page has its first of them. */
export function behaviours({ modules, read }: Built): Measured[] {
  const table = [...modules.values()].find(({ code }) => /"character-count":\s*async/.test(code));
  return [...(table?.code.matchAll(lookedUp) ?? [])].map(([, name = "", id = ""]) => {
    const files = [...(fetched.exec(modules.get(id)?.code ?? "")?.[1] ?? "").matchAll(/"([^"]+)"/g)];
    if (files.length === 0) throw new Error(`The build does not say which files "${name}" is in.`);
    return { name: `behaviour ${name}`, ...sizeOf(Buffer.concat(files.map(([, file = ""]) => read(file)))) };
  });
}

/** A module and what it imports, without what every page has anyway and without what is fetched later. */
function reached({ modules, everywhere }: Built, entry: string): string {
  const codes = new Map<string, string>();
  const waiting = [entry];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const module = modules.get(id);
    if (module === undefined || codes.has(id) || everywhere.has(module.file)) continue;
    codes.set(id, module.code);
    waiting.push(...[...module.code.matchAll(/\b\w+\.[ir]\((\d+)\)/g)].map(([, other = ""]) => other));
  }
  return [...codes.values()].join(",");
}

/** Each file of components/ui and components/layout that runs in the browser, with what it imports. */
export function clientFiles(built: Built): Measured[] {
  const found = new Map<string, string>();
  for (const { clientModules } of built.manifests)
    for (const [path, { id }] of Object.entries(clientModules)) {
      const file = /^\[project\]\/components\/((?:ui|layout)\/[^ ]+)/.exec(path)?.[1];
      if (file !== undefined) found.set(file, String(id));
    }
  return [...found]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([file, id]) => ({ name: file, ...sizeOf(Buffer.from(reached(built, id))) }));
}

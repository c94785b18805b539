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

/** What some bytes weigh. */
export const sizeOf = (bytes: Buffer): Size => ({
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

/** A module and what it imports, without what every page has anyway, what is fetched later, and what is `known`. */
function reached(
  { modules, everywhere }: Built,
  entry: string,
  known: ReadonlySet<string>,
): Map<string, string> {
  const codes = new Map<string, string>();
  const waiting = [entry];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const module = modules.get(id);
    if (module === undefined || codes.has(id) || known.has(id) || everywhere.has(module.file)) continue;
    codes.set(id, module.code);
    waiting.push(...[...module.code.matchAll(/\b\w+\.[ir]\((\d+)\)/g)].map(([, other = ""]) => other));
  }
  return codes;
}

/** Several names may stand for one code: it is fetched once. */
const sizeOfAll = (codes: ReadonlyMap<string, string>) =>
  sizeOf(Buffer.from([...new Set(codes.values())].join(",")));

/** Client modules by the path of their file, of those whose path the pattern finds; the name is what it catches. */
function clientModules({ manifests }: Built, pattern: RegExp): Map<string, string> {
  const found = manifests.flatMap((manifest) =>
    Object.entries(manifest.clientModules).flatMap(([path, { id }]) => {
      const name = pattern.exec(path)?.[1];
      return name === undefined ? [] : [[name, String(id)] as const];
    }),
  );
  return new Map(found.sort(([one], [other]) => (one < other ? -1 : 1)));
}

const none: ReadonlySet<string> = new Set();

/**
 * Each file of components/ui and components/layout that runs in the browser, with what it imports; and first the link
 * of the framework, which nearly every page has, so that it is counted once and not with each.
 */
export function clientFiles(built: Built): Measured[] {
  const link =
    [...clientModules(built, /^\[project\]\/(node_modules\/next\/.*\/link\.js)$/).values()][0] ?? "";
  const linked = reached(built, link, none);
  const known = new Set(linked.keys());
  const ours = clientModules(built, /^\[project\]\/components\/((?:ui|layout)\/[^ ]+)/);
  return [
    { name: "the framework's link", ...sizeOfAll(linked) },
    ...[...ours].map(([name, id]) => ({ name, ...sizeOfAll(reached(built, id, known)) })),
  ];
}

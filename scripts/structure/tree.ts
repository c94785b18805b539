import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** What is looked at: the sources below one root, as paths with "/" from that root. */
export type Tree = {
  readonly root: string;
  /** Every source file, sorted; nothing that is installed, built or recorded by a run. */
  readonly files: readonly string[];
  /** Names of the folders directly below a folder; none when it does not exist. */
  readonly folders: (path: string) => string[];
  /** Names of the files directly in a folder. */
  readonly filesIn: (path: string) => string[];
  readonly has: (path: string) => boolean;
  readonly read: (path: string) => string;
};

/** A law of the house: `faults` says one sentence for each breach, and each sentence names the path. */
export type Law = {
  readonly name: string;
  readonly faults: (tree: Tree) => string[] | Promise<string[]>;
};

const notSources = new Set(["node_modules", ".git", ".next", ".cache", ".data"]);
const recorded = new Set([
  "test-results",
  "playwright-report",
  "public/assets",
  "next-env.d.ts",
  "package-lock.json",
]);

function walk(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (notSources.has(entry.name) || recorded.has(path)) return [];
    if (entry.isDirectory()) return walk(root, path);
    return entry.isFile() ? [path] : [];
  });
}

/** Reads the list of sources once; what the files say is read when asked for. */
export function openTree(root: string): Tree {
  const files = walk(root, "").sort();
  const below = (path: string) =>
    files.filter((file) => file.startsWith(`${path}/`)).map((file) => file.slice(path.length + 1));
  return {
    root,
    files,
    folders: (path) => [
      ...new Set(below(path).flatMap((rest) => (rest.includes("/") ? [rest.split("/")[0] ?? ""] : []))),
    ],
    filesIn: (path) => below(path).filter((rest) => !rest.includes("/")),
    has: (path) => existsSync(join(root, path)),
    read: (path) => readFileSync(join(root, path), "utf8"),
  };
}

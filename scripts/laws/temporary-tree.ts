import { execFile } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { openTree } from "../structure/tree.ts";

/** Files by path from the top of the tree. */
export type Files = Readonly<Record<string, string>>;

/** One law, proved or not; `why` says what was seen instead. */
export type Verdict = { readonly law: string; readonly proved: boolean; readonly why: string };

/** A copy of the sources in a folder of its own, with the installed packages beside them. */
export function copyOf(root: string): string {
  const copy = mkdtempSync(join(tmpdir(), "front-door-laws-"));
  process.on("exit", () => rmSync(copy, { recursive: true, force: true }));
  for (const file of openTree(root).files) {
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    cpSync(join(root, file), join(copy, file));
  }
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
  return copy;
}

/** Writes files into a copy; with `keep`, what stands there already stays. */
export function plant(copy: string, files: Files, keep = false): void {
  for (const [path, text] of Object.entries(files)) {
    if (keep && existsSync(join(copy, path))) continue;
    mkdirSync(dirname(join(copy, path)), { recursive: true });
    writeFileSync(join(copy, path), text);
  }
}

/** Runs an installed tool in a copy and gives what it printed; a tool that finds faults exits with 1, as it should. */
export function run(copy: string, script: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const options = { cwd: copy, maxBuffer: 64 * 1024 * 1024 };
    execFile(process.execPath, [join("node_modules", script), ...args], options, (error, stdout, stderr) => {
      if (stdout.trim() === "" && error) reject(new Error(`${script} failed: ${stderr.slice(0, 2000)}`));
      else resolve(stdout);
    });
  });
}

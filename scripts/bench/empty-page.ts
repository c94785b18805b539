import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { freePort, healthy, start } from "../house/children.ts";
import type { Target } from "./measure.ts";

const project = resolve(import.meta.dirname, "../..");
const next = join(project, "node_modules/next/dist/bin/next");

const files: Readonly<Record<string, string>> = {
  "package.json": '{ "name": "empty", "private": true, "type": "module" }',
  "next.config.mjs": `export default { poweredByHeader: false, turbopack: { root: ${JSON.stringify(project)} } };`,
  // Without these two, Next would take those of the project around this folder.
  "instrumentation.js": "export function register() {}",
  "proxy.js": 'export function proxy() {} export const config = { matcher: ["/never"] };',
  "app/layout.jsx":
    'export default function Layout({ children }) { return <html lang="en"><body>{children}</body></html>; }',
  "app/page.jsx":
    'import { headers } from "next/headers"; export default async function Page() { await headers(); return <main><h1>Empty</h1></main>; }',
};

/** Builds and starts an app with one empty dynamic page, by the same Next: the floor that nobody can go below. */
export async function emptyPage(folder: string): Promise<{ target: Target; close: () => Promise<void> }> {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, ".."), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const environment = { NODE_ENV: "production" as const, NEXT_TELEMETRY_DISABLED: "1" };
  const built = spawnSync(process.execPath, [next, "build"], {
    cwd: folder,
    env: { ...process.env, ...environment },
    encoding: "utf8",
  });
  if (built.status !== 0) throw new Error(`The empty page could not be built: ${built.stderr}`);
  const port = await freePort();
  const child = start({
    name: "empty page",
    command: process.execPath,
    args: [next, "start", "-H", "localhost", "-p", String(port)],
    environment,
    cwd: folder,
  });
  const address = `http://localhost:${String(port)}/`;
  await healthy(child, address);
  return { target: { name: "empty page", address, pid: child.pid, headers: {} }, close: child.stop };
}

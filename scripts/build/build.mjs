// `npm run build`: the framework's build, then what it does not know to do.
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { buildOfflineDocument } from "./offline-document.mjs";
import { policyHashes } from "./policy-hashes.mjs";
import { buildServiceWorker } from "./service-worker.mjs";

const project = resolve(import.meta.dirname, "../..");
if (!process.versions.node.startsWith("24.")) {
  console.error("Build with npm run build: it uses the Node 24 that the project installs.");
  process.exit(1);
}

// The stylesheet of nhsuk-frontend points at /assets/images: the functional icons only, never a logo or a favicon.
const images = join(project, "node_modules/nhsuk-frontend/dist/nhsuk/assets/images");
const out = join(project, "public/assets/images");
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
if (existsSync(images))
  for (const name of readdirSync(images))
    if (/^nhsuk-icon-(?!\d|mask)[a-z-]+\.svg$/.test(name)) cpSync(join(images, name), join(out, name));

const next = join(project, "node_modules/next/dist/bin/next");
const built = spawnSync(process.execPath, [next, "build"], { cwd: project, stdio: "inherit" });
if (built.status !== 0) process.exit(built.status ?? 1);
policyHashes(join(project, ".next"));

// It takes the sheet of the pages; the worker keeps what it is made of.
buildServiceWorker(project, [...(await buildOfflineDocument(project)), "/manifest.webmanifest"]);

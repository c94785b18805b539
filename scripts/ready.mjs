// What `npm start` and `npm test` do first. Node 20 built-ins only: nothing is installed yet.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

export const project = resolve(import.meta.dirname, "..");
export const bin = join(project, "node_modules", ".bin");
export const node = join(bin, process.platform === "win32" ? "node.cmd" : "node");
const modulesStamp = join(project, "node_modules", ".front-door-stamp");
const buildStamp = join(project, ".next", "front-door-stamp");

/** Ends the command with one clear sentence. */
export function stopWith(sentence) {
  console.error(sentence);
  process.exit(1);
}

/** Is this Node new enough to begin with? */
export function requireNode() {
  if (Number(process.versions.node.split(".")[0]) < 20)
    stopWith(`Front Door needs Node 20 or later; this is ${process.version}.`);
}

/** Every environment of a child finds the installed Node first. */
export const childEnvironment = () => ({
  ...process.env,
  PATH: `${bin}${process.platform === "win32" ? ";" : ":"}${process.env.PATH}`,
  NEXT_TELEMETRY_DISABLED: "1",
});

/** Runs a command, showing its output or (quietly) only its last lines when it fails. Resolves with its exit code and output. */
export function run(command, args, { quiet = false, env = {}, tick } = {}) {
  return new Promise((done) => {
    const child = spawn(command, args, {
      cwd: project,
      env: { ...childEnvironment(), ...env },
      stdio: quiet ? ["ignore", "pipe", "pipe"] : "inherit",
      shell: process.platform === "win32",
    });
    let output = "";
    child.stdout?.on("data", (chunk) => (output += chunk));
    child.stderr?.on("data", (chunk) => (output += chunk));
    const began = Date.now();
    const timer = tick && setInterval(() => tick(Math.round((Date.now() - began) / 1000)), 5_000);
    const end = (code) => {
      clearInterval(timer);
      done({ code, output });
    };
    child.once("error", (error) => {
      output += error.message;
      end(1);
    });
    child.once("exit", (code) => end(code ?? 1));
  });
}

/** What the build itself puts into public. */
const built = ["assets", "offline", "offline.html", "sw.js", "sw-off.js"];

function* filesUnder(path) {
  if (!existsSync(path)) return;
  if (statSync(path).isFile()) return void (yield path);
  for (const entry of readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (built.includes(entry.name) && path.endsWith("public")) continue;
    const child = join(path, entry.name);
    if (entry.isDirectory()) yield* filesUnder(child);
    else if (entry.isFile() && !/\.test\.tsx?$/.test(entry.name)) yield child;
  }
}

function hashOf(paths, salt = "") {
  const hash = createHash("sha256").update(salt);
  for (const path of paths)
    for (const file of filesUnder(join(project, path)))
      hash.update(file.slice(project.length)).update(readFileSync(file));
  return hash.digest("hex");
}

const stamped = (file, hash) => existsSync(file) && readFileSync(file, "utf8") === hash;

/** Installs the locked packages when the lock file is not the one that was installed last. */
export async function install() {
  // Of package.json what says which packages: its scripts change for other reasons.
  const { dependencies, devDependencies, overrides, allowScripts } = JSON.parse(
    readFileSync(join(project, "package.json"), "utf8"),
  );
  const wanted = JSON.stringify({ dependencies, devDependencies, overrides, allowScripts });
  const lock = hashOf(["package-lock.json"], wanted);
  if (stamped(modulesStamp, lock)) return;
  console.log("Installing packages (about a minute, once) …");
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const { code, output } = await run(npm, ["ci", "--include=dev", "--no-audit", "--no-fund"], {
    quiet: true,
    env: { NODE_ENV: "" },
    tick: (seconds) => console.log(`  … still installing (${seconds} s)`),
  });
  if (code !== 0)
    stopWith(`The packages could not be installed.\n${output.trim().split("\n").slice(-15).join("\n")}`);
  writeFileSync(modulesStamp, lock);
}

const sources = [
  "app",
  "components",
  "content",
  "lib",
  "public",
  "proxy.ts",
  "instrumentation.ts",
  "next.config.mjs",
  "postcss.config.mjs",
  "tsconfig.json",
  "package.json",
  "package-lock.json",
  "scripts/build",
];

/** Builds the web app when its sources are not those of the last build. `key` is the key that seals server actions. */
export async function build(key) {
  const hash = hashOf(sources, createHash("sha256").update(key).digest("hex"));
  if (stamped(buildStamp, hash) && existsSync(join(project, ".next", "BUILD_ID"))) return;
  console.log("Building the web app (about half a minute) …");
  const { code, output } = await run(node, ["scripts/build/build.mjs"], {
    quiet: true,
    env: { NODE_ENV: "production", NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: key },
    tick: (seconds) => console.log(`  … still building (${seconds} s)`),
  });
  if (code !== 0)
    stopWith(`The web app could not be built.\n${output.trim().split("\n").slice(-40).join("\n")}`);
  writeFileSync(buildStamp, hash);
}

/** The key that seals server actions: made once, before the build, in the ignored data folder. */
export async function actionKey() {
  const { code, output } = await run(node, ["scripts/house/action-key.ts"], { quiet: true });
  if (code !== 0) stopWith(`The keys could not be made: ${output.trim()}`);
  return output.trim();
}

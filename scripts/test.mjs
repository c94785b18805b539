// `npm test`: installs what is missing (a browser too), then runs every check. Last line: N passed, N failed.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { actionKey, bin, build, install, node, project, requireNode, run, stopWith } from "./ready.mjs";

const results = join(project, ".cache", "test");
const fastOnly = process.argv.includes("--fast");
const journeysOnly = process.argv.includes("--journeys");

/** A browser that is here already, in the order in which we like them. */
const browsers = [
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** A headless shell shows no notices: one journey needs a browser with all its parts (see e2e/support/browsers.ts). */
const isWhole = (path) => path !== undefined && !path.includes("headless-shell") && existsSync(path);

async function browser() {
  const here = () => process.env.BROWSER_PATH ?? browsers.find((path) => existsSync(path));
  const isEnough = () => here() !== undefined && [here(), ...browsers].some(isWhole);
  if (isEnough()) return here();
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    console.log("Installing a browser from the system's packages …");
    await run("apt-get", ["update", "-qq"], { quiet: true });
    const packages = [
      "install",
      "-y",
      "-qq",
      "--no-install-recommends",
      "chromium",
      "chromium-headless-shell",
      "fonts-liberation",
    ];
    await run("apt-get", packages, { quiet: true, env: { DEBIAN_FRONTEND: "noninteractive" } });
    if (isEnough()) return here();
  }
  console.log("Installing Playwright's own browser …");
  const { code } = await run(join(bin, "playwright"), ["install", "chromium"]);
  const found = here() ?? "";
  if (code !== 0 && found === "")
    stopWith("No browser could be installed. Set BROWSER_PATH to a Chromium of your own.");
  return found;
}

/** Checks that pass or fail as one. Linting takes as long as all the others together: it has a lane of its own. */
const lint = ["lint", "eslint", [".", "--max-warnings=0", "--cache", "--cache-location", ".cache/eslint"]];
const others = [
  ["format", "prettier", ["--check", "--log-level=warn", "."]],
  ["types", "tsc", ["-p", "tsconfig.json"]],
  [
    "dependencies",
    "depcruise",
    [
      "app",
      "components",
      "content",
      "lib",
      "mocks",
      "e2e",
      "scripts",
      "proxy.ts",
      "instrumentation.ts",
      "--config",
      ".dependency-cruiser.cjs",
    ],
  ],
  ["dead code", "knip", []],
  ["words", "node", ["scripts/words.ts"]],
  ["parity", "node", ["scripts/parity.ts"]],
];
const lanes = [[lint], others];

const counts = { passed: 0, failed: 0 };
const times = [];

function tell(name, passed, failed, seconds, output = "") {
  counts.passed += passed;
  counts.failed += failed;
  times.push([name, seconds]);
  console.log(
    `${failed === 0 ? "✓" : "✗"} ${name}: ${passed} passed, ${failed} failed (${seconds.toFixed(0)} s)`,
  );
  if (failed > 0 && output) console.log(output.trim().split("\n").slice(-80).join("\n"));
}

async function timed(work) {
  const began = Date.now();
  const value = await work();
  return [value, (Date.now() - began) / 1000];
}

async function check([name, command, args]) {
  const [{ code, output }, seconds] = await timed(() => run(join(bin, command), args, { quiet: true }));
  tell(name, code === 0 ? 1 : 0, code === 0 ? 0 : 1, seconds, output);
}

/** A script that ends with `N …, N passed/proved` counts each of its own lines. */
async function counted(name, args, pattern) {
  const [{ code, output }, seconds] = await timed(() => run(node, args, { quiet: true }));
  const [, all = "0", good = "0"] = pattern.exec(output) ?? [];
  const bad = Math.max(Number(all) - Number(good), code === 0 ? 0 : 1);
  tell(name, Number(good), bad, seconds, output);
}

async function vitest() {
  const file = join(results, "unit.json");
  const [{ code, output }, seconds] = await timed(() =>
    run(join(bin, "vitest"), ["run", "--reporter=json", `--outputFile=${file}`, "--reporter=default"], {
      quiet: true,
    }),
  );
  if (!existsSync(file)) return tell("unit and contract", 0, 1, seconds, output);
  const report = JSON.parse(readFileSync(file, "utf8"));
  const bad = Math.max(report.numFailedTests + report.numFailedTestSuites, code === 0 ? 0 : 1);
  tell(
    "unit and contract",
    report.numPassedTests,
    report.numFailedTests === 0 && code === 0 ? 0 : bad,
    seconds,
    output,
  );
}

async function journeys(path) {
  const file = join(results, "journeys.json");
  const [{ code, output }, seconds] = await timed(() =>
    run(join(bin, "playwright"), ["test"], {
      quiet: true,
      env: { BROWSER_PATH: path, PLAYWRIGHT_JSON_OUTPUT_NAME: file },
      tick: (s) => s % 60 === 0 && console.log(`  … journeys (${s} s)`),
    }),
  );
  if (!existsSync(file)) return tell("journeys and accessibility", 0, 1, seconds, output);
  await stampCommit();
  const { expected, unexpected, flaky } = JSON.parse(readFileSync(file, "utf8")).stats;
  tell(
    "journeys and accessibility",
    expected,
    Math.max(unexpected + flaky, code === 0 ? 0 : 1),
    seconds,
    output,
  );
}

/** Says which commit the results are of, so that `npm run rows` need not run them again. */
async function stampCommit() {
  const status = await run("git", ["status", "--porcelain"], { quiet: true });
  const head = await run("git", ["rev-parse", "HEAD"], { quiet: true });
  if (status.code === 0 && status.output.trim() === "")
    writeFileSync(join(results, "journeys-commit"), head.output.trim());
}

requireNode();
await install();
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
if (!journeysOnly) {
  await Promise.all(
    lanes.map(async (lane) => {
      for (const step of lane) await check(step);
    }),
  );
  await counted("structure", ["scripts/structure/run.mjs"], /(\d+) rules, (\d+) hold/);
}
if (!fastOnly && !journeysOnly) {
  await counted("laws", ["scripts/laws/plant.mjs"], /(\d+) laws, (\d+) proved/);
  await vitest();
}
if (!fastOnly) {
  const path = await browser();
  await build(await actionKey());
  await counted("sizes", ["scripts/sizes.ts"], /(\d+) sizes, (\d+) inside/);
  await journeys(path);
}
console.log(times.map(([name, seconds]) => `${name} ${seconds.toFixed(0)} s`).join(", "));
console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exit(counts.failed === 0 ? 0 : 1);

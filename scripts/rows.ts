import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

/**
 * `npm run rows -- <features.md>`: each feature row with the journeys that proved it in the last run. Reads results
 * stamped with the current commit; where there are none it runs the journeys first.
 */
const project = resolve(import.meta.dirname, "..");
const results = join(project, ".cache/test/journeys.json");
const stamp = join(project, ".cache/test/journeys-commit");

interface Spec {
  readonly title: string;
  readonly tags: readonly string[];
  readonly ok: boolean;
  readonly tests: readonly { readonly status: string }[];
}

interface Suite {
  readonly title: string;
  readonly suites?: readonly Suite[];
  readonly specs?: readonly Spec[];
}

function commit(): string {
  const git = (...args: string[]): string =>
    execFileSync("git", args, { cwd: project, encoding: "utf8" }).trim();
  return git("status", "--porcelain") === "" ? git("rev-parse", "HEAD") : "changed since the last commit";
}

function lastRun(): { suites: readonly Suite[] } | undefined {
  if (!existsSync(results) || !existsSync(stamp)) return undefined;
  if (readFileSync(stamp, "utf8") !== commit()) return undefined;
  return JSON.parse(readFileSync(results, "utf8")) as { suites: readonly Suite[] };
}

function runJourneys(): { suites: readonly Suite[] } {
  console.log("No results of this commit: running the journeys …");
  const ran = spawnSync(process.execPath, [join(project, "scripts/test.mjs"), "--journeys"], {
    cwd: project,
    stdio: "inherit",
  });
  if (!existsSync(results)) throw new Error(`The journeys could not be run (exit ${String(ran.status)}).`);
  return JSON.parse(readFileSync(results, "utf8")) as { suites: readonly Suite[] };
}

const specsOf = (suite: Suite): Spec[] => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsOf)];

/** Row ids and names, in the order of the table: `| **M24** | name | …`; rows that are out of scope (O) do not count. */
function rowsOf(text: string): { id: string; name: string }[] {
  const rows = text.matchAll(/^\|\s*\*\*([MSGX]\d{2,3})\*\*\s*\|\s*([^|]+?)\s*\|/gm);
  return [...rows].map(([, id = "", name = ""]) => ({ id, name }));
}

function main(file: string | undefined): number {
  if (file === undefined || !existsSync(file)) {
    console.error("Name the file of feature rows: npm run rows -- <features.md>");
    return 1;
  }
  const rows = rowsOf(readFileSync(file, "utf8"));
  const specs = (lastRun() ?? runJourneys()).suites.flatMap(specsOf);
  const ran = specs.filter((spec) => spec.tests.some(({ status }) => status !== "skipped"));
  let proved = 0;
  for (const { id, name } of rows) {
    const journeys = ran.filter((spec) => spec.tags.map((tag) => tag.replace("@", "")).includes(id));
    const holds = journeys.length > 0 && journeys.every((spec) => spec.ok);
    if (holds) proved += 1;
    const verdict = journeys.length === 0 ? "–" : holds ? "✓" : "✗";
    console.log(
      `${verdict} ${id} ${name}${journeys.map((spec) => `\n    ${spec.ok ? "passed" : "failed"}: ${spec.title}`).join("")}`,
    );
  }
  const failures = ran.filter((spec) => !spec.ok).length;
  console.log(`${String(proved)} of ${String(rows.length)} rows proved`);
  return failures === 0 && rows.length > 0 ? 0 : 1;
}

process.exit(main(process.argv[2]));

import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { budgets, smallFile } from "./sizes/budgets.ts";
import { openBuild } from "./sizes/built.ts";
import { behaviours, clientFiles, sheets, type Measured } from "./sizes/measure.ts";
import { offlineDocument } from "./sizes/offline.ts";

/**
 * `npm run sizes`: what the style sheets and each component with behaviour weigh in the build that stands, against
 * their budgets. Last line: N sizes, N inside.
 */
const root = resolve(import.meta.dirname, "..");

const kilobytes = (bytes: number) => (bytes / 1_000).toFixed(1).padStart(7);

function line({ name, raw, gzip, brotli }: Measured, most: number): string {
  const mark = gzip <= most ? "✓" : "✗";
  return `${mark} ${name.padEnd(46)}${kilobytes(raw)}${kilobytes(gzip)}${kilobytes(brotli)}${kilobytes(most)}`;
}

function main(): number {
  if (!existsSync(resolve(root, ".next/BUILD_ID"))) {
    console.error("There is no build: npm run build first.");
    return 1;
  }
  const built = openBuild(root);
  const measured = [...sheets(built), ...behaviours(built), ...clientFiles(built), ...offlineDocument(root)];
  console.log(`  ${"kB".padEnd(46)}    raw   gzip brotli budget`);
  for (const one of measured) console.log(line(one, budgets[one.name] ?? smallFile));
  const empty = Object.keys(budgets).filter(
    (name) => !measured.some((one) => one.name === name && one.raw > 0),
  );
  for (const name of empty) console.log(`✗ ${name} has a budget and is not in the build`);
  const inside = measured.filter(({ name, gzip }) => gzip <= (budgets[name] ?? smallFile)).length;
  console.log(`${measured.length + empty.length} sizes, ${inside} inside`);
  return inside === measured.length && empty.length === 0 ? 0 : 1;
}

process.exitCode = main();

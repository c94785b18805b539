import { writeFileSync } from "node:fs";
import { countOf, runConformance } from "./conformance/run.ts";
import { fallen, readShares, sharesOf } from "./conformance/share.ts";
import { trials } from "./conformance/trials.ts";

const sharesFile = "docs/conformance.json";
const [folder] = process.argv.slice(2).filter((word) => !word.startsWith("--"));
if (folder === undefined) {
  console.error("Which folder of published contracts? npm run conformance -- <folder> [--keep]");
  process.exit(1);
}

const reports = runConformance(folder, trials);
const total = { parsed: 0, refused: 0, failed: 0 };
for (const { api, tried } of reports) {
  if (tried === null) {
    console.log(`${api}: not built`);
    continue;
  }
  for (const kind of ["parsed", "refused", "failed"] as const) total[kind] += countOf(tried, kind);
  const counts = `${countOf(tried, "parsed")} parsed, ${countOf(tried, "refused")} refused, ${countOf(tried, "failed")} failed`;
  console.log(`${api}: ${tried.length} examples tried, ${counts}`);
  for (const { path, outcome } of tried)
    if (outcome.kind !== "parsed") console.log(`  ${outcome.kind} ${path}\n    ${outcome.reason}`);
}

const now = sharesOf(reports);
const falls = fallen(readShares(sharesFile), now);
for (const sentence of falls) console.error(sentence);
if (process.argv.includes("--keep")) writeFileSync(sharesFile, `${JSON.stringify(now, null, 2)}\n`);
const notBuilt = reports.filter(({ tried }) => tried === null).length;
console.log(
  `${total.parsed} parsed, ${total.refused} refused with a reason, ${total.failed} failed, ${notBuilt} of APIs not built`,
);
if (total.failed > 0 || falls.length > 0) process.exitCode = 1;

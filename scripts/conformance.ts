import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { format, resolveConfig } from "prettier";
import { known } from "./conformance/answers/known.ts";
import { checkAnswers, type CheckedApi } from "./conformance/answers/run.ts";
import { outOfUse } from "./conformance/answers/stale.ts";
import { conformancePage } from "./conformance/document.ts";
import { countOf, runConformance, type ApiReport } from "./conformance/run.ts";
import {
  fallen,
  readShares,
  sameExamples,
  sharesOf,
  withoutBaseline,
  type KeptShares,
} from "./conformance/share.ts";
import { trials } from "./conformance/trials.ts";

const sharesFile = "docs/conformance.json";
const pageFile = "docs/conformance.md";

const total = { parsed: 0, refused: 0, failed: 0 };

function tell({ api, tried }: ApiReport): void {
  if (tried === null) return console.log(`${api}: not built`);
  for (const kind of ["parsed", "refused", "failed"] as const) total[kind] += countOf(tried, kind);
  const counts = `${countOf(tried, "parsed")} parsed, ${countOf(tried, "refused")} refused, ${countOf(tried, "failed")} failed`;
  console.log(`${api}: ${tried.length} examples tried, ${counts}`);
  for (const { path, outcome } of tried)
    if (outcome.kind !== "parsed") console.log(`  ${outcome.kind} ${path}\n    ${outcome.reason}`);
}

/** Prints what is wrong with the sandbox's answers; gives how many faults there are. */
function tellAnswers(checked: readonly CheckedApi[]): number {
  for (const { api, calls, faults: general } of checked) {
    const wrong = calls.filter(({ faults }) => faults.length > 0);
    console.log(`${api}: ${calls.length} answers of the sandbox checked, ${wrong.length} with faults`);
    for (const { name, call, status, faults } of wrong)
      console.log(
        `  ${call} ${String(status)} (${name})\n${faults.map((fault) => `    ${fault}`).join("\n")}`,
      );
    for (const fault of general) console.log(`  ${fault}`);
  }
  const general = checked.flatMap(({ faults }) => faults).length;
  return general + checked.flatMap(({ calls }) => calls).filter(({ faults }) => faults.length > 0).length;
}

/** NHS login speaks to browsers: a real OpenID client holds it to its word in the contract test. */
const uncalled = (checked: readonly CheckedApi[]): readonly string[] =>
  checked.filter(({ api, calls }) => calls.length === 0 && api !== "nhs-login").map(({ api }) => api);

/** One API alone, for whoever works on it: nothing is kept or compared. */
async function tryOne(folder: string, api: string): Promise<void> {
  runConformance(folder, trials)
    .filter((report) => report.api === api)
    .forEach(tell);
  const faults = tellAnswers(await checkAnswers(folder, known, api));
  if (total.failed > 0 || faults > 0) process.exitCode = 1;
}

const readPage = () => (existsSync(pageFile) ? readFileSync(pageFile, "utf8") : "");

const written = (shares: object) => `${JSON.stringify(shares, null, 2)}\n`;

/** What was kept is held against this run, where it tried the very same examples. */
function compare(now: KeptShares, page: string): readonly string[] {
  const before = readShares(sharesFile);
  const changed = [
    ...(written(before) === written(now) ? [] : [sharesFile]),
    ...(readPage() === page ? [] : [pageFile]),
  ];
  return [
    ...withoutBaseline(before, now),
    ...fallen(before, now),
    ...(sameExamples(before, now) ? changed : []).map(
      (file) => `${file} is not what this run says: run it with --keep, and look at the difference.`,
    ),
  ];
}

async function main(folder: string): Promise<void> {
  const reports = runConformance(folder, trials);
  reports.forEach(tell);
  const checked = await checkAnswers(folder, known);
  const faults = tellAnswers(checked);
  const now = sharesOf(reports);
  const page = await format(conformancePage(reports, checked, known), {
    ...(await resolveConfig(pageFile)),
    parser: "markdown",
  });
  const keep = process.argv.includes("--keep");
  if (keep) {
    writeFileSync(sharesFile, written(now));
    writeFileSync(pageFile, page);
  }
  const sentences = [
    ...(keep ? [] : compare(now, page)),
    ...uncalled(checked).map((api) => `${api}: no call of scripts/conformance/calls asks it anything`),
    ...outOfUse(checked, known),
  ];
  for (const sentence of sentences) console.error(sentence);
  const notBuilt = reports.filter(({ tried }) => tried === null).length;
  console.log(`${checked.flatMap(({ calls }) => calls).length} answers checked, ${faults} with faults`);
  console.log(
    `${total.parsed} parsed, ${total.refused} refused with a reason, ${total.failed} failed, ${notBuilt} of APIs not built`,
  );
  if (total.failed > 0 || faults > 0 || sentences.length > 0) process.exitCode = 1;
}

const [folder, only] = process.argv.slice(2).filter((word) => !word.startsWith("--"));
if (folder === undefined) {
  console.error("Which folder of published contracts? npm run conformance -- <folder> [<api>] [--keep]");
  process.exitCode = 1;
} else await (only === undefined ? main(folder) : tryOne(folder, only));

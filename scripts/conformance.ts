import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { format, resolveConfig } from "prettier";
import { knownDifferences, type KnownDifference } from "./conformance/answers/differences.ts";
import { checkAnswers, type CheckedApi } from "./conformance/answers/run.ts";
import { conformancePage } from "./conformance/document.ts";
import { countOf, runConformance, type ApiReport } from "./conformance/run.ts";
import { fallen, readShares, sameExamples, sharesOf } from "./conformance/share.ts";
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
  for (const { api, calls } of checked) {
    const wrong = calls.filter(({ faults }) => faults.length > 0);
    console.log(`${api}: ${calls.length} answers of the sandbox checked, ${wrong.length} with faults`);
    for (const { name, call, status, faults } of wrong)
      console.log(
        `  ${call} ${String(status)} (${name})\n${faults.map((fault) => `    ${fault}`).join("\n")}`,
      );
  }
  return checked.flatMap(({ calls }) => calls).filter(({ faults }) => faults.length > 0).length;
}

/** NHS login speaks to browsers: a real OpenID client holds it to its word in the contract test. */
const uncalled = (checked: readonly CheckedApi[]): readonly string[] =>
  checked.filter(({ api, calls }) => calls.length === 0 && api !== "nhs-login").map(({ api }) => api);

const neverSeen = (checked: readonly CheckedApi[]): readonly KnownDifference[] => {
  const seen = new Set(checked.flatMap(({ calls }) => calls).flatMap((call) => call.seen));
  return knownDifferences.filter((one) => !seen.has(one));
};

/** One API alone, for whoever works on it: nothing is kept or compared. */
async function tryOne(folder: string, api: string): Promise<void> {
  runConformance(folder, trials)
    .filter((report) => report.api === api)
    .forEach(tell);
  const faults = tellAnswers(await checkAnswers(folder, knownDifferences, api));
  if (total.failed > 0 || faults > 0) process.exitCode = 1;
}

async function main(folder: string): Promise<void> {
  const reports = runConformance(folder, trials);
  reports.forEach(tell);
  const checked = await checkAnswers(folder, knownDifferences);
  const faults = tellAnswers(checked);
  const now = sharesOf(reports);
  const before = readShares(sharesFile);
  const sentences = [
    ...fallen(before, now),
    ...uncalled(checked).map((api) => `${api}: no call of scripts/conformance/calls asks it anything`),
    ...neverSeen(checked).map(({ api, why }) => `${api}: a known difference no longer occurs (${why})`),
  ];
  const page = await format(conformancePage(reports, checked, knownDifferences), {
    ...(await resolveConfig(pageFile)),
    parser: "markdown",
  });
  if (process.argv.includes("--keep")) {
    writeFileSync(sharesFile, `${JSON.stringify(now, null, 2)}\n`);
    writeFileSync(pageFile, page);
  } else if (sameExamples(before, now) && (!existsSync(pageFile) || readFileSync(pageFile, "utf8") !== page))
    sentences.push(`${pageFile} is not what this run says: run it with --keep, and look at the difference.`);
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

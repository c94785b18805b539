import { runVectors } from "./vectors/run.ts";
import { rules } from "./vectors/rules.ts";

const folder = process.argv[2] ?? "docs/vectors";
let passed = 0;
let failed = 0;
let notBuilt = 0;
try {
  for (const report of runVectors(folder, rules)) {
    passed += report.passed;
    failed += report.failures.length;
    notBuilt += report.notBuilt;
    const outcome =
      report.notBuilt > 0
        ? `${report.notBuilt} not built`
        : `${report.passed} passed, ${report.failures.length} failed`;
    console.log(`${report.topic}: ${outcome}`);
    for (const failure of report.failures) console.log(`  ${failure}`);
  }
} catch (error) {
  console.error(
    `The vectors in ${folder} cannot be read: ${error instanceof Error ? error.message : String(error)}.`,
  );
  process.exitCode = 1;
}
console.log(`${passed} passed, ${failed} failed, ${notBuilt} not built`);
if (failed > 0) process.exitCode = 1;

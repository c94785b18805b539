// Checks the house plan on this repository: one line for each rule, and a sentence for each breach.
import { join } from "node:path";
import { housePlan } from "./house-plan.ts";
import { openTree } from "./tree.ts";

const tree = openTree(join(import.meta.dirname, "..", ".."));
let hold = 0;
for (const law of housePlan) {
  const faults = await law.faults(tree);
  if (faults.length === 0) hold += 1;
  console.log(`${faults.length === 0 ? "✓" : "✗"} ${law.name}`);
  for (const fault of faults) console.log(`    ${fault}`);
}
console.log(`${housePlan.length} rules, ${hold} hold`);
process.exitCode = hold === housePlan.length ? 0 : 1;

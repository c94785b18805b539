// `npm run laws`: plants the fault of every rule in copies of this repository, and fails if one stays silent.
import { join } from "node:path";
import { proveImports } from "./prove-imports.ts";
import { proveLint } from "./prove-lint.ts";
import { proveStructure } from "./prove-structure.ts";
import { proveDeadCode, proveFormat, proveTypes, proveWords } from "./prove-tools.ts";

const root = join(import.meta.dirname, "..", "..");
const provers = [proveLint, proveImports, proveDeadCode, proveTypes, proveStructure, proveFormat, proveWords];
const verdicts = (await Promise.all(provers.map((prove) => prove(root)))).flat();

for (const { law, proved, why } of verdicts) console.log(proved ? `✓ ${law}` : `✗ ${law}: ${why}`);
const proved = verdicts.filter((verdict) => verdict.proved).length;
console.log(`${verdicts.length} laws, ${proved} proved`);
process.exitCode = proved === verdicts.length ? 0 : 1;

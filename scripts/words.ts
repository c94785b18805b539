// `npm run words`: holds every sentence that a citizen reads against the rules of style, and says how hard it is to read.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readWords } from "./words/files.ts";
import { allowedFile, judge } from "./words/judge.ts";
import type { Allowed } from "./words/judge.ts";
import { report } from "./words/report.ts";

const root = join(import.meta.dirname, "..");
const allowed = JSON.parse(readFileSync(join(root, allowedFile), "utf8")) as Allowed[];
const messages = readWords(root);
const faults = judge(messages, allowed);
for (const line of report(messages, faults)) console.log(line);
process.exitCode = faults.some(({ severity }) => severity === "error") ? 1 : 0;

import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { loincOf, ucumOf } from "./loinc.ts";

interface Row {
  readonly key: string;
  readonly loinc: string | null;
  readonly loincConfidence: string | null;
  readonly ucum: string | null;
}

const { codes } = JSON.parse(readFileSync("docs/vectors/codes.json", "utf8")) as { codes: readonly Row[] };
const sure = (row: Row) => row.loincConfidence === "verified" || row.loincConfidence === "corroborated";

test("a LOINC code leaves only where the table of codes calls it sure, and every sure one does", () => {
  for (const row of codes)
    expect([row.key, loincOf(row.key)]).toEqual([row.key, sure(row) ? row.loinc : null]);
});

test("what is no key of ours has no code, even where an object would have something of that name", () => {
  expect([loincOf(null), loincOf("toString"), loincOf("unicorn")]).toEqual([null, null, null]);
});

test("units are written as UCUM writes them, or not at all", () => {
  expect(["mmHg", "µmol/L", "kg", "stone", null].map(ucumOf)).toEqual(["mm[Hg]", "umol/L", "kg", null, null]);
  for (const unit of ["kg", "cm", "mmol/L", "mmol/mol", "g/L", "U/L", "mL/min/{1.73_m2}"])
    expect(ucumOf(unit)).toBe(unit);
});

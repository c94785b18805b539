import { expect, test } from "vitest";
import { chemicalGroupOf, substancesOf, wayIn } from "./medicine-substances.ts";

const named = (name: string | null, code: string | null = null) => substancesOf({ code, name });

test.each([
  ["Omeprazole 20mg gastro-resistant capsules", ["omeprazole"]],
  ["Alendronic acid 70mg tablets", ["alendronic acid"]],
  ["Levothyroxine sodium 50microgram tablets", ["levothyroxine"]],
  ["Colecalciferol 400unit / Calcium carbonate 1.5g tablets", ["colecalciferol", "calcium carbonate"]],
  ["Paracetamol tablets", ["paracetamol"]],
  ["Adalimumab", ["adalimumab"]],
])("the term %s tells what is in it", (name, substances) => {
  expect(named(name)).toEqual(substances);
});

test("brands and names of combinations are looked up by their id", () => {
  expect(named("Clenil Modulite 50micrograms/dose inhaler (Chiesi Ltd)", "41999999106")).toEqual([
    "beclometasone",
  ]);
  expect(named("Co-codamol 30mg/500mg tablets", "322341003")).toEqual(["codeine", "paracetamol"]);
});

test("no name has no substance, and an unknown one no group", () => {
  expect(named(null)).toEqual([]);
  expect(chemicalGroupOf("unobtainium")).toBeNull();
});

test("the form tells how it gets in", () => {
  expect(wayIn("Latanoprost 50micrograms/ml eye drops")).toBe("eye");
  expect(wayIn("Nicotine 21mg/24hours transdermal patches")).toBe("skin");
  expect(wayIn("Atorvastatin 20mg tablets")).toBe("mouth");
});

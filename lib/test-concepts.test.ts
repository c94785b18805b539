import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { bandedTestOf, testConceptKeys, testConceptOf } from "./test-concepts.ts";

const snomed = "http://snomed.info/sct";
const source = readFileSync(new URL("test-concepts.ts", import.meta.url), "utf8");

/** Verhoeff's dihedral check digit, which every SNOMED CT id ends in. */
function verhoeffHolds(id: string): boolean {
  const multiply = (a: number, b: number) =>
    a < 5
      ? b < 5
        ? (a + b) % 5
        : 5 + ((a + b - 5) % 5)
      : b < 5
        ? 5 + ((a - 5 - b + 5) % 5)
        : (a - b + 5) % 5;
  const permute = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4];
  const after = (digit: number, times: number): number =>
    times === 0 ? digit : after(permute[digit] ?? 0, times - 1);
  return (
    [...id].reverse().reduce((sum, digit, place) => multiply(sum, after(Number(digit), place % 8)), 0) === 0
  );
}

test("every SNOMED id in the table passes its check digit, and none stands twice", () => {
  const ids = [...source.matchAll(/"(\d{6,18})"/g)].map(([, id]) => id ?? "");
  expect(ids.length).toBeGreaterThan(60);
  expect(ids.filter((id) => !verhoeffHolds(id))).toEqual([]);
  expect(new Set(ids).size).toBe(ids.length);
});

test("a test is known by its code, else by its whole name, else not at all", () => {
  const coded = (code: string) => ({ coding: [{ system: snomed, code }] });
  expect(testConceptOf(coded("999791000000106"), "whatever")).toBe("hba1c");
  expect(testConceptOf({ text: "Serum vitamin B12" }, " Serum vitamin B12 ")).toBe("b12");
  expect(testConceptOf({}, "Serum vitamin B12 binding capacity")).toBeNull();
  expect(
    testConceptOf({ coding: [{ system: "http://read.info/readv2", code: "999791000000106" }] }, "x"),
  ).toBeNull();
});

test("a band is for one unit only", () => {
  expect(bandedTestOf("hba1c", "mmol/mol")).toBe("hba1c-mmol-mol");
  expect(bandedTestOf("hba1c", "%")).toBeNull();
  expect(bandedTestOf("cholesterol-ratio", null)).toBe("chol-hdl-ratio");
  expect(bandedTestOf("ferritin", "ug/L")).toBeNull();
});

test("every test that can be explained has its words, its bands too, and nothing else is explained", () => {
  const words: unknown = JSON.parse(
    readFileSync(new URL("../content/words/en/test-results.json", import.meta.url), "utf8"),
  );
  const explain = (words as { explain: Record<string, { name?: string; what?: string }> }).explain;
  const { meta, none, ...tests } = explain;
  expect(meta).toMatchObject({ status: expect.stringContaining("signed off by a healthcare professional") });
  expect(none).toBeDefined();
  expect(Object.keys(tests).sort()).toEqual([...testConceptKeys].sort());
  for (const entry of Object.values(tests))
    expect(entry).toMatchObject({ name: expect.any(String), what: expect.any(String) });
});

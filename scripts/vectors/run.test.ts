import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { difference } from "./compare.ts";
import { rules } from "./rules.ts";
import { runVectors } from "./run.ts";

/** Topics with few cases: each is a whole document that every rule judges at once, where others are a value or two. */
const fewCases: Readonly<Record<string, number>> = { "ips-bundle": 8, "fhir-questionnaire-response": 4 };

/** A topic proves more cases than this, so that a file which lost most of them does not pass unseen. */
const boundOf = (topic: string) => fewCases[topic] ?? 10;

test("every case of the vectors that this house has passes", () => {
  const reports = runVectors("docs/vectors", rules);
  expect(reports.flatMap(({ failures }) => failures)).toEqual([]);
  expect(reports.map(({ topic }) => topic).sort()).toEqual(Object.keys(rules).sort());
  for (const { topic, passed } of reports) expect(passed, topic).toBeGreaterThan(boundOf(topic));
});

test("a wrong answer, an unknown topic and a rule that throws are told apart", () => {
  const folder = mkdtempSync(join(tmpdir(), "front-door-vectors-"));
  const cases = [
    { id: "s1", input: { value: 3 }, expected: { twice: 6 } },
    { id: "s2", input: { value: 4 }, expected: { twice: 9 } },
    { id: "s3", input: {}, expected: { twice: 0 } },
  ];
  const write = (topic: string) =>
    writeFileSync(join(folder, `${topic}.json`), JSON.stringify({ topic, cases }));
  write("doubles");
  write("elsewhere");
  writeFileSync(join(folder, "codes.json"), "{}");
  const double = ({ value }: { readonly value?: unknown }) => {
    if (typeof value !== "number") throw new Error("no number");
    return { twice: value * 2 };
  };
  expect(runVectors(folder, { doubles: double })).toEqual([
    { topic: "doubles", passed: 1, notBuilt: 0, failures: ["s2 twice: expected 9, got 8", "s3 no number"] },
    { topic: "elsewhere", passed: 0, notBuilt: 3, failures: [] },
  ]);
});

test("a difference within the tolerance of its key is none, anywhere else it is one", () => {
  expect(difference({ z: 1 }, { z: 1.0009 }, { z: 0.001 })).toBeNull();
  expect(difference({ z: 1 }, { z: 1.002 }, { z: 0.001 })).toContain("z: expected 1");
  expect(difference({ y: 1 }, { y: 1.0009 }, { z: 0.001 })).not.toBeNull();
  expect(difference({ a: [1, { z: 2 }] }, { a: [1, { z: 2.0005 }] }, { z: 0.001 })).toBeNull();
  expect(difference({ a: null }, {}, {})).not.toBeNull();
});

import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { ipsProblems } from "./from-fhir-bundle.ts";

interface Case {
  readonly id: string;
  readonly input: { readonly bundle: unknown };
  readonly expected: { readonly problems: readonly string[] };
}

const { cases } = JSON.parse(readFileSync("docs/vectors/ips-bundle.json", "utf8")) as {
  cases: readonly Case[];
};

test.each(cases)("$id: what is wrong with a summary is found, and nothing else", ({ input, expected }) => {
  expect(ipsProblems(input.bundle)).toEqual(expected.problems);
});

test("what is no bundle at all is told by its parts, without throwing", () => {
  for (const nothing of [null, undefined, 7, "Bundle", [], { entry: "x" }])
    expect(ipsProblems(nothing)).toEqual(["no-entries", "no-identifier", "no-timestamp", "not-document"]);
});

test("two summaries about two people in one bundle are refused", () => {
  const composition = { fullUrl: "urn:uuid:c", resource: { resourceType: "Composition" } };
  const patient = { fullUrl: "urn:uuid:p", resource: { resourceType: "Patient" } };
  const problems = ipsProblems({ entry: [composition, composition, patient, patient] });
  expect(problems).toContain("many-compositions");
  expect(problems).toContain("many-patients");
  expect(ipsProblems({ entry: [composition] })).toContain("no-patient");
});

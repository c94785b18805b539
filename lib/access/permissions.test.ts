import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { appAccessLevel, featureOf, type AccessFeature, type IdentityLevel } from "./permissions.ts";

interface Case {
  readonly id: string;
  readonly input: { readonly level: IdentityLevel; readonly age: number; readonly feature: AccessFeature };
  readonly expected: { readonly allowed: boolean; readonly reason: string };
}

const { cases } = JSON.parse(
  readFileSync(new URL("../../docs/vectors/app-access-level.json", import.meta.url), "utf8"),
) as { cases: readonly Case[] };

test.each(cases)("the published case $id holds", ({ input, expected }) => {
  expect(appAccessLevel(input)).toEqual(expected);
});

test("below 13 nothing personal is open at any level, and public things stay so", () => {
  for (const level of ["P0", "P5", "P9"] as const) {
    expect(appAccessLevel({ level, age: 12, feature: "test-results" }).reason).toBe("too-young");
    expect(appAccessLevel({ level, age: null, feature: "messages" }).reason).toBe("too-young");
    expect(appAccessLevel({ level, age: 5, feature: "browse-health-a-z" }).allowed).toBe(true);
  }
});

test("what the tables do not hold is refused", () => {
  expect(appAccessLevel({ level: "P9", age: 40, feature: "everything" as never }).allowed).toBe(false);
  expect(featureOf("constructor" as never)).toBeNull();
});

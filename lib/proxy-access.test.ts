import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { proxyAccess, type ProxyAccess, type ProxyFacts } from "./proxy-access.ts";

const { cases } = JSON.parse(
  readFileSync(new URL("../docs/vectors/proxy-access.json", import.meta.url), "utf8"),
) as { cases: readonly { id: string; input: ProxyFacts; expected: ProxyAccess }[] };

test.each(cases)("the published case $id holds", ({ input, expected }) => {
  expect(proxyAccess(input)).toEqual(expected);
});

test("an age is reached at the start of the birthday, and who was born on 29 February waits for 1 March", () => {
  const facts = (subjectDob: string, on: string): ProxyFacts => ({
    subjectDob,
    on,
    basis: "parental-responsibility",
    reviewed: false,
    reviewAge: 13,
    proxyAge: 40,
    sameSurgery: true,
    flags: {},
  });
  expect(proxyAccess(facts("2012-06-01", "2028-05-31")).access).toBe("suspended-review");
  expect(proxyAccess(facts("2012-06-01", "2028-06-01")).access).toBe("ended");
  expect(proxyAccess(facts("2016-02-29", "2029-02-28")).access).toBe("active");
  expect(proxyAccess(facts("2016-02-29", "2029-03-01")).access).toBe("suspended-review");
});

import { describe, expect, it } from "vitest";
import { readMessage } from "./message.ts";
import type { Rule, Sample } from "./rule.ts";
import { everyRule, rulesFor } from "./rules/every.ts";

function found(rule: Rule, sample: Sample): readonly string[] {
  const { key, words } = typeof sample === "string" ? { key: "sample.text", words: sample } : sample;
  const locale = rule.locales === "all" ? "en" : (rule.locales[0] ?? "en");
  return rule.find(readMessage({ file: "sample.json", locale, key }, words));
}

describe("rules of style", () => {
  it("have names of their own", () => {
    const names = everyRule.map(({ name }) => name);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  it("each say why, and each bring samples of both kinds", () => {
    const lacking = everyRule.filter(
      ({ why, bad, good }) => why.trim() === "" || bad.length === 0 || good.length === 0,
    );
    expect(lacking.map(({ name }) => name)).toEqual([]);
  });

  it("hold for the languages that they name", () => {
    const english = rulesFor("en").map(({ name }) => name);
    const arabic = rulesFor("ar").map(({ name }) => name);
    expect(english).toContain("sentence-case");
    expect(english).not.toContain("left-in-english");
    expect(arabic).toContain("left-in-english");
    expect(arabic).not.toContain("sentence-case");
    expect(arabic).toContain("double-punctuation");
  });
});

describe.each(everyRule.map((rule) => [rule.name, rule] as const))("%s", (_, rule) => {
  it.each(rule.bad.map((sample) => [sample]))("catches %j", (sample) => {
    expect(found(rule, sample).length).toBeGreaterThan(0);
  });

  it.each(rule.good.map((sample) => [sample]))("passes %j", (sample) => {
    expect(found(rule, sample)).toEqual([]);
  });
});

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readWords } from "./files.ts";
import { judge } from "./judge.ts";
import type { Allowed } from "./judge.ts";
import { readMessage } from "./message.ts";
import { report } from "./report.ts";
import type { Rule } from "./rule.ts";
import { everyRule } from "./rules/every.ts";

const project = join(import.meta.dirname, "..", "..");
const allowed = JSON.parse(readFileSync(join(import.meta.dirname, "allowed.json"), "utf8")) as Allowed[];
const message = (words: string, key = "page.text", locale = "en") =>
  readMessage({ file: `content/words/${locale}/sample.json`, locale, key }, words);

/** The first bad sample of a rule, under a key that no words file has. */
const planted = (rule: Rule, at: number) => {
  const [sample] = rule.bad;
  const locale = rule.locales === "all" ? "en" : (rule.locales[0] ?? "en");
  const { key, words } = typeof sample === "string" ? { key: "text", words: sample } : sample;
  return { rule: rule.name, locale, words, key: `planted-${at}.${key.split(".").at(-1)}` };
};

describe("faults planted into a copy of the real words", () => {
  let copy = "";
  const faults = everyRule.map(planted);

  beforeAll(() => {
    copy = mkdtempSync(join(tmpdir(), "words-"));
    cpSync(join(project, "content"), join(copy, "content"), { recursive: true });
    for (const locale of ["en", "ar"]) {
      const path = join(copy, `content/words/${locale}/home.json`);
      const real = JSON.parse(readFileSync(path, "utf8")) as object;
      const mine = faults.filter((fault) => fault.locale === locale);
      const keys = mine.map(({ key, words }) => {
        const [outer = "", inner = ""] = key.split(".");
        return [outer, { [inner]: words }] as const;
      });
      writeFileSync(path, JSON.stringify({ ...real, ...Object.fromEntries(keys) }));
    }
  });
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  it("are caught, each by its rule at its key, and nothing else is", () => {
    const found = judge(readWords(copy), allowed);
    const silent = faults.filter(
      ({ rule, key, locale }) =>
        !found.some(
          (one) => one.rule === rule && one.key === key && one.file === `content/words/${locale}/home.json`,
        ),
    );
    expect(silent).toEqual([]);
    expect(found.filter(({ key, severity }) => !key.startsWith("planted-") && severity === "error")).toEqual(
      [],
    );
  });
});

it("a slip added to any real sentence is caught", () => {
  const real = readWords(project).filter(
    ({ locale, texts }) => locale === "en" && texts.length === 1 && texts[0]?.kind === "line",
  );
  const slips = {
    please: " Please wait.",
    "negative-contraction": " You can't see it.",
    "block-capitals": " This is IMPORTANT.",
    "date-numeric": " It was on 06/08/2018.",
    "exclamation-mark": " Thank you!",
    spaces: " Two  spaces.",
  };
  fc.assert(
    fc.property(fc.constantFrom(...real), fc.constantFrom(...Object.entries(slips)), (one, [rule, slip]) => {
      const slipped = readMessage(one, `${one.source}${slip}`);
      expect(judge([slipped], []).map((fault) => fault.rule)).toContain(rule);
    }),
  );
});

describe("exceptions", () => {
  const slip = message("Please wait");
  const entry = { file: slip.file, key: slip.key, rule: "please", what: "Please", reason: "It is quoted." };

  it("silence their rule at their key, and nothing else", () => {
    expect(judge([slip], [])).toMatchObject([{ rule: "please", severity: "error" }]);
    expect(judge([slip], [entry])).toEqual([]);
    expect(judge([message("Please wait!")], [entry])).toMatchObject([{ rule: "exclamation-mark" }]);
    expect(judge([slip, message("Please wait", "other")], [entry])).toMatchObject([{ key: "other" }]);
  });

  it("say what was found, and anything else that the rule finds there stays a fault", () => {
    const other = message("Please wait, please");
    expect(judge([other], [entry])).toMatchObject([{ rule: "please", what: "please" }]);
    expect(judge([slip], [{ ...entry, what: "please" }])).toMatchObject([
      { rule: "please", what: "Please" },
      { rule: "not-needed", what: "please: please" },
    ]);
  });

  it("without a reason are faults", () => {
    expect(judge([slip], [{ ...entry, reason: " " }])).toMatchObject([
      { file: "scripts/words/allowed.json", rule: "no-reason", severity: "error" },
    ]);
  });

  it("that nothing needs are faults", () => {
    expect(judge([message("Wait")], [entry])).toMatchObject([{ rule: "not-needed", severity: "error" }]);
  });
});

it("at most 10% of the English sentences may be long", () => {
  const long = message(`${Array.from({ length: 22 }, () => "word").join(" ")}.`);
  const short = (count: number) => Array.from({ length: count }, (_, at) => message("Short.", `short${at}`));
  const rules = (count: number) => judge([long, ...short(count)], []).map(({ rule }) => rule);
  expect(rules(9)).not.toContain("long-share");
  expect(rules(8)).toContain("long-share");
});

it("the report has a line for each fault, figures for each file, and the sum at the end", () => {
  const messages = [
    message("Please wait."),
    message("You should wait.", "second"),
    message("انتظر.", "a", "ar"),
  ];
  const lines = report(messages, judge(messages, []));
  expect(lines[0]).toMatch(/^content\/words\/en\/sample\.json page\.text: please: Please, /);
  expect(lines.find((line) => line.includes(" second: should: should, "))).toBeDefined();
  expect(lines.find((line) => /^content\/words\/en\/sample\.json +2 +5 +0% +3 +\d/.test(line))).toBeDefined();
  expect(lines.find((line) => /^all of ar +1 +1 +0% +1$/.test(line))).toBeDefined();
  expect(lines.at(-1)).toBe("2 files, 3 messages, 1 errors, 1 warnings");
});

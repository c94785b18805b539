import { describe, expect, test } from "vitest";
import { formCodes } from "#lib/form-codes.ts";
import { adviceForm, detailsForm, typedValuesOf } from "./form.ts";
import { urgentAdviceFor, type OwnContent } from "./model.ts";

const today = "2028-05-16";
const on = { "on[day]": "16", "on[month]": "5", "on[year]": "2028" };
const codesOf = (what: Parameters<typeof detailsForm>[0], values: Record<string, string>) =>
  formCodes(detailsForm(what, today).safeParse(values).error);

describe("a reading", () => {
  test("a comma is a decimal sign, and a time is read as people write it", () => {
    const values = { ...on, value: "72,5", at: "9.40 PM" };
    expect(detailsForm("weight", today).parse(values)).toMatchObject({
      value: 72.5,
      at: "21:40",
      comment: "",
    });
  });

  test.each([
    ["weight", { value: "" }, { value: "missing" }],
    ["weight", { value: "heavy" }, { value: "not-a-number" }],
    ["weight", { value: "1,000" }, { value: "not-a-number" }],
    ["weight", { value: "0.5" }, { value: "out-of-range" }],
    ["pulse", { value: "72.5" }, { value: "too-exact" }],
    ["oxygen", { value: "101" }, { value: "out-of-range" }],
    ["blood-pressure", { value: "120", lower: "120" }, { lower: "not-lower" }],
    ["pulse", { value: "72", at: "25:00" }, { at: "not-a-time" }],
    ["pulse", { value: "72", comment: "a".repeat(301) }, { comment: "too-long" }],
  ] as const)("%s %j is refused with %j", (what, values, codes) => {
    expect(codesOf(what, { ...on, ...values })).toEqual(codes);
  });
});

describe("a day", () => {
  test.each([
    ["30", "2", "2028", "date-not-real"],
    ["17", "5", "2028", "in-future"],
    ["1", "1", "1899", "too-early"],
    ["", "", "", "date-missing"],
  ])("%s %s %s is %s", (day, month, year, code) => {
    const values = { text: "A note", "on[day]": day, "on[month]": month, "on[year]": year };
    expect(codesOf("note", values)).toEqual({ on: code });
  });

  test("of a medicine it may be left out", () => {
    expect(detailsForm("medicine", today).parse({ name: "Ibuprofen" })).toMatchObject({ since: null });
  });
});

test("words are kept as they were typed, but for the kind of line end", () => {
  const text = "🤕👩‍👩‍👧 صداع\r\nline 2";
  expect(detailsForm("note", today).parse({ ...on, text })).toMatchObject({ text: "🤕👩‍👩‍👧 صداع\nline 2" });
});

test("what an entry says is typed again as it was", () => {
  const content = detailsForm("blood-pressure", today).parse({ ...on, value: "129", lower: "79", at: "9am" });
  expect(detailsForm("blood-pressure", today).parse(typedValuesOf(content))).toEqual(content);
});

describe("advice that cannot wait", () => {
  const pressure = (value: number, lower: number): OwnContent => ({
    ...{ kind: "reading", reading: "blood-pressure", value, lower },
    ...{ on: today, at: null, comment: "" },
  });

  test.each([
    [180, 80, "very-high"],
    [130, 120, "very-high"],
    [179, 119, "if-pregnant"],
    [140, 80, "if-pregnant"],
    [139, 89, null],
  ])("%d over %d: %s", (value, lower, advice) => {
    expect(urgentAdviceFor(pressure(value, lower))).toBe(advice);
  });

  test("was given about one reading only", () => {
    expect(adviceForm("185/121").safeParse({ advised: "140/90" }).success).toBe(false);
  });
});

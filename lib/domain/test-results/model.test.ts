import { expect, test } from "vitest";
import {
  historyOf,
  isNewSince,
  mostUrgentFirst,
  newestFirst,
  type Analyte,
  type OrderedTest,
  type TestResult,
} from "./model.ts";

const hba1c = (value: number, changes: Partial<Analyte> = {}): Analyte => ({
  id: `a${value}`,
  name: "HbA1c level",
  concept: "hba1c",
  value: { kind: "number", value, comparator: null, unit: "mmol/mol" },
  range: null,
  flag: "unknown",
  laboratoryFlag: null,
  band: null,
  inOtherUnit: null,
  notes: [],
  corrected: false,
  preliminary: false,
  cannotBeShownSafely: false,
  ...changes,
});

const result = (
  id: string,
  takenAt: string | null,
  analyte: Analyte,
  changes: Partial<TestResult> = {},
): TestResult => ({
  id,
  source: "gp",
  name: analyte.name,
  concept: analyte.concept,
  status: "final",
  takenAt,
  reportedAt: null,
  correctedAt: null,
  specimen: null,
  laboratory: null,
  requestedBy: null,
  comments: [],
  groups: [{ name: null, concept: null, analytes: [analyte] }],
  reportText: [],
  warnBefore: null,
  cannotBeShownSafely: false,
  partsMissing: false,
  version: "1",
  isNew: false,
  ...changes,
});

test("newest first, and what has no date comes last", () => {
  const list = [
    result("none", null, hba1c(1)),
    result("old", "2026-03-03", hba1c(2)),
    result("new", "2028-05-12T07:50:00.000Z", hba1c(3)),
  ];
  expect(newestFirst(list).map(({ id }) => id)).toEqual(["new", "old", "none"]);
});

test("a history has the same test in the same unit, oldest first, across sources", () => {
  const shown = result("now", "2028-05-12", hba1c(56));
  const list = [
    shown,
    result("before", "2026-03-03", hba1c(45), { source: "hospital" }),
    result(
      "percent",
      "2025-01-01",
      hba1c(7, { value: { kind: "number", value: 7, comparator: null, unit: "%" } }),
    ),
    result("words", "2024-01-01", hba1c(0, { value: { kind: "text", text: "not done" } })),
    result("other", "2023-01-01", hba1c(3, { concept: "sodium" })),
    result("undated", null, hba1c(50)),
  ];
  expect(historyOf(list, shown, hba1c(56)).map(({ value }) => value)).toEqual([45, 56]);
});

test("what waits behind a warning stays out of another result's history, and in its own", () => {
  const guarded = result("guarded", "2027-01-01", hba1c(60), { warnBefore: "sensitive" });
  const shown = result("now", "2028-05-12", hba1c(56));
  expect(historyOf([guarded, shown], shown, hba1c(56)).map(({ resultId }) => resultId)).toEqual(["now"]);
  expect(historyOf([guarded, shown], guarded, hba1c(60)).map(({ resultId }) => resultId)).toEqual([
    "guarded",
    "now",
  ]);
});

test("what cannot be shown safely is in no history", () => {
  const unsafe = result("unsafe", "2027-01-01", hba1c(60, { cannotBeShownSafely: true }));
  const shown = result("now", "2028-05-12", hba1c(56));
  expect(historyOf([unsafe, shown], shown, hba1c(56))).toHaveLength(1);
});

test("what was cancelled, or is not the last word, is in no history", () => {
  const shown = result("now", "2028-05-12", hba1c(56));
  const others = [
    result("cancelled", "2027-01-01", hba1c(60), { status: "cancelled" }),
    result("early", "2027-02-01", hba1c(61), { status: "preliminary" }),
    result("part", "2027-03-01", hba1c(62, { preliminary: true })),
  ];
  expect(historyOf([...others, shown], shown, hba1c(56)).map(({ resultId }) => resultId)).toEqual(["now"]);
});

test("a range in another unit than its value is in no history", () => {
  const between = { kind: "between", low: 4, high: 6 } as const;
  const range = { shape: between, unit: "%", text: null };
  const shown = result("now", "2028-05-12", hba1c(56, { range }));
  expect(historyOf([shown], shown, hba1c(56))).toMatchObject([{ range: null, rangeGiven: true }]);
  const same = result("now", "2028-05-12", hba1c(56, { range: { ...range, unit: "mmol/mol" } }));
  expect(historyOf([same], same, hba1c(56))).toMatchObject([{ range: between }]);
});

test("a result is new for 30 days, until it is opened, and again when it is corrected", () => {
  const dates = { takenAt: "2028-05-01", reportedAt: "2028-05-13T14:20:00.000Z", correctedAt: null };
  expect(isNewSince(dates, true, "2028-05-16")).toBe(true);
  expect(isNewSince(dates, false, "2028-05-16")).toBe(false);
  expect(isNewSince(dates, true, "2028-06-12")).toBe(true);
  expect(isNewSince(dates, true, "2028-06-13")).toBe(false);
  expect(isNewSince({ ...dates, correctedAt: "2028-06-10T00:00:00.000Z" }, true, "2028-06-13")).toBe(true);
  expect(isNewSince({ takenAt: null, reportedAt: null, correctedAt: null }, true, "2028-06-13")).toBe(false);
});

test("late tests come first and finished ones last", () => {
  const ordered = (id: string, changes: Partial<OrderedTest>): OrderedTest => ({
    id,
    name: id,
    concept: null,
    step: "at-lab",
    orderedAt: null,
    changedAt: null,
    expectedBy: null,
    orderedBy: null,
    overdue: false,
    contact: { name: null, telephone: null },
    ...changes,
  });
  const list = [
    ordered("done", { step: "reviewed", expectedBy: "2028-01-01" }),
    ordered("unknown", {}),
    ordered("soon", { expectedBy: "2028-05-19" }),
    ordered("late", { expectedBy: "2028-05-08", overdue: true }),
  ];
  expect(mostUrgentFirst(list).map(({ id }) => id)).toEqual(["late", "soon", "unknown", "done"]);
});

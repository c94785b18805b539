import { expect, test } from "vitest";
import type { PastValue, TestResult } from "#lib/domain/test-results/model.ts";
import { TestResultDetail } from "./test-result-detail.tsx";
import { drawn, text } from "./testing/drawn.tsx";
import { hba1c, person, result, surgery } from "./testing/examples.ts";

const words = (
  shown: TestResult,
  { history = {} }: { history?: Record<string, readonly PastValue[]> } = {},
) =>
  text(
    drawn(
      <TestResultDetail
        detail={{ kind: "result", result: shown, history, orderedTests: [], missing: [] }}
        person={person}
        surgery={surgery}
        nhsNumber={null}
      />,
    ),
  );

const past = (value: number, takenAt: string, resultId: string): PastValue => ({
  resultId,
  takenAt,
  value,
  comparator: null,
  unit: "mmol/mol",
  flag: "high",
  range: { kind: "between", low: 20, high: 41 },
  rangeGiven: true,
  band: null,
});

test("a value that cannot be compared with its range is not said to have none", () => {
  const unclear = { ...past(45, "2026-03-03T08:40:00Z", "g0"), flag: "unknown", range: null } as const;
  const now = past(56, "2028-05-12T07:50:00Z", "g1");
  const said = (before: PastValue) => words(result(), { history: { a1: [before, now] } });
  expect(said(unclear)).toContain("Cannot be compared");
  expect(said(unclear)).not.toContain("No range given");
  expect(said({ ...unclear, rangeGiven: false })).toContain("No range given");
});

test("a panel prints a range in another unit with that unit", () => {
  const range = { shape: { kind: "between", low: 4, high: 6 }, unit: "%", text: null } as const;
  const other = hba1c({ id: "b", name: "B", flag: "unknown", laboratoryFlag: null, range, band: null });
  expect(words(result({}, [hba1c(), other]))).toContain("4 to 6 %");
});

test("the change since the value before is said in words, with the table", () => {
  const values = [past(45, "2026-03-03T08:40:00Z", "g0"), past(56, "2028-05-12T07:50:00Z", "g1")];
  const said = words(result(), { history: { a1: values } });
  expect(said).toContain("The result has gone up by 11 since March 2026.");
  expect(said).toContain("12 May 2028 This result");
  expect(said).toContain("3 March 2026");
});

test("an old result says that there is a newer one", () => {
  const values = [past(56, "2026-03-03T08:40:00Z", "g1"), past(58.5, "2028-05-12T07:50:00Z", "g7")];
  expect(words(result(), { history: { a1: values } })).toContain(
    "There is a newer result, from Friday 12 May 2028",
  );
});

test("an older result is not called newer than one that is in no history itself", () => {
  const values = [past(45, "2025-03-03T08:40:00Z", "g5"), past(56, "2026-03-03T08:40:00Z", "g7")];
  expect(words(result(), { history: { a1: values } })).not.toContain("There is a newer result");
});

test("no change is counted from a limit", () => {
  const limit = { ...past(50, "2026-03-03T08:40:00Z", "g0"), comparator: "<" } as const;
  const said = words(result(), { history: { a1: [limit, past(56, "2028-05-12T07:50:00Z", "g1")] } });
  expect(said).not.toContain("has gone");
  expect(said).toContain("A ring means that only a limit is known.");
});

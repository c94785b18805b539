import { expect, test } from "vitest";
import {
  addedSeries,
  byKind,
  seriesOf,
  trendOfSeries,
  type Measurement,
  type NumberValue,
  type Series,
} from "./model.ts";

const number = (value: number, unit: string | null = "kg"): NumberValue => ({
  kind: "number",
  value,
  comparator: null,
  unit,
  ucum: unit,
});
const pressure = (systolic: number, diastolic: number): NumberValue => ({
  kind: "pressure",
  systolic,
  diastolic,
  unit: "mmHg",
  ucum: "mm[Hg]",
});

let count = 0;
const taken = (takenAt: string | null, changes: Partial<Measurement> = {}): Measurement => ({
  id: `m${++count}`,
  source: "gp",
  kind: "weight",
  known: "weight",
  name: "Body weight",
  codes: [],
  status: "final",
  takenAt,
  measuredAt: "clinic",
  place: "Mill Lane Surgery",
  takenBy: null,
  value: number(80),
  comment: null,
  cannotBeShownSafely: false,
  ...changes,
});
const lengths = (series: readonly Series[]) =>
  series.map(({ unit, home, points }) => [unit, home, points.length]);

test("kinds come in our order, then others by name, each newest first", () => {
  const other = { kind: "x", known: null, name: "Peak flow" };
  const kinds = byKind([
    taken("2028-01-01", other),
    taken("2026-01-01"),
    taken("2028-02-02"),
    taken(null),
    taken("2027-01-01", { kind: "height", known: "height" }),
  ]);
  expect(kinds.map(({ kind }) => kind)).toEqual(["weight", "height", "x"]);
  expect(kinds[0]?.entries.map(({ takenAt }) => takenAt)).toEqual(["2028-02-02", "2026-01-01", null]);
});

test("no series joins 2 units, home and clinic, or a value without a unit with one that has it", () => {
  const stone = { value: number(12, "st") };
  const all = [
    taken("2028-01-01"),
    taken("2028-02-01"),
    taken("2027-01-01", stone),
    taken("2026-01-01", { value: number(80, null) }),
    taken("2025-01-01", { measuredAt: "home" }),
  ];
  expect(lengths(seriesOf(all))).toEqual([
    ["kg", false, 2],
    ["st", false, 1],
    [null, false, 1],
    ["kg", true, 1],
  ]);
});

test("what has no whole date, was cancelled, is words or cannot be shown safely stands on no graph", () => {
  const all = [
    taken(null),
    taken("2027-02"),
    taken("2028-01-01", { status: "cancelled" }),
    taken("2028-01-01", { cannotBeShownSafely: true }),
    taken("2028-01-01", { value: { kind: "text", text: "Smoker", codes: [] } }),
  ];
  expect(seriesOf(all)).toEqual([]);
});

test("a change of up to 2% of weight is steady", () => {
  const of = (last: number) => {
    const [series] = seriesOf([
      taken("2027-01-01", { value: number(100) }),
      taken("2028-01-01", { value: number(last) }),
    ]);
    return series && trendOfSeries(series, "weight").upper?.trend;
  };
  expect([of(98), of(97.9), of(102), of(102.1)]).toEqual(["steady", "down", "steady", "up"]);
});

test("both numbers of blood pressure go their own way", () => {
  const bp = (at: string, value: NumberValue) =>
    taken(at, { kind: "blood-pressure", known: "blood-pressure", value });
  const [series] = seriesOf([bp("2027-09-07", pressure(144, 88)), bp("2028-05-16", pressure(152, 94))]);
  const trend = series && trendOfSeries(series, "blood-pressure");
  expect([trend?.upper?.trend, trend?.lower?.trend]).toEqual(["steady", "up"]);
});

test("GAD-7: 3 points are steady, 4 are a change", () => {
  const score = (at: string, value: number) =>
    taken(at, { kind: "g", known: "gad-7", value: number(value, "score") });
  const of = (last: number) => {
    const [series] = seriesOf([score("2028-01-01", 10), score("2028-02-01", last)]);
    return series && trendOfSeries(series, "gad-7").upper?.trend;
  };
  expect([of(13), of(14), of(6)]).toEqual(["steady", "up", "down"]);
});

test("a limit is no value to compare with", () => {
  const limit = { ...number(5), comparator: "<" } as const;
  const [series] = seriesOf([taken("2027-01-01"), taken("2028-01-01", { value: limit })]);
  expect(series && trendOfSeries(series, "weight")).toEqual({ upper: null, lower: null });
});

test("what the person added is one series, oldest first", () => {
  const own = (takenAt: string) =>
    ({
      id: takenAt,
      kind: "weight",
      takenAt,
      value: number(79),
      comment: null,
      author: { kind: "you" },
    }) as const;
  expect(addedSeries([own("2028-02-01"), own("2028-01-01")])?.points.map(({ id }) => id)).toEqual([
    "2028-01-01",
    "2028-02-01",
  ]);
  expect(addedSeries([])).toBeNull();
});

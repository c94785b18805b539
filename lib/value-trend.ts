/** Where values are going, in one word. */
export type Trend = "steady" | "up" | "down";

export interface DatedValue {
  /** ISO instant or whole date. */
  readonly at: string;
  readonly value: number;
}

/** The largest change that still counts as none: in the unit of the values, or as a share of the earlier one. */
export type SteadyWithin =
  { readonly kind: "amount"; readonly amount: number } | { readonly kind: "share"; readonly share: number };

export interface TrendFound<T extends DatedValue = DatedValue> {
  readonly trend: Trend;
  readonly from: T;
  readonly to: T;
}

/** Changes of older times say little about now. */
const lookBackYears = 2;

function yearsBefore(at: string, years: number): string {
  const day = at.slice(0, 10);
  return `${String(Number(day.slice(0, 4)) - years).padStart(4, "0")}${day.slice(4)}`;
}

function allowed(steady: SteadyWithin, earlier: number): number {
  return steady.kind === "amount" ? steady.amount : Math.abs(earlier) * steady.share;
}

/** Between which two values the change is read: null with fewer than two values. */
function ends<T extends DatedValue>(values: readonly T[]): readonly [T, T] | null {
  const sorted = [...values].sort((a, b) => a.at.localeCompare(b.at));
  const [to, before] = [sorted.at(-1), sorted.at(-2)];
  if (to === undefined || before === undefined) return null;
  const since = yearsBefore(to.at, lookBackYears);
  return [sorted.slice(0, -1).find(({ at }) => at.slice(0, 10) >= since) ?? before, to];
}

/**
 * How values went: from the first one of the last 2 years before the newest (or, with none there, the one just before
 * it) to the newest. A change of at most `steadyWithin` is "steady". This rule is a convention of this service and no
 * clinical judgement.
 */
export function trendOf<T extends DatedValue>(
  values: readonly T[],
  steadyWithin: SteadyWithin,
): TrendFound<T> | null {
  const found = ends(values);
  if (found === null) return null;
  const [from, to] = found;
  const change = to.value - from.value;
  const steady = Math.abs(change) <= allowed(steadyWithin, from.value) + 1e-9;
  return { trend: steady ? "steady" : change > 0 ? "up" : "down", from, to };
}

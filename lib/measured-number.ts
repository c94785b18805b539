export const comparators = ["<", "<=", ">=", ">"] as const;

export type Comparator = (typeof comparators)[number];

/** A number as a laboratory states it: exactly, or as "less than 5". */
export interface MeasuredNumber {
  readonly value: number;
  readonly comparator: Comparator | null;
}

/** Every value that the statement allows lies between `low` and `high`; the ends count where included. */
export interface Bounds {
  readonly low: number;
  readonly lowIncluded: boolean;
  readonly high: number;
  readonly highIncluded: boolean;
}

const written = /^(<=|>=|<|>|≤|≥)?\s*([+-]?(?:\d+(?:\.\d+)?|\.\d+))$/u;

/** Reads "7.1", "<5", ">= 90" or a number; null for anything else ("trace", "1,5", "5-10", "NaN"). */
export function readMeasuredNumber(text: string | number): MeasuredNumber | null {
  if (typeof text === "number") return Number.isFinite(text) ? { value: text, comparator: null } : null;
  const match = written.exec(text.trim());
  if (match === null) return null;
  const sign = match[1]?.replace("≤", "<=").replace("≥", ">=");
  const value = Number(match[2]);
  if (!Number.isFinite(value)) return null;
  return { value, comparator: comparators.find((known) => known === sign) ?? null };
}

/** The span of values that a statement allows. */
export function bounds({ value, comparator }: MeasuredNumber): Bounds {
  const exact = { low: value, lowIncluded: true, high: value, highIncluded: true };
  if (comparator === "<" || comparator === "<=")
    return { ...exact, low: -Infinity, lowIncluded: false, highIncluded: comparator === "<=" };
  if (comparator === ">" || comparator === ">=")
    return { ...exact, high: Infinity, highIncluded: false, lowIncluded: comparator === ">=" };
  return exact;
}

import { bounds, type MeasuredNumber } from "./measured-number.ts";

/** The laboratory's own range for one result. Limits are included in the range. */
export interface ReferenceRange {
  readonly low: number | null;
  readonly high: number | null;
}

export type RangeFlag = "low" | "normal" | "high" | "unknown";

/** How a range reads: "133 to 146", "5 or lower", "60 or higher". */
export type RangeShape =
  | { readonly kind: "between"; readonly low: number; readonly high: number }
  | { readonly kind: "at-most"; readonly high: number }
  | { readonly kind: "at-least"; readonly low: number };

/** The shape in which a range is put into words, or null where the report gives no limit. */
export function rangeShape({ low, high }: ReferenceRange): RangeShape | null {
  if (low !== null && high !== null) return { kind: "between", low, high };
  if (high !== null) return { kind: "at-most", high };
  return low === null ? null : { kind: "at-least", low };
}

/**
 * Where a value lies against the report's own range (FHIR Observation.referenceRange), in the same unit: the caller
 * asks only when the units agree. Unknown where not every value that the result allows lies on one side.
 */
export function flagAgainst(value: MeasuredNumber, { low, high }: ReferenceRange): RangeFlag {
  if (low === null && high === null) return "unknown";
  const span = bounds(value);
  if (low !== null && (span.high < low || (span.high === low && !span.highIncluded))) return "low";
  if (high !== null && (span.low > high || (span.low === high && !span.lowIncluded))) return "high";
  const aboveLow = low === null || span.low >= low;
  const belowHigh = high === null || span.high <= high;
  return aboveLow && belowHigh ? "normal" : "unknown";
}

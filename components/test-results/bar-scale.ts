import type { RangeShape } from "#lib/reference-range.ts";

export interface BarScale {
  readonly low: number;
  readonly high: number;
}

/** Room beside the range, in widths of the range; a value further away is pinned at the end of the bar. */
const furthest = 3;

function widened({ low, high }: BarScale, value: number, width: number): BarScale {
  const room = width * 0.25;
  return {
    low: value - room < low ? Math.max(low - furthest * width, value - room) : low,
    high: value + room > high ? Math.min(high + furthest * width, value + room) : high,
  };
}

const notBelowNought = ({ low, high }: BarScale, lowest: number): BarScale => ({
  low: lowest >= 0 ? Math.max(0, low) : low,
  high,
});

/** From where to where a bar with the laboratory's own range goes, so that the value is on it. */
export function scaleForRange(shape: RangeShape, value: number): BarScale {
  if (shape.kind === "between") {
    const width = shape.high - shape.low;
    const around = { low: shape.low - width / 2, high: shape.high + width / 2 };
    return notBelowNought(widened(around, value, width), Math.min(shape.low, value));
  }
  const limit = shape.kind === "at-most" ? shape.high : shape.low;
  const width = Math.abs(limit) || 1;
  const around =
    shape.kind === "at-most"
      ? { low: limit - width, high: limit + width / 2 }
      : { low: limit - width, high: limit + width };
  return notBelowNought(widened(around, value, width), Math.min(limit, value));
}

/** From where to where a bar with national bands goes; `first` and `last` are its outermost limits. */
export function scaleForBands(first: number, last: number, value: number): BarScale {
  const width = last - first || Math.abs(first) || 1;
  return notBelowNought(widened({ low: first - 2 * width, high: last + 4 * width }, value, width), first);
}

import { scaleLinear } from "d3-scale";

/** The height of every graph, in rem, so that it grows with the text. */
export const plotHeight = 12.5;

/** A share of the drawing as SVG writes it. */
export const percent = (share: number) => `${Math.round(share * 10000) / 100}%`;

/** The first and last time stand this far from the edges, so that their labels are not cut. */
const side = 0.12;

/** Where a time stands, as a share of the width: true to time, and in the middle where there is only one. */
export function timeScale(times: readonly number[]): (at: number) => number {
  const [first, last] = [Math.min(...times), Math.max(...times)];
  return first === last ? () => 0.5 : scaleLinear([first, last], [side, 1 - side]);
}

export interface ValueScale {
  /** Where a value stands, as a share of the height from the top. */
  readonly y: (value: number) => number;
  /** Where nought stands, where it lies between the values. */
  readonly zero: number | null;
}

/** Room for the numbers above the highest value, as a share of the height. */
const top = 0.14;

/**
 * Where values stand, the highest at the top with room for its number, the lowest above `bottom` with some room of its
 * own, but never so much that a quantity that is not negative seems to go below nought.
 */
export function valueScale(
  values: readonly number[],
  { bottom = 1, room = 0.25 }: { bottom?: number; room?: number } = {},
): ValueScale {
  const [lowest, highest] = [Math.min(...values), Math.max(...values)];
  const below = (highest - lowest) * room || 1;
  const floor = lowest >= 0 ? Math.max(0, lowest - below) : lowest - below;
  // Equal values stand in the middle.
  const ceiling = highest === lowest ? highest + below : highest;
  const y = scaleLinear([floor, ceiling], [bottom, top]);
  return { y: (value) => y(value), zero: floor < 0 && ceiling > 0 ? y(0) : null };
}

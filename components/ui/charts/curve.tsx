import { line } from "d3-shape";

interface CurvePoint {
  readonly at: number;
  readonly x: number;
  readonly y: number;
}

/** The points with a hole (null) wherever the time to the next is longer than the line may go. */
export function withGaps<T extends { readonly at: number }>(
  points: readonly T[],
  joinUpTo: number,
): readonly (T | null)[] {
  return points.flatMap((point, index) => {
    const before = points[index - 1];
    return before !== undefined && point.at - before.at > joinUpTo ? [null, point] : [point];
  });
}

interface CurveProps {
  /** Oldest first. */
  points: readonly CurvePoint[];
  /** The longest time over which two points are joined. */
  joinUpTo: number;
  className: string;
}

/** Straight lines from point to point; nothing where the next one is too far away in time to know. */
export function Curve({ points, joinUpTo, className }: CurveProps) {
  const path = line<CurvePoint | null>(
    (point) => (point?.x ?? 0) * 100,
    (point) => (point?.y ?? 0) * 100,
  ).defined((point) => point !== null)(withGaps(points, joinUpTo));
  return (
    <svg width="100%" height="100%" viewBox="0 0 100 100" preserveAspectRatio="none">
      <path className={className} vectorEffect="non-scaling-stroke" d={path ?? undefined} />
    </svg>
  );
}

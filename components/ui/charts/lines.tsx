import { Curve } from "./curve.tsx";
import { byImportance, placeLabels, type Obstacle } from "./label-room.ts";
import { Mark, radiusFor, type Shape } from "./mark.tsx";
import { Numbers, numberAt, type NumberLabel } from "./plot.tsx";
import { percent, plotHeight } from "./scale.ts";

export interface GraphPoint {
  /** When, in milliseconds; only the distances matter. */
  at: number;
  value: number;
  /** The number as written: "56", or "less than 5". */
  label: string;
  /** One or two short lines under the axis, such as month and year. */
  dateLines: readonly string[];
  /** The value is only a limit ("less than 5"), not a measurement: drawn as a ring. */
  hollow?: boolean | undefined;
}

export interface Drawn extends GraphPoint {
  x: number;
  y: number;
}

/** One series as it is drawn: shape and dash are its own. */
export interface DrawnLine {
  /** Oldest first. */
  points: readonly Drawn[];
  shape: Shape;
  hollow: boolean;
  className: string;
}

/** The width of a drawing on a phone, in rem: only to judge how steep a line is. */
const usualWidth = 16;

/** A line that rises or falls nearly as much as it goes sideways runs through a number above or below its point. */
const steep = 0.9;

/** A number stands above its point, or below it first where a line is in the way above and none is below. */
function sidesOf(points: readonly Drawn[], index: number, joinUpTo: number): readonly ("above" | "below")[] {
  const own = points[index];
  const slopes = [points[index - 1], points[index + 1]].flatMap((other) => {
    if (own === undefined || other === undefined || Math.abs(other.at - own.at) > joinUpTo) return [];
    const across = Math.abs(other.x - own.x) * usualWidth || 1;
    return [((own.y - other.y) * plotHeight) / across];
  });
  const blockedAbove = slopes.some((slope) => slope > steep);
  const blockedBelow = slopes.some((slope) => slope < -steep);
  return blockedAbove && !blockedBelow ? ["below", "above"] : ["above", "below"];
}

/** The newest of each line, then the oldest of each, and so on. */
function inTurn(lists: readonly (readonly NumberLabel[])[]): readonly NumberLabel[] {
  const longest = Math.max(...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, index) =>
    lists.flatMap((list) => {
      const label = list[index];
      return label === undefined ? [] : [label];
    }),
  ).flat();
}

function numbersOf(lines: readonly DrawnLine[], radius: number, joinUpTo: number) {
  const obstacles = lines.flatMap(({ points }) =>
    points.map(({ x, y }): Obstacle => {
      const middle = y * plotHeight;
      return { x, width: radius * 2, top: middle - radius, bottom: middle + radius };
    }),
  );
  const labels = lines.map(({ points }) => {
    const indexed = points.map((point, index) => ({ point, index }));
    return byImportance(indexed, ({ point }) => point.value).map(({ point, index }) =>
      numberAt({ ...point, text: point.label }, sidesOf(points, index, joinUpTo)),
    );
  });
  return placeLabels(inTurn(labels), obstacles);
}

interface LinesProps {
  lines: readonly DrawnLine[];
  joinUpTo: number;
  /** Where nought stands, where the values lie on both sides of it. */
  zero: number | null;
}

/** Lines, marks and numbers of one or several series, and the line of nought where values lie on both sides of it. */
export function Lines({ lines, joinUpTo, zero }: LinesProps) {
  const radius = radiusFor(Math.max(...lines.map(({ points }) => points.length)));
  return (
    <>
      {zero !== null && (
        <>
          <line className="app-graph__zero" x1="0" x2="100%" y1={percent(zero)} y2={percent(zero)} />
          <svg y={percent(zero)} overflow="visible">
            <text y="-0.25rem">0</text>
          </svg>
        </>
      )}
      <line className="app-graph__axis" x1="0" x2="100%" y1="100%" y2="100%" />
      {lines.map(({ points, className }, index) => (
        <Curve key={index} points={points} joinUpTo={joinUpTo} className={className} />
      ))}
      {lines.map(({ points, shape, hollow }) =>
        points.map((point, index) => (
          <Mark
            key={`${shape}-${index}`}
            x={point.x}
            y={point.y}
            shape={shape}
            radius={radius}
            hollow={hollow || point.hollow}
          />
        )),
      )}
      <Numbers labels={numbersOf(lines, radius, joinUpTo)} />
    </>
  );
}

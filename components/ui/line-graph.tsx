import { scaleLinear } from "d3-scale";
import { line } from "d3-shape";

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

export interface LineGraphProps {
  /** The one sentence that says what the graph shows. */
  label: string;
  points: readonly GraphPoint[];
  /** The usual range; an open end reaches the edge of the graph. */
  band?: { low?: number | undefined; high?: number | undefined; label: string } | undefined;
  /** Says what a ring means; drawn when a point is hollow. */
  hollowLabel?: string | undefined;
}

interface Drawn extends GraphPoint {
  x: number;
  y: number;
  /** In a valley the number stands below, where no line runs. */
  below: boolean;
}

const percent = (share: number) => `${Math.round(share * 10000) / 100}%`;
/** The first and last point stand this far from the edges, so that their labels are not cut. */
const side = 0.12;
const top = 0.14;
/** Labels closer than these shares of the width would touch at 320 pixels. */
const leastGap = { value: 0.1, date: 0.21 };

function place(points: readonly GraphPoint[], band: LineGraphProps["band"]) {
  const values = points.map((point) => point.value);
  const all = [...values, band?.low, band?.high].filter((value) => value !== undefined);
  const room = (Math.max(...all) - Math.min(...all)) * 0.25 || 1;
  const lowest = Math.min(...all);
  // Room is left below, but never so much that a quantity that cannot be negative seems to go below nought.
  const floor = lowest >= 0 ? Math.max(0, lowest - room) : lowest - room;
  const y = scaleLinear([floor, Math.max(...all)], [1, top]);
  const times = points.map((point) => point.at);
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const x = first === last ? () => 0.5 : scaleLinear([first, last], [side, 1 - side]);
  const drawn = points.map((point, index): Drawn => {
    const neighbours = [points[index - 1], points[index + 1]].filter((other) => other !== undefined);
    const valley = neighbours.length > 0 && neighbours.every((other) => other.value > point.value);
    return { ...point, x: x(point.at), y: y(point.value), below: valley && y(point.value) < 0.85 };
  });
  return { drawn, y };
}

/** Keeps the newest, then the oldest, then those between that have room; in the order of time. */
function withRoom(points: readonly Drawn[], gap: number): readonly Drawn[] {
  const newestFirst = [...points].reverse();
  const oldest = points[0];
  const kept: Drawn[] = [];
  for (const point of [newestFirst[0], oldest, ...newestFirst.slice(1)]) {
    if (point !== undefined && kept.every((other) => Math.abs(other.x - point.x) >= gap)) kept.push(point);
  }
  return kept;
}

function Band({ band, y }: { band: NonNullable<LineGraphProps["band"]>; y: (value: number) => number }) {
  const high = band.high === undefined ? 0 : y(band.high);
  const low = band.low === undefined ? 1 : y(band.low);
  return (
    <>
      <rect className="app-graph__band" x="0" width="100%" y={percent(high)} height={percent(low - high)} />
      {band.high !== undefined && (
        <line className="app-graph__limit" x1="0" x2="100%" y1={percent(high)} y2={percent(high)} />
      )}
      {band.low !== undefined && (
        <line className="app-graph__limit" x1="0" x2="100%" y1={percent(low)} y2={percent(low)} />
      )}
    </>
  );
}

function Curve({ points }: { points: readonly Drawn[] }) {
  const path = line<Drawn>(
    (point) => point.x * 100,
    (point) => point.y * 100,
  )(points);
  return (
    <svg width="100%" height="100%" viewBox="0 0 100 100" preserveAspectRatio="none">
      <path className="app-graph__line" vectorEffect="non-scaling-stroke" d={path ?? undefined} />
    </svg>
  );
}

/** A long label at an edge grows inward. */
const anchorOf = ({ label, x }: Drawn) =>
  label.length < 6 || (x > 0.3 && x < 0.7) ? "middle" : x < 0.5 ? "start" : "end";

function Values({ points }: { points: readonly Drawn[] }) {
  return withRoom(points, leastGap.value).map((point) => (
    <svg key={point.at} x={percent(point.x)} y={percent(point.y)} overflow="visible">
      <text className="app-graph__value" y={point.below ? "1.6rem" : "-0.9rem"} textAnchor={anchorOf(point)}>
        {point.label}
      </text>
    </svg>
  ));
}

function Dates({ points }: { points: readonly Drawn[] }) {
  return withRoom(points, leastGap.date).map(({ at, x, dateLines }) => (
    <svg key={at} x={percent(x)} y="12.5rem" overflow="visible">
      {dateLines.map((text, index) => (
        <text key={text} className="app-graph__date" y={`${1.25 + index * 1.25}rem`} textAnchor="middle">
          {text}
        </text>
      ))}
    </svg>
  ));
}

/**
 * Values over time, drawn on the server. Numbers stand at the points as far as they have room; the table beside it
 * has them all. The distances between the points are true to time. Time runs from the left in right-to-left pages
 * too, as on the laboratory's own graphs: a mirrored one would be read as falling where it rises.
 */
export function LineGraph({ label, points, band, hollowLabel }: LineGraphProps) {
  const { drawn, y } = place(
    [...points].sort((a, b) => a.at - b.at),
    band,
  );
  return (
    <div className="app-graph">
      <svg className="app-graph__drawing" role="img" aria-label={label} width="100%" focusable="false">
        <svg width="100%" height="12.5rem" overflow="visible">
          {band && <Band band={band} y={y} />}
          <line className="app-graph__axis" x1="0" x2="100%" y1="100%" y2="100%" />
          <Curve points={drawn} />
          {drawn.map((point) => (
            <circle
              key={point.at}
              className={point.hollow ? "app-graph__point app-graph__point--hollow" : "app-graph__point"}
              cx={percent(point.x)}
              cy={percent(point.y)}
              r="7"
            />
          ))}
          <Values points={drawn} />
        </svg>
        <Dates points={drawn} />
      </svg>
      {band && (
        <p className="app-graph__key">
          <svg className="app-graph__swatch" aria-hidden="true" focusable="false">
            <rect className="app-graph__band" width="100%" height="100%" />
            <line className="app-graph__limit" x1="0" x2="100%" y1="2" y2="2" />
          </svg>
          <span>{band.label}</span>
        </p>
      )}
      {hollowLabel !== undefined && drawn.some((point) => point.hollow) && (
        <p className="app-graph__key">
          <svg className="app-graph__swatch" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <circle className="app-graph__point app-graph__point--hollow" cx="12" cy="12" r="7" />
          </svg>
          <span>{hollowLabel}</span>
        </p>
      )}
    </div>
  );
}

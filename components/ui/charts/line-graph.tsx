import type { ReactNode } from "react";
import { Key, type KeyLine } from "./key.tsx";
import { Lines, type GraphPoint } from "./lines.tsx";
import { Dates, Limit, Plot } from "./plot.tsx";
import { percent, timeScale, valueScale } from "./scale.ts";

/** The usual range; an open end reaches the edge of the graph. */
export interface Band {
  low?: number | undefined;
  high?: number | undefined;
  label: string;
}

export interface LineGraphProps {
  /** The one sentence that says what the graph shows. */
  label: string;
  points: readonly GraphPoint[];
  /**
   * The longest time, in milliseconds, over which a line joins two points. Beyond it nobody knows what happened, and
   * the line has a gap; `Infinity` joins whatever comes next.
   */
  joinUpTo: number;
  band?: Band | undefined;
  /** Says what a ring means; drawn when a point is hollow. */
  hollowLabel?: string | undefined;
  /** Said in the place of the graph where there are no points. */
  empty?: ReactNode;
}

function BandGround({ band, y }: { band: Band; y: (value: number) => number }) {
  const high = band.high === undefined ? 0 : y(band.high);
  const low = band.low === undefined ? 1 : y(band.low);
  return (
    <>
      <rect className="app-graph__band" x="0" width="100%" y={percent(high)} height={percent(low - high)} />
      {band.high !== undefined && <Limit y={high} />}
      {band.low !== undefined && <Limit y={low} />}
    </>
  );
}

/**
 * Values over time, drawn on the server. Numbers stand at the points as far as they have room; the table beside it
 * has them all. The distances between the points are true to time.
 */
export function LineGraph({ label, points, joinUpTo, band, hollowLabel, empty }: LineGraphProps) {
  if (points.length === 0) return empty;
  const sorted = [...points].sort((a, b) => a.at - b.at);
  const x = timeScale(sorted.map(({ at }) => at));
  const limits = [band?.low, band?.high].filter((limit) => limit !== undefined);
  const { y, zero } = valueScale([...sorted.map(({ value }) => value), ...limits]);
  const drawn = sorted.map((point) => ({ ...point, x: x(point.at), y: y(point.value) }));
  const lines = [{ points: drawn, shape: "circle", hollow: false, className: "app-graph__line" } as const];
  const key: KeyLine[] = [];
  if (band !== undefined) key.push({ swatch: { kind: "band" }, text: band.label });
  if (hollowLabel !== undefined && drawn.some(({ hollow }) => hollow))
    key.push({ swatch: { kind: "mark", shape: "circle", hollow: true }, text: hollowLabel });
  return (
    <Plot label={label} dates={<Dates items={drawn} />} after={<Key lines={key} />}>
      {band && <BandGround band={band} y={y} />}
      <Lines lines={lines} joinUpTo={joinUpTo} zero={zero} />
    </Plot>
  );
}

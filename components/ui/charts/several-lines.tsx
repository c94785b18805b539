import { Key } from "./key.tsx";
import type { LineGraphProps } from "./line-graph.tsx";
import { Lines, type DrawnLine, type GraphPoint } from "./lines.tsx";
import type { Shape } from "./mark.tsx";
import { Dates, Plot } from "./plot.tsx";
import { timeScale, valueScale } from "./scale.ts";

type SeriesPoint = Omit<GraphPoint, "hollow">;

export interface Series {
  /** What it is, in the key. */
  label: string;
  points: readonly SeriesPoint[];
}

export interface SeveralLinesProps extends Pick<LineGraphProps, "label" | "joinUpTo" | "empty"> {
  /** Four at most: more could not be told apart. */
  series: readonly Series[];
}

const looks: readonly { shape: Shape; hollow: boolean; className: string }[] = [
  { shape: "circle", hollow: false, className: "app-graph__line" },
  { shape: "square", hollow: true, className: "app-graph__line app-graph__line--dashed" },
  { shape: "diamond", hollow: false, className: "app-graph__line app-graph__line--dotted" },
  { shape: "triangle", hollow: true, className: "app-graph__line app-graph__line--long" },
];

/** Series that are alike in unit and scale, over the same time. Shapes and dashes tell them apart, not colours. */
export function SeveralLines({ label, series, joinUpTo, empty }: SeveralLinesProps) {
  const all = series.flatMap(({ points }) => points);
  if (all.length === 0) return empty;
  const x = timeScale(all.map(({ at }) => at));
  const { y, zero } = valueScale(all.map(({ value }) => value));
  const drawnOf = (points: readonly SeriesPoint[]) =>
    [...points].sort((a, b) => a.at - b.at).map((point) => ({ ...point, x: x(point.at), y: y(point.value) }));
  const lines = series.flatMap(({ points }, index): DrawnLine[] => {
    const look = looks[index];
    return look === undefined ? [] : [{ ...look, points: drawnOf(points) }];
  });
  const byTime = new Map([...all].sort((a, b) => a.at - b.at).map((point) => [point.at, point]));
  const dated = [...byTime.values()].map(({ at, dateLines }) => ({ x: x(at), dateLines }));
  const key = series.flatMap(({ label: text }, index) => {
    const look = looks[index];
    if (look === undefined) return [];
    const { shape, hollow, className } = look;
    return [{ swatch: { kind: "mark", shape, hollow, line: className } as const, text }];
  });
  return (
    <Plot label={label} dates={<Dates items={dated} />} after={<Key lines={key} />}>
      <Lines lines={lines} joinUpTo={joinUpTo} zero={zero} />
    </Plot>
  );
}

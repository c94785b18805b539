import type { ReactNode } from "react";
import { Key } from "./key.tsx";
import { byImportance, placeLabels, widthOf, type Obstacle } from "./label-room.ts";
import { Mark, radiusFor } from "./mark.tsx";
import { Dates, Limit, Numbers, Plot, gutters, numberAt } from "./plot.tsx";
import { percent, plotHeight, timeScale, valueScale } from "./scale.ts";

export interface RangeOfDay {
  /** When, in milliseconds; only the distances matter. */
  at: number;
  top: number;
  bottom: number;
  /** The numbers as written. */
  topLabel: string;
  bottomLabel: string;
  /** One or two short lines below, such as weekday and day. */
  dateLines: readonly string[];
}

export interface RangeGraphProps {
  /** The one sentence that says what the graph shows. */
  label: string;
  /** A day without a value is left out: its place stays empty. */
  days: readonly RangeOfDay[];
  /** Lines across, each with its number. */
  goals?: readonly { value: number; label: string }[] | undefined;
  /** What circle, square and dashed line mean. */
  words: { top: string; bottom: string; goal?: string | undefined };
  /** Said in the place of the graph where there are no days. */
  empty?: ReactNode;
}

/** Numbers of goals at least this far apart, in shares of the height, so that they can be read. */
const leastApart = 1.25 / plotHeight;

/** Pushes places apart that are too close, downwards from the first, and up again from the end of the plot. */
export function spread(places: readonly number[], least = leastApart): readonly number[] {
  const down: number[] = [];
  for (const place of places) down.push(Math.max(place, (down.at(-1) ?? -Infinity) + least));
  const up: number[] = [];
  for (const place of down.reverse()) up.unshift(Math.min(place, (up[0] ?? 1 + least) - least));
  return up;
}

interface GoalsProps {
  goals: NonNullable<RangeGraphProps["goals"]>;
  y: (value: number) => number;
  /** In rem. */
  gutter: number;
}

/** A number that fits stands in the gutter beside its line; a longer one stands on the line. */
function Goals({ goals, y, gutter }: GoalsProps) {
  const sorted = [...goals].sort((a, b) => b.value - a.value);
  const places = spread(sorted.map(({ value }) => y(value)));
  return sorted.map(({ value, label }, index) => {
    const fits = widthOf(label) <= gutter;
    const place = { y: percent((fits ? places[index] : undefined) ?? y(value)) };
    return (
      <g key={index}>
        <Limit y={y(value)} />
        <svg {...place} overflow="visible">
          <text
            className="app-graph__goal"
            x={fits ? "-0.5rem" : "0"}
            y={fits ? "0.35rem" : "-0.4rem"}
            textAnchor={fits ? "end" : "start"}
          >
            {label}
          </text>
        </svg>
      </g>
    );
  });
}

type Drawn = RangeOfDay & { x: number; yTop: number; yBottom: number };

function numbersOf(days: readonly Drawn[], radius: number, gutter: number) {
  const obstacles = days.flatMap(({ x, yTop, yBottom }) =>
    [yTop, yBottom].map((y): Obstacle => {
      const middle = y * plotHeight;
      return { x, width: radius * 2, top: middle - radius, bottom: middle + radius };
    }),
  );
  const labels = byImportance(days, ({ top }) => top).flatMap(
    ({ x, yTop, yBottom, topLabel, bottomLabel }) => [
      numberAt({ x, y: yTop, text: topLabel }, ["above"]),
      numberAt({ x, y: yBottom, text: bottomLabel }, ["below"]),
    ],
  );
  return placeLabels(labels, obstacles, gutter);
}

function Day({ x, yTop, yBottom, radius }: Pick<Drawn, "x" | "yTop" | "yBottom"> & { radius: number }) {
  return (
    <>
      <line
        className="app-graph__line"
        x1={percent(x)}
        x2={percent(x)}
        y1={percent(yTop)}
        y2={percent(yBottom)}
      />
      <Mark x={x} y={yBottom} shape="square" radius={radius} hollow />
      <Mark x={x} y={yTop} shape="circle" radius={radius} />
    </>
  );
}

/**
 * A top and a bottom value for each day, joined by an upright line, with goals as dashed lines across. A circle is the
 * top, a square the bottom; the numbers stand beside them as far as they have room.
 */
export function RangeGraph({ label, days, goals = [], words, empty }: RangeGraphProps) {
  if (days.length === 0) return empty;
  const sorted = [...days].sort((a, b) => a.at - b.at);
  const x = timeScale(sorted.map(({ at }) => at));
  const values = [...sorted.flatMap(({ top, bottom }) => [top, bottom]), ...goals.map(({ value }) => value)];
  const { y } = valueScale(values, { bottom: 0.84, room: 0.05 });
  const radius = radiusFor(sorted.length);
  const room = goals.some((goal) => widthOf(goal.label) > gutters.narrow) ? "wide" : "narrow";
  const gutter = gutters[room];
  const drawn = sorted.map((day) => ({ ...day, x: x(day.at), yTop: y(day.top), yBottom: y(day.bottom) }));
  const key = [
    { swatch: { kind: "mark", shape: "circle" } as const, text: words.top },
    { swatch: { kind: "mark", shape: "square", hollow: true } as const, text: words.bottom },
    ...(words.goal === undefined || goals.length === 0
      ? []
      : [{ swatch: { kind: "limit" } as const, text: words.goal }]),
  ];
  return (
    <Plot
      label={label}
      gutter={room}
      dates={<Dates items={drawn} taken={gutter} />}
      after={<Key lines={key} />}
    >
      <Goals goals={goals} y={y} gutter={gutter} />
      {drawn.map((day, index) => (
        <Day key={index} x={day.x} yTop={day.yTop} yBottom={day.yBottom} radius={radius} />
      ))}
      <Numbers labels={numbersOf(drawn, radius, gutter)} />
    </Plot>
  );
}

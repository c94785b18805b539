import { PaperCard } from "#components/ui/paper-card.tsx";
import { BarChart, type Bar } from "#components/ui/charts/bar-chart.tsx";
import { LineGraph, type LineGraphProps } from "#components/ui/charts/line-graph.tsx";
import type { GraphPoint } from "#components/ui/charts/lines.tsx";
import { RangeBar } from "#components/ui/charts/range-bar.tsx";
import { RangeGraph } from "#components/ui/charts/range-graph.tsx";
import { SeveralLines } from "#components/ui/charts/several-lines.tsx";
import { days, goals, month, results } from "./chart-figures.ts";
import type { Example, Part, Say } from "./part.ts";

const dayLong = 86_400_000;

function line(name: string, points: readonly GraphPoint[], more: Partial<LineGraphProps> = {}): Example {
  return {
    name,
    draw: (say) => (
      <PaperCard>
        <LineGraph
          label={say(`Graph of ${points.length} results. All of them are in the table.`)}
          points={points}
          joinUpTo={Infinity}
          {...more}
          {...(more.band && { band: { ...more.band, label: say(more.band.label) } })}
          {...(more.hollowLabel !== undefined && { hollowLabel: say(more.hollowLabel) })}
          empty={<p>{say("There are no results to draw yet.")}</p>}
        />
      </PaperCard>
    ),
  };
}

const usual = { high: 42, label: "Usual: below 42" };
const walks = [3, 0, 5, 2, 4, 1, 6].map((value, index) => month(index, value));
const gone = walks.filter((_, index) => index !== 2 && index !== 4);
const wave = Array.from({ length: 200 }, (_, index) =>
  month(index / 4, Math.round(80 + 12 * Math.sin(index / 11) + 6 * Math.sin(index / 2.3))),
);

const lines: readonly Example[] = [
  line("Line graph, with the usual range below a limit", results, { band: usual }),
  line(
    "Line graph, with a range between two limits, and a ring for a limit",
    [...results.slice(0, 2), { ...month(20, 20), label: "less than 20", hollow: true }, ...results.slice(2)],
    {
      band: { low: 20, high: 42, label: "Usual: 20 to 42" },
      hollowLabel: "A ring means that only a limit is known.",
    },
  ),
  line("Line graph, one point", results.slice(0, 1), { band: usual }),
  line("Line graph, no points", []),
  line("Line graph, with gaps where days are missing", gone, { joinUpTo: 32 * dayLong }),
  line(
    "Line graph, negative values",
    [-4, 2, -1, 5].map((value, index) => month(index, value)),
  ),
  line(
    "Line graph, equal values",
    [7, 7, 7].map((value, index) => month(index, value)),
  ),
  line(
    "Line graph, very large numbers",
    [1_240_000, 985_400, 12_345_678].map((value, index) => month(index, value)),
  ),
  line("Line graph, 200 points", wave),
];

const series = [
  { label: "Morning", points: [62, 64, 61, 65, 66].map((value, index) => month(index, value)) },
  { label: "Evening", points: [70, 68, 71, 74, 72].map((value, index) => month(index, value)) },
  { label: "After a walk", points: [88, 84, 90, 79].map((value, index) => month(index, value)) },
];

const several = (name: string, count: number): Example => ({
  name,
  draw: (say) => (
    <PaperCard>
      <SeveralLines
        label={say("Graph of the pulse at several times of the day. All of it is in the table.")}
        series={series.slice(0, count).map((each) => ({ ...each, label: say(each.label) }))}
        joinUpTo={Infinity}
        empty={<p>{say("There are no readings to draw yet.")}</p>}
      />
    </PaperCard>
  ),
});

function range(name: string, shown: typeof days, withGoals: typeof goals = goals): Example {
  return {
    name,
    draw: (say) => (
      <PaperCard>
        <RangeGraph
          label={say(`Top and bottom numbers of ${shown.length} days. All of them are in the table.`)}
          days={shown}
          goals={withGoals}
          words={{
            top: say("Top number, average for the day"),
            bottom: say("Bottom number, average for the day"),
            goal: say("Your goal at home: below 135/85"),
          }}
          empty={<p>{say("There are no readings yet. Add a reading to begin.")}</p>}
        />
      </PaperCard>
    ),
  };
}

const large = days.slice(0, 3).map((day) => ({
  ...day,
  top: day.top * 10_000,
  bottom: day.bottom * 10_000,
  topLabel: (day.top * 10_000).toLocaleString("en-GB"),
  bottomLabel: (day.bottom * 10_000).toLocaleString("en-GB"),
}));

const ranges: readonly Example[] = [
  range("Range graph, a week with goals", days),
  range(
    "Range graph, with missing days",
    days.filter((_, index) => index !== 2 && index !== 3),
  ),
  range("Range graph, one day", days.slice(0, 1)),
  range("Range graph, no days", []),
  range(
    "Range graph, equal values and goals close together",
    days.slice(0, 2).map((day) => ({ ...day, bottom: day.top, bottomLabel: day.topLabel })),
    [
      { value: 141, label: "141" },
      { value: 140, label: "140" },
    ],
  ),
  range("Range graph, very large numbers", large, [{ value: 1_350_000, label: "1,350,000" }]),
];

const bars = (name: string, id: string, shown: readonly (readonly [string, number])[]): Example => ({
  name,
  draw: (say: Say) => (
    <PaperCard>
      <BarChart
        id={id}
        label={say("Bars of the numbers that are in the table.")}
        bars={shown.map(([label, value], index): Bar => ({
          label: say(label),
          value,
          valueLabel: value.toLocaleString("en-GB"),
          pattern: (["slanted", "plain", "upright"] as const)[index % 3],
        }))}
        empty={<p>{say("There is nothing to count yet.")}</p>}
      />
    </PaperCard>
  ),
});

const kinds = [
  ["Phone calls", 43],
  ["Visits", 12],
  ["Letters", 0],
] as const;

const barCharts: readonly Example[] = [
  bars("Bar chart, with a nought", "bars-few", kinds),
  bars("Bar chart, one bar", "bars-one", kinds.slice(0, 1)),
  bars("Bar chart, no bars", "bars-none", []),
  bars("Bar chart, negative values", "bars-negative", [
    ["This week", 3],
    ["Last week", -5],
    ["Before", -1],
  ]),
  bars("Bar chart, equal and very large numbers", "bars-large", [
    ["North", 12_345_678],
    ["South", 12_345_678],
  ]),
];

const segments = (say: Say, value: number) => [
  { to: 42, label: say("Usual range: below 42"), pattern: "plain", edgeLabel: "42" } as const,
  { to: 48, label: say("Raised: 42 to 47"), pattern: "slanted", edgeLabel: "48" } as const,
  {
    to: 80,
    label: say(`High: 48 or more. Your result, ${value}, is here.`),
    pattern: "upright",
    own: true,
  } as const,
];

const rangeBar = (name: string, id: string, value: number): Example => ({
  name,
  draw: (say) => (
    <PaperCard>
      <RangeBar
        id={id}
        low={20}
        high={80}
        segments={segments(say, value)}
        value={value}
        valueLabel={`You: ${value}`}
      />
    </PaperCard>
  ),
});

/** Drawings of values: lines over time, ranges of a day, bars, and a value among ranges. */
export const charts: Part = {
  title: "Charts",
  examples: [
    ...lines,
    several("Two lines, told apart by shape and dash", 2),
    several("Three lines, one that ends early", 3),
    several("Several lines, none there", 0),
    ...ranges,
    ...barCharts,
    rangeBar("Range bar, inside", "range-inside", 56),
    rangeBar("Range bar, value beyond the bar", "range-beyond", 120),
  ],
};

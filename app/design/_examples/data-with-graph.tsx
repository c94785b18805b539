import { LineGraph } from "#components/ui/charts/line-graph.tsx";
import { RangeGraph } from "#components/ui/charts/range-graph.tsx";
import { Link } from "#components/ui/link.tsx";
import { DataWithGraph } from "#components/ui/patterns/data-with-graph.tsx";
import { days, goals, month, results } from "./chart-figures.ts";
import type { Part, Say } from "./part.ts";

const weekdays = ["Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "Monday"];

const graph = (say: Say) => (
  <LineGraph
    label={say("Graph of 3 results from April 2024 to May 2028. The first is 41, the last is 56.")}
    points={results}
    joinUpTo={Infinity}
    band={{ high: 42, label: say("Usual: below 42") }}
  />
);

const tableOf = (say: Say, shown = results) => ({
  caption: say("Results in mmol/mol"),
  head: [say("Date"), say("Result"), say("Range")],
  rows: shown.map(({ at, label, value, dateLines }) => ({
    at,
    cells: [dateLines.join(" "), label, say(value < 42 ? "Usual" : "Raised")],
  })),
});

const source = (say: Say) => say("From Mill Lane Surgery. Updated 16 May 2028, 9:58am.");

/** Data over time: a sentence, a graph, and the table that says all of it. */
export const dataWithGraph: Part = {
  title: "Data with a graph",
  examples: [
    {
      name: "Line graph and table",
      draw: (say) => (
        <DataWithGraph
          heading={say("Your results over time")}
          headingLevel={3}
          sentence={say("Your result has gone up by 11 since March 2026.")}
          graph={graph(say)}
          table={tableOf(say)}
          source={source(say)}
        />
      ),
    },
    {
      name: "Top and bottom numbers of a week",
      draw: (say) => (
        <DataWithGraph
          heading={say("Your readings, 9 to 15 May")}
          headingLevel={3}
          sentence={say("Your average is a little higher than your goal.")}
          graph={
            <RangeGraph
              label={say("Graph of 7 days, with a top and a bottom number each day.")}
              days={days}
              goals={goals}
              words={{
                top: say("Top number, average for the day"),
                bottom: say("Bottom number, average for the day"),
                goal: say("Your goal at home: below 135/85"),
              }}
            />
          }
          table={{
            caption: say("Readings in mmHg"),
            head: [say("Day"), say("Top"), say("Bottom")],
            rows: days.map(({ at, topLabel, bottomLabel }, index) => ({
              at,
              cells: [say(`${weekdays[index] ?? ""} ${9 + index} May`), topLabel, bottomLabel],
            })),
          }}
          source={source(say)}
        />
      ),
    },
    {
      name: "Inside an opened part, with a link to a newer value",
      draw: (say) => (
        <DataWithGraph heading={say("Cholesterol over time")} graph={graph(say)} table={tableOf(say)}>
          <p>
            <Link className="app-alone" href="/design/data-with-graph">
              {say("There is a newer result, from 12 May 2028")}
            </Link>
          </p>
        </DataWithGraph>
      ),
    },
    {
      name: "Too little to draw, and a table all the same",
      draw: (say) => (
        <DataWithGraph
          heading={say("Your result")}
          headingLevel={3}
          sentence={say("This is your first result.")}
          table={tableOf(say, [month(0, 41)])}
          source={source(say)}
        />
      ),
    },
  ],
};

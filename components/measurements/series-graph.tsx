import { useLocale, useTranslations } from "next-intl";
import { LineGraph } from "#components/ui/charts/line-graph.tsx";
import { RangeGraph } from "#components/ui/charts/range-graph.tsx";
import { dateWords } from "#components/ui/date-words.ts";
import type { Point } from "#lib/domain/measurements/model.ts";
import { useValueWords } from "./value-words.ts";

/** Over more than 2 years nobody knows what happened between two values: the line has a gap. */
const joinUpTo = 2 * 366 * 24 * 60 * 60 * 1000;

interface SeriesGraphProps {
  name: string;
  /** Oldest first; one point alone is not drawn. */
  points: readonly Point[];
}

function useGraphWords(name: string, points: readonly Point[]) {
  const t = useTranslations("measurements.series");
  const dates = dateWords(useLocale());
  const words = useValueWords();
  const [first, last] = [points[0], points.at(-1)];
  const label =
    first === undefined || last === undefined
      ? ""
      : t("graph", {
          count: points.length,
          name,
          from: dates.day(first.takenAt),
          to: dates.day(last.takenAt),
          first: words.withUnit(first.value),
          last: words.withUnit(last.value),
        });
  const dateLines = (at: string) => [dates.monthName(at), dates.year(at)].filter(Boolean);
  return { label, dateLines, words, top: t("top"), bottom: t("bottom") };
}

/** The values of one series over time: a line, or for blood pressure both numbers of each reading. */
export function SeriesGraph({ name, points }: SeriesGraphProps) {
  const { label, dateLines, words, top, bottom } = useGraphWords(name, points);
  if (points[0]?.value.kind === "pressure")
    return (
      <RangeGraph
        label={label}
        days={points.flatMap(({ takenAt, value }) =>
          value.kind !== "pressure"
            ? []
            : {
                at: Date.parse(takenAt),
                top: value.systolic,
                bottom: value.diastolic,
                topLabel: words.digits(value.systolic),
                bottomLabel: words.digits(value.diastolic),
                dateLines: dateLines(takenAt),
              },
        )}
        words={{ top, bottom }}
      />
    );
  return (
    <LineGraph
      label={label}
      points={points.flatMap(({ takenAt, value }) =>
        value.kind !== "number"
          ? []
          : {
              at: Date.parse(takenAt),
              value: value.value,
              label: words.bare(value),
              dateLines: dateLines(takenAt),
              hollow: value.comparator !== null,
            },
      )}
      joinUpTo={joinUpTo}
    />
  );
}

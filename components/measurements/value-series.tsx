import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DataWithGraph } from "#components/ui/patterns/data-with-graph.tsx";
import { Link } from "#components/ui/link.tsx";
import { Whole } from "#components/ui/time-text.tsx";
import type { KnownKind, Point, Series } from "#lib/domain/measurements/model.ts";
import { SeriesGraph } from "./series-graph.tsx";
import { useTrendSentence } from "./trend-words.ts";
import { unitText, useDateWords, useValueWords } from "./value-words.ts";

/** How many values a page shows at once. */
export const valuesAtOnce = 24;

/** What stands beside a value in the table, by the id of its point. */
export interface PointNotes {
  readonly where: string;
  readonly note: string | null;
}

export interface ValueSeriesProps {
  heading: ReactNode;
  name: string;
  known: KnownKind | null;
  series: Series;
  /** Where each value was measured and what was noted; a series of the person's own has no place. */
  notesOf: (point: Point) => PointNotes | null;
  /** How many of the newest values are shown, and the address that shows more. */
  shown: number;
  more: (shown: number) => string;
}

function useTable({ name, series, notesOf }: ValueSeriesProps, points: readonly Point[]) {
  const t = useTranslations("measurements.series");
  const words = useValueWords();
  const dateOf = useDateWords();
  const notes = points.map(notesOf);
  const withWhere = notes.some((one) => one !== null && one.where !== "");
  const withNotes = notes.some((one) => one?.note != null);
  const days = points.map(({ takenAt }) => takenAt.slice(0, 10));
  const withTime = new Set(days).size < days.length;
  const named = series.unit !== null && series.unit !== "score";
  return {
    caption: named ? t("captionUnit", { name, unit: unitText(series.unit) }) : t("caption", { name }),
    head: [
      t("head.date"),
      { text: <Whole>{t("head.value")}</Whole> },
      ...(withWhere ? [t("head.where")] : []),
      ...(withNotes ? [t("head.note")] : []),
    ],
    rows: points.map((point, index) => ({
      at: Date.parse(point.takenAt),
      cells: [
        dateOf(point.takenAt, { withTime }),
        { text: <Whole>{named ? words.bare(point.value) : words.withUnit(point.value)}</Whole> },
        ...(withWhere ? [{ text: <bdi>{notes[index]?.where ?? ""}</bdi> }] : []),
        ...(withNotes ? [{ text: <bdi>{notes[index]?.note ?? ""}</bdi> }] : []),
      ],
    })),
  };
}

/** One series of values: where it goes in a sentence, a graph, and the table that says all of it. */
export function ValueSeries(props: ValueSeriesProps) {
  const t = useTranslations("measurements.series");
  const sentenceOf = useTrendSentence();
  const { heading, name, known, series, shown, more } = props;
  const total = series.points.length;
  const points = series.points.slice(Math.max(0, total - shown));
  const table = useTable(props, points);
  return (
    <>
      <DataWithGraph
        heading={heading}
        headingLevel={2}
        sentence={sentenceOf(series, known)}
        graph={points.length < 2 ? undefined : <SeriesGraph name={name} points={points} />}
        table={table}
      />
      {total > shown && (
        <p>
          {t("showing", { shown, total })}{" "}
          <Link className="app-alone" href={more(shown + valuesAtOnce)}>
            {t("more", { count: Math.min(valuesAtOnce, total - shown) })}
          </Link>
        </p>
      )}
    </>
  );
}

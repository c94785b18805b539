import { useLocale, useTranslations } from "next-intl";
import { dateWords } from "#components/ui/date-words.ts";
import { LineGraph } from "#components/ui/charts/line-graph.tsx";
import { Link } from "#components/ui/link.tsx";
import { DataWithGraph } from "#components/ui/patterns/data-with-graph.tsx";
import type { PastValue } from "#lib/domain/test-results/model.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { decimalsOf, unitText, useMeasuredWords } from "./measured-words.ts";
import { names } from "./rich-words.tsx";

export interface ResultHistoryProps {
  name: string;
  /** Oldest first, all in one unit. */
  past: readonly PastValue[];
  resultId: string;
  person: PersonHandle;
  /** Inside an opened part there is no room for another heading of the page. */
  inDetails?: boolean;
}

/** What happened since the value before this one; nothing where a limit ("less than 5") stands for a value. */
function useChange({ past, resultId }: Pick<ResultHistoryProps, "past" | "resultId">): string | undefined {
  const t = useTranslations("test-results");
  const words = useMeasuredWords();
  const dates = dateWords(useLocale());
  const index = past.findIndex((value) => value.resultId === resultId);
  const [before, now] = [past[index - 1], past[index]];
  if (before === undefined || now === undefined) return undefined;
  if (before.comparator !== null || now.comparator !== null) return undefined;
  const decimals = Math.max(decimalsOf(before.value), decimalsOf(now.value));
  const change = Number((now.value - before.value).toFixed(decimals));
  const key = change === 0 ? "same" : change > 0 ? "up" : "down";
  return t(`history.${key}`, { change: words.digits(Math.abs(change)), date: dates.month(before.takenAt) });
}

function Newer({ past, resultId, person }: Pick<ResultHistoryProps, "past" | "resultId" | "person">) {
  const t = useTranslations("test-results");
  const dates = dateWords(useLocale());
  const newest = past.at(-1);
  const isPast = past.some((value) => value.resultId === resultId);
  if (newest === undefined || !isPast || newest.resultId === resultId) return null;
  return (
    <p>
      <Link className="app-alone" href={paths.testResult(person, newest.resultId)}>
        {t("history.newer", { date: dates.longDay(newest.takenAt) })}
      </Link>
    </p>
  );
}

function Graph({ past }: { past: readonly PastValue[] }) {
  const t = useTranslations("test-results");
  const words = useMeasuredWords();
  const dates = dateWords(useLocale());
  const [first, last] = [past[0], past.at(-1)];
  if (first === undefined || last === undefined) return null;
  const written = (value: PastValue) => words.number(value.value, value.comparator, value.unit);
  const shape = last.range;
  return (
    <LineGraph
      label={t("history.graph", {
        count: past.length,
        from: dates.month(first.takenAt),
        to: dates.month(last.takenAt),
        first: written(first),
        last: written(last),
      })}
      points={past.map((value) => ({
        at: Date.parse(value.takenAt),
        value: value.value,
        label: words.number(value.value, value.comparator),
        dateLines: [dates.monthName(value.takenAt), dates.year(value.takenAt)].filter(Boolean),
        hollow: value.comparator !== null,
      }))}
      band={
        shape === null
          ? undefined
          : {
              ...(shape.kind !== "at-most" && { low: shape.low }),
              ...(shape.kind !== "at-least" && { high: shape.high }),
              label: t("history.usual", { range: words.range(shape) }),
            }
      }
      joinUpTo={Infinity}
      hollowLabel={t("history.hollow")}
    />
  );
}

/** "Diabetes range" where a national band says so, and not otherwise than the laboratory; else against the range. */
function useRangeWords() {
  const t = useTranslations("test-results");
  return ({ band, flag, rangeGiven }: PastValue): string => {
    const key = `bar.bands.${band ?? ""}` as Parameters<typeof t.has>[0];
    const agrees = flag === "unknown" || (flag === "normal") === (band === "normal");
    const againstRange = flag === "unknown" && rangeGiven ? t("panel.unknown") : t(`history.${flag}`);
    return band !== null && agrees && t.has(key) ? t(key) : againstRange;
  };
}

/** Every value with its day and what it means; the days of other results lead to them. */
function useTable({ name, past, resultId, person }: ResultHistoryProps) {
  const t = useTranslations("test-results");
  const words = useMeasuredWords();
  const dates = dateWords(useLocale());
  const rangeOf = useRangeWords();
  const unit = past.at(-1)?.unit ?? null;
  return {
    caption:
      unit === null
        ? t.rich("history.captionNoUnit", { ...names, test: name })
        : t.rich("history.caption", { ...names, test: name, unit: unitText(unit) }),
    head: [t("history.date"), t("history.result"), t("history.range")],
    rows: past.map((value) => ({
      at: Date.parse(value.takenAt),
      cells: [
        value.resultId === resultId
          ? { text: dates.day(value.takenAt), visuallyHiddenText: t("history.thisOne") }
          : { text: dates.day(value.takenAt), href: paths.testResult(person, value.resultId) },
        words.number(value.value, value.comparator),
        rangeOf(value),
      ],
    })),
  };
}

/** The values of one test over time: the change in words, a graph, and the table that says all of it. */
export function ResultHistory(props: ResultHistoryProps) {
  const t = useTranslations("test-results");
  const { past, name, resultId, person, inDetails = false } = props;
  const change = useChange(props);
  const table = useTable(props);
  if (past.length < 2) return null;
  return (
    <DataWithGraph
      heading={inDetails ? t.rich("history.headingOf", { ...names, test: name }) : t("history.heading")}
      headingLevel={inDetails ? undefined : 2}
      sentence={change}
      graph={<Graph past={past} />}
      table={table}
    >
      <Newer past={past} resultId={resultId} person={person} />
    </DataWithGraph>
  );
}

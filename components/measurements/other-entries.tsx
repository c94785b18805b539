import { useTranslations } from "next-intl";
import { Heading } from "#components/ui/heading.tsx";
import { Table } from "#components/ui/table.tsx";
import type { Measurement } from "#lib/domain/measurements/model.ts";
import { useDateWords, useEntryWords, useWhereWords } from "./value-words.ts";

/** "The same as before", or what it was: for values that are words, such as smoking. */
function useWordsTrend(entries: readonly Measurement[]): string | null {
  const t = useTranslations("measurements.trend");
  const dateOf = useDateWords();
  const said = entries.filter(({ value, takenAt }) => value.kind === "text" && takenAt !== null);
  const [newest, before] = said;
  if (newest?.value.kind !== "text" || before?.value.kind !== "text") return null;
  const text = newest.value.text;
  if (text === before.value.text) return t("same", { text });
  return t("changed", {
    text,
    before: before.value.text,
    fromDate: dateOf(before.takenAt),
    toDate: dateOf(newest.takenAt),
  });
}

interface OtherEntriesProps {
  name: string;
  /** Newest first; those that stand on no graph. */
  entries: readonly Measurement[];
  /** Beside a graph it has a heading of its own, and says why they are apart. */
  beside: boolean;
}

/** Entries that are words, have no date or cannot be shown safely: a table, and how it changed in a sentence. */
export function OtherEntries({ name, entries, beside }: OtherEntriesProps) {
  const t = useTranslations("measurements");
  const dateOf = useDateWords();
  const whereOf = useWhereWords();
  const entryWords = useEntryWords();
  const trend = useWordsTrend(entries);
  if (entries.length === 0) return null;
  const withNotes = entries.some(({ comment }) => comment !== null);
  const head = [t("series.head.date"), t("series.head.value"), t("series.head.where")];
  return (
    <section>
      {beside && (
        <>
          <Heading level={2} size="m" text={t("others.heading")} />
          <p>{t("others.why")}</p>
        </>
      )}
      {trend !== null && <p>{trend}</p>}
      <Table
        reflow
        firstCellIsHeader
        caption={{ text: t("series.caption", { name }), size: "s" }}
        head={withNotes ? [...head, t("series.head.note")] : head}
        rows={entries.map((entry) => [
          dateOf(entry.takenAt),
          { text: <bdi>{entryWords(entry)}</bdi> },
          { text: <bdi>{whereOf(entry)}</bdi> },
          ...(withNotes ? [{ text: <bdi>{entry.comment ?? ""}</bdi> }] : []),
        ])}
      />
    </section>
  );
}

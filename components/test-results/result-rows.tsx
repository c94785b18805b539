import { useLocale, useTranslations } from "next-intl";
import { CardGroup } from "#components/ui/card-group.tsx";
import { CardLine, type CardProps } from "#components/ui/card.tsx";
import { dateWords } from "#components/ui/date-words.ts";
import type { ListGroup } from "#components/ui/patterns/list-groups.ts";
import { Tag } from "#components/ui/tag.tsx";
import type { OrderedTest } from "#lib/domain/test-results/model.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { byMonth, isFinished, type Row } from "./list-rows.ts";
import { ResultLines, WaitingLines } from "./row-lines.tsx";
import { useTestName } from "./test-name.ts";

type RowCard = CardProps & { key: string };

/** How a row is drawn: at most one tag, the name, and its lines. */
function useRowCard(person: PersonHandle, today: string) {
  const t = useTranslations("test-results");
  const dates = dateWords(useLocale());
  const nameOf = useTestName();
  return (row: Row): RowCard => {
    const hiddenText = row.at === null ? undefined : dates.longDayNear(row.at, today);
    if (row.kind === "waiting") {
      return {
        key: `ordered-${row.item.id}`,
        title: <bdi>{nameOf(row.item)}</bdi>,
        href: paths.orderedTest(person, row.item.id),
        hiddenText,
        above: <Tag colour="grey" text={t("tag.waiting")} />,
        children: <WaitingLines test={row.item} today={today} />,
      };
    }
    const card = { key: row.item.id, href: paths.testResult(person, row.item.id), hiddenText };
    if (row.kind === "removed") {
      return {
        ...card,
        title: <bdi>{row.item.name}</bdi>,
        above: <Tag colour="white" text={t("tag.removed")} />,
        children: (
          <>
            {row.at !== null && (
              <CardLine>{t("row.taken", { date: dates.longDayNear(row.at, today) })}</CardLine>
            )}
            <CardLine>{t("row.removed")}</CardLine>
          </>
        ),
      };
    }
    const { isNew, status } = row.item;
    const tag = isNew ? <Tag text={t("tag.new")} /> : <Tag colour="white" text={t("tag.corrected")} />;
    return {
      ...card,
      title: <bdi>{nameOf(row.item)}</bdi>,
      above: isNew || status === "corrected" ? tag : undefined,
      children: <ResultLines result={row.item} today={today} />,
    };
  };
}

/** The rows in groups: what is late first, then month by month, newest first. */
export function useResultGroups(person: PersonHandle, today: string) {
  const t = useTranslations("test-results");
  const dates = dateWords(useLocale());
  const cardOf = useRowCard(person, today);
  const isLate = (row: Row) => row.kind === "waiting" && row.item.overdue;
  return (rows: readonly Row[]): readonly ListGroup[] => {
    const late = rows.filter(isLate);
    const months = byMonth(rows.filter((row) => !isLate(row)));
    return [
      ...(late.length > 0 ? [{ key: "late", heading: t("list.late"), rows: late.map(cardOf) }] : []),
      ...months.map(({ month, rows: own }) => ({
        key: month ?? "no-month",
        heading: month === null ? t("date.unknown") : dates.month(month),
        rows: own.map(cardOf),
      })),
    ];
  };
}

/** Tests that have gone all the way: their steps can still be seen, so that none is ever lost. */
export function FinishedTests({ tests, person }: { tests: readonly OrderedTest[]; person: PersonHandle }) {
  const t = useTranslations("test-results");
  const dates = dateWords(useLocale());
  const nameOf = useTestName();
  const finished = tests.filter(isFinished);
  if (finished.length === 0) return null;
  return (
    <CardGroup
      stacked
      secondary
      heading={t("list.finished")}
      description={t("list.finishedDescription")}
      cards={finished.map((test) => ({
        key: test.id,
        title: <bdi>{nameOf(test)}</bdi>,
        href: paths.orderedTest(person, test.id),
        description:
          test.changedAt === null
            ? t("row.finishedNoDate")
            : t("row.finished", { date: dates.longDay(test.changedAt) }),
      }))}
    />
  );
}

import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useRecordSources, type KnownSurgery } from "#components/layout/panel-sources.tsx";
import { CardLine, CardTop, type CardProps } from "#components/ui/card.tsx";
import { dateWords, monthOf } from "#components/ui/date-words.ts";
import type { ListGroup } from "#components/ui/patterns/list-groups.ts";
import { Tag } from "#components/ui/tag.tsx";
import type { TimelineEntry } from "#lib/domain/timeline/model.ts";

const bdi = (chunks: ReactNode) => <bdi>{chunks}</bdi>;

type Row = CardProps & { key: string };

/** Kind and date above the name; under it the coded term, who wrote it, and where it comes from. */
function useRow(surgery: KnownSurgery, today: string) {
  const t = useTranslations("timeline");
  const dates = dateWords(useLocale());
  const sourceOf = useRecordSources(surgery);
  return (entry: TimelineEntry): Row => {
    const { id, kind, moment, at, title, term, by, source, unsafe, isNew } = entry;
    const day = at === null ? t("row.noDate") : dates.longDayNear(at, today);
    const kindName = moment === null ? t(`kinds.${kind}`) : t(`moments.${moment}`);
    return {
      key: id,
      title: <bdi>{title}</bdi>,
      href: entry.href,
      hiddenText: `${kindName}, ${day}`,
      above: <CardTop end={isNew ? <Tag text={t("row.new")} /> : undefined}>{kindName}</CardTop>,
      children: (
        <>
          <CardLine>{day}</CardLine>
          {unsafe && <CardLine>{t("row.unsafe")}</CardLine>}
          {term !== null && !unsafe && <CardLine>{t.rich("row.term", { bdi, term })}</CardLine>}
          {by !== null && <CardLine>{t.rich("row.by", { bdi, by })}</CardLine>}
          <CardLine>
            {source === "own"
              ? t("row.ownSource")
              : t.rich("row.source", { bdi, source: sourceOf(source).name })}
          </CardLine>
        </>
      ),
    };
  };
}

/** "2028-05" for a day or a moment, "1994" where no more is known, null without a date. */
const groupOf = ({ at }: TimelineEntry): string | null => (at === null ? null : (monthOf(at) ?? at));

/** The entries month by month; those without a date last. Only the first so many are drawn: the others are counted. */
export function useTimelineGroups(surgery: KnownSurgery, today: string) {
  const t = useTranslations("timeline.list");
  const dates = dateWords(useLocale());
  const rowOf = useRow(surgery, today);
  return (entries: readonly TimelineEntry[], shown: number): readonly ListGroup[] => {
    const groups = new Map<string | null, Row[]>();
    for (const entry of entries.slice(0, shown)) {
      const key = groupOf(entry);
      const rows = groups.get(key);
      if (rows === undefined) groups.set(key, [rowOf(entry)]);
      else rows.push(rowOf(entry));
    }
    const drawn = [...groups].map(([key, rows]) => ({
      key: key ?? "no-date",
      heading: key === null ? t("noDate") : dates.month(key),
      rows,
    }));
    const rest = entries.slice(shown).map(({ id }) => ({ key: id, title: "" }));
    return rest.length === 0 ? drawn : [...drawn, { key: "rest", rows: rest }];
  };
}

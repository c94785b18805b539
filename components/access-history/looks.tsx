import { useTranslations } from "next-intl";
import { dateWords } from "#components/ui/date-words.ts";
import { DayByDay } from "#components/ui/patterns/day-by-day.tsx";
import { EmptyState } from "#components/ui/patterns/empty-state.tsx";
import type { DayOfLooks } from "#lib/domain/access-history/model.ts";

interface LooksProps {
  days: readonly DayOfLooks[];
  /** In which the page is read: dates must not speak another than the words beside them. */
  language: string;
}

/** Who looked, when and at what, day by day, newest first. Says so when nobody did. */
export function Looks({ days, language }: LooksProps) {
  const t = useTranslations("access-history");
  const dates = dateWords(language);
  return (
    <DayByDay
      days={days.map(({ date, looks }) => ({
        date,
        heading: dates.longDay(date),
        moments: looks.map(({ id, at, what, by }) => ({
          key: id,
          at,
          time: dates.time(at) ?? dates.longDay(at),
          who: t(by === "oneself" ? "you" : by),
          where: t("where"),
          lines: [t(`what.${what}`)],
        })),
      }))}
      empty={<EmptyState text={t("none")} />}
    />
  );
}

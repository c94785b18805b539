import { useTranslations } from "next-intl";
import { dateWords } from "#components/ui/date-words.ts";
import { CardGroup } from "#components/ui/card-group.tsx";
import { CardLine } from "#components/ui/card.tsx";
import { TimeText } from "#components/ui/time-text.tsx";
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
  if (days.length === 0) return <p>{t("none")}</p>;
  return days.map(({ date, looks }) => (
    <CardGroup
      key={date}
      stacked
      heading={dates.longDay(date)}
      cards={looks.map(({ id, at, what, byOneself }) => ({
        key: id,
        title: byOneself ? t("you") : t("someone"),
        children: (
          <>
            <CardLine>
              <TimeText at={at} whole>
                {dates.time(at) ?? dates.longDay(at)}
              </TimeText>
              {", "}
              {t("where")}
            </CardLine>
            <CardLine strong>{t(`what.${what}`)}</CardLine>
          </>
        ),
      }))}
    />
  ));
}

import { useLocale, useTranslations } from "next-intl";
import { dateWords } from "#components/ui/date-words.ts";
import { SummaryList } from "#components/ui/summary-list.tsx";
import type { Relationship } from "#lib/domain/family/model.ts";
import { StatusOf, statusOf } from "./words.tsx";

/** Status and dates of a relationship. */
export function RelationshipFacts({ relationship }: { relationship: Relationship }) {
  const t = useTranslations("family.facts");
  const dates = dateWords(useLocale());
  const { standing, askedOn, since, lastDay, review } = relationship;
  const row = (key: "asked" | "since", day: string | null) =>
    day === null ? [] : [{ key: t(key), value: dates.day(day) }];
  const rows = [
    { key: t("status"), value: <StatusOf status={statusOf(relationship)} /> },
    ...(since === null ? row("asked", askedOn) : row("since", since)),
    ...(standing === "active" || lastDay !== null
      ? [{ key: t("lastDay"), value: lastDay === null ? t("noEnd") : dates.day(lastDay) }]
      : []),
    ...(review === null
      ? []
      : [{ key: t("review"), value: t("reviewText", { date: dates.day(review.day), age: review.age }) }]),
  ];
  return <SummaryList rows={rows} />;
}

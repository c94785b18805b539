import { useLocale, useTranslations } from "next-intl";
import { dateWords } from "#components/ui/date-words.ts";
import { alertDays, type AlertWanted, type FoundTime } from "#lib/domain/slot-alerts/model.ts";

/** What somebody wants to be told of, a line each: how, whom, and on which days. */
export function useWantedLines() {
  const t = useTranslations("slot-alerts");
  const ways = useTranslations("booking.ways");
  return ({ how, sex, days }: AlertWanted): readonly string[] => [
    ...(how === "any" ? [] : [ways(how)]),
    ...(sex === "any" ? [] : [t(`sexes.${sex}`)]),
    days.length === alertDays.length
      ? t("days.all")
      : new Intl.ListFormat("en-GB").format(days.map((day) => t(`days.${day}`))),
  ];
}

/** A time that was found, in its parts. */
export function useFoundWords() {
  const kinds = useTranslations("booking.kinds");
  const ways = useTranslations("booking.ways");
  const dates = dateWords(useLocale());
  return ({ start, way }: FoundTime, { kind }: AlertWanted) => ({
    kind: kinds(kind),
    way: ways(way ?? "unsaid"),
    day: dates.longDay(start),
    time: dates.time(start) ?? "",
  });
}

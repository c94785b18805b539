import { useLocale, useTranslations } from "next-intl";
import { dateWords } from "#components/ui/date-words.ts";
import type { OpenDays, PublicPlace } from "#lib/opening-hours.ts";

const dayKeys = ["0", "1", "2", "3", "4", "5", "6"] as const;

const isAlways = ({ first, last, spans }: OpenDays): boolean =>
  first === 0 && last === 6 && spans.length === 1 && spans[0]?.from === "00:00" && spans[0].until >= "23:59";

/** "8am to 1pm and 2pm to 6pm" */
const both = new Intl.ListFormat("en-GB");

/** When a place is open, inside a sentence: "Monday to Friday, 8am to 6:30pm"; null where nobody says. */
export function useHoursWords() {
  const t = useTranslations("appointments.hours");
  const dates = dateWords(useLocale());
  // In January England's clock is that of the world: a time of day is said as it is written.
  const clock = (time: string) => dates.time(`2028-01-03T${time}:00Z`) ?? time;
  const rowOf = (row: OpenDays): string => {
    const times = row.spans.map(({ from, until }) => t("span", { from: clock(from), until: clock(until) }));
    const values = { first: t(dayKeys[row.first] ?? "0"), times: both.format(times) };
    return row.first === row.last
      ? t("day", values)
      : t("days", { ...values, last: t(dayKeys[row.last] ?? "6") });
  };
  return ({ hours }: Pick<PublicPlace, "hours">): string | null => {
    if (hours === null || hours.length === 0) return null;
    return hours.length === 1 && hours[0] && isAlways(hours[0]) ? t("always") : hours.map(rowOf).join("; ");
  };
}

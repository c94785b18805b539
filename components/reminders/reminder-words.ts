import { useLocale, useTranslations } from "next-intl";
import { dateWords } from "#components/ui/date-words.ts";
import { daysUntil } from "#lib/domain/reminders/model.ts";

/** What a reminder says at a moment, and no more: others may see the screen. ISO instants. */
export function useReminderWords() {
  const t = useTranslations("reminders");
  return (startsAt: string, at: string): string => t("says", { days: daysUntil(startsAt, at) });
}

/** "Monday 22 May 2028 at 9:30am" */
export function useWhen() {
  const t = useTranslations("reminders");
  const dates = dateWords(useLocale());
  return (instant: string): string =>
    t("at", { day: dates.longDay(instant), time: dates.time(instant) ?? "" });
}

import { useLocale, useTranslations } from "next-intl";
import { CardLine, type CardProps } from "#components/ui/card.tsx";
import { dateWords } from "#components/ui/date-words.ts";
import { daysUntil, type Reminder } from "#lib/domain/reminders/model.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";

/** Reminders that came, for the home page: neutral, because others may see the screen. `now` is an ISO instant. */
export function useRemindersToDo(
  open: readonly Reminder[] | null,
  person: PersonHandle,
  now: string,
): readonly (CardProps & { key: string })[] {
  const t = useTranslations("home");
  const dates = dateWords(useLocale());
  return (open ?? []).map(({ id, startsAt }) => {
    const at = t("appointment.at", { day: dates.longDay(startsAt), time: dates.time(startsAt) ?? "" });
    return {
      key: `reminder ${id}`,
      title: t("toDo.reminder", { days: daysUntil(startsAt, now) }),
      href: paths.reminder(person, id),
      hiddenText: at,
      children: <CardLine strong>{at}</CardLine>,
    };
  });
}

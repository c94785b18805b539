import { useTranslations } from "next-intl";
import { CardGroup } from "#components/ui/card-group.tsx";
import { CardLine } from "#components/ui/card.tsx";
import { EmptyState } from "#components/ui/patterns/empty-state.tsx";
import type { Reminder } from "#lib/domain/reminders/model.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { useReminderWords, useWhen } from "./reminder-words.ts";

interface ReminderListProps {
  person: PersonHandle;
  /** Came, and not answered. */
  open: readonly Reminder[];
  /** Still to come. */
  coming: readonly Reminder[];
  /** All appointments are known: only then does an empty list mean "none". */
  whole: boolean;
  /** ISO instant, health time. */
  now: string;
}

/** What came, and what will come with the words that it will say. */
export function ReminderList({ person, open, coming, whole, now }: ReminderListProps) {
  const t = useTranslations("reminders");
  const words = useReminderWords();
  const when = useWhen();
  return (
    <>
      {open.length === 0 ? (
        <EmptyState heading={t("now.heading")} text={t("now.none")} />
      ) : (
        <CardGroup
          heading={t("now.heading")}
          cards={open.map(({ id, startsAt }) => ({
            key: id,
            title: words(startsAt, now),
            href: paths.reminder(person, id),
            hiddenText: when(startsAt),
            children: <CardLine strong>{when(startsAt)}</CardLine>,
          }))}
        />
      )}
      {coming.length === 0 ? (
        <EmptyState heading={t("next.heading")} text={t(whole ? "next.none" : "next.notKnown")} />
      ) : (
        <CardGroup
          stacked
          heading={t("next.heading")}
          cards={coming.map(({ id, startsAt, dueAt, appointment }) => ({
            key: id,
            title: when(dueAt),
            href: paths.appointment(person, appointment),
            description: t("next.about", { when: when(startsAt) }),
          }))}
        />
      )}
    </>
  );
}

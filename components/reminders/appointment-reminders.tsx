import { useTranslations } from "next-intl";
import { Heading } from "#components/ui/heading.tsx";
import { Link } from "#components/ui/link.tsx";
import type { PlannedReminder } from "#lib/domain/reminders/model.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { useReminderWords, useWhen } from "./reminder-words.ts";

interface AppointmentRemindersProps {
  person: PersonHandle;
  id: string;
  /** Those that are still to come. */
  planned: readonly PlannedReminder[];
}

/** On an appointment's page: when a reminder comes, with the exact words that it will say, and the way to choose. */
export function AppointmentReminders({ person, id, planned }: AppointmentRemindersProps) {
  const t = useTranslations("reminders");
  const words = useReminderWords();
  const when = useWhen();
  return (
    <section className="app-section app-not-printed">
      <Heading level={2} size="m" text={t("part.heading")} />
      <p>{t(planned.length === 0 ? "part.none" : "part.going")}</p>
      {planned.length > 0 && (
        <ul className="nhsuk-list nhsuk-list--bullet">
          {planned.map(({ dueAt, startsAt }) => (
            <li key={dueAt}>{t("choose.wording", { when: when(dueAt), words: words(startsAt, dueAt) })}</li>
          ))}
        </ul>
      )}
      <p>
        <Link className="app-alone" href={paths.remindOf(person, id)}>
          {t("choose.title")}
        </Link>
      </p>
    </section>
  );
}

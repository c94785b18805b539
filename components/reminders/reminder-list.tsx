import { useTranslations } from "next-intl";
import { CardGroup } from "#components/ui/card-group.tsx";
import { CardLine } from "#components/ui/card.tsx";
import { EmptyState } from "#components/ui/patterns/empty-state.tsx";
import { sourceOfAppointmentId } from "#lib/appointment-id.ts";
import type { Came, Reminder } from "#lib/domain/reminders/model.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { useReminderWords, useWhen } from "./reminder-words.ts";

interface ReminderListProps {
  person: PersonHandle;
  /** Came, and not answered. */
  open: readonly Came[];
  /** Still to come. */
  coming: readonly Reminder[];
  /** Everything else that came; null where nobody could say what was written. */
  earlier: readonly Came[] | null;
  /** All appointments are known: only then does an empty list mean "none". */
  whole: boolean;
  /** ISO instant, health time. */
  now: string;
}

/** Which appointment it is, as far as others may see: who keeps it, and when it is. */
function useAbout() {
  const t = useTranslations("reminders");
  const when = useWhen();
  return ({ appointment, startsAt }: Reminder): string =>
    t("next.about", { source: sourceOfAppointmentId(appointment) ?? "other", when: when(startsAt) });
}

/** Who wrote about the same on the same day, each once. */
function WroteToo({ messages }: Pick<Came, "messages">) {
  const t = useTranslations("reminders");
  const names = [...new Set(messages.map(({ from }) => from ?? t("came.someone")))];
  return names.map((from) => <CardLine key={from}>{t("now.too", { from })}</CardLine>);
}

function Open({ person, open, now }: Pick<ReminderListProps, "person" | "open" | "now">) {
  const t = useTranslations("reminders");
  const words = useReminderWords();
  const when = useWhen();
  if (open.length === 0) return <EmptyState heading={t("now.heading")} text={t("now.none")} />;
  const cards = open.flatMap(({ reminder, messages }) =>
    reminder === null
      ? []
      : {
          key: reminder.id,
          title: words(reminder.startsAt, now),
          href: paths.reminder(person, reminder.id),
          hiddenText: when(reminder.startsAt),
          children: (
            <>
              <CardLine strong>{when(reminder.startsAt)}</CardLine>
              <WroteToo messages={messages} />
            </>
          ),
        },
  );
  return <CardGroup heading={t("now.heading")} cards={cards} />;
}

function Coming({ person, coming, whole }: Pick<ReminderListProps, "person" | "coming" | "whole">) {
  const t = useTranslations("reminders");
  const about = useAbout();
  const when = useWhen();
  if (coming.length === 0)
    return <EmptyState heading={t("next.heading")} text={t(whole ? "next.none" : "next.notKnown")} />;
  const cards = coming.map((reminder) => ({
    key: reminder.id,
    title: when(reminder.dueAt),
    href: paths.remindOf(person, reminder.appointment),
    hiddenText: t("next.change"),
    description: about(reminder),
  }));
  return <CardGroup stacked heading={t("next.heading")} cards={cards} />;
}

function Earlier({ person, earlier }: Pick<ReminderListProps, "person" | "earlier">) {
  const t = useTranslations("reminders.came");
  const about = useAbout();
  const when = useWhen();
  if (earlier === null || earlier.length === 0)
    return <EmptyState heading={t("heading")} text={t(earlier === null ? "notKnown" : "none")} />;
  const cards = earlier.flatMap(({ at, reminder, messages }) => {
    const [first] = messages;
    if (reminder === null)
      return first === undefined
        ? []
        : {
            key: first.id,
            title: when(at),
            href: paths.message(person, first.id),
            children: <CardLine>{t("message", { from: first.from ?? t("someone") })}</CardLine>,
          };
    return {
      key: reminder.id,
      title: when(at),
      href: paths.reminder(person, reminder.id),
      children: (
        <>
          <CardLine>{about(reminder)}</CardLine>
          <WroteToo messages={messages} />
        </>
      ),
    };
  });
  return <CardGroup stacked heading={t("heading")} cards={cards} />;
}

/** What came and waits for an answer, what will come and where that is chosen, and what came before. */
export function ReminderList(props: ReminderListProps) {
  return (
    <>
      <Open {...props} />
      <Coming {...props} />
      <Earlier {...props} />
    </>
  );
}

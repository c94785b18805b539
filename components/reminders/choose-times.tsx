import { useTranslations } from "next-intl";
import { Checkboxes } from "#components/ui/checkboxes.tsx";
import { Form, type FormAction } from "#components/ui/patterns/form.tsx";
import { dueAt, reminderTimes, type ReminderTime } from "#lib/domain/reminders/model.ts";
import { useReminderWords, useWhen } from "./reminder-words.ts";

interface ChooseTimesProps {
  action: FormAction;
  oneTimeKey: string;
  chosen: readonly ReminderTime[];
  /** The appointment that it is about: each time then says when, and with which words. Null for all of them. */
  about: { readonly startsAt: string; readonly now: string } | null;
}

/** When to be reminded: a fixed list, of which any number is chosen. */
export function ChooseTimes({ action, oneTimeKey, chosen, about }: ChooseTimesProps) {
  const t = useTranslations("reminders.choose");
  const name = useTranslations("reminders.times");
  const words = useReminderWords();
  const when = useWhen();
  const hintOf = (time: ReminderTime): string | undefined => {
    if (about === null) return undefined;
    const due = dueAt(about.startsAt, time);
    if (Date.parse(due) <= Date.parse(about.now) || Date.parse(due) >= Date.parse(about.startsAt))
      return t("past");
    return t("wording", { when: when(due), words: words(about.startsAt, due) });
  };
  return (
    <Form action={action} oneTimeKey={oneTimeKey} button={t("save")}>
      <Checkboxes
        name="times"
        fieldset={{ legend: { text: t(about === null ? "usualHeading" : "oneLegend"), size: "m" } }}
        hint={t(about === null ? "usualHint" : "oneHint")}
        values={chosen}
        items={reminderTimes.map((time) => ({ value: time, text: name(time), hint: hintOf(time) }))}
      />
    </Form>
  );
}

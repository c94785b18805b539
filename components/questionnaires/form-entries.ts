import { useLocale, useTranslations } from "next-intl";
import { dateWords } from "#components/ui/date-words.ts";
import type { ListedForm } from "#lib/domain/questionnaires/model.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { useFormTag } from "./form-list.tsx";
import { bdi, useAppointmentLine, useFormName } from "./form-words.ts";

/** What waits to be answered, for a list of everything that is coming. */
export function useFormEntries(forms: readonly ListedForm[], person: PersonHandle) {
  const t = useTranslations("questionnaires.card");
  const dates = dateWords(useLocale());
  const { titleOf, hospitalOf } = useFormName();
  const lineOf = useAppointmentLine();
  const tagOf = useFormTag();
  return forms
    .filter(({ stage }) => stage === "to-answer")
    .map((form) => {
      const { id, until, started } = form;
      const appointment = lineOf(form);
      return {
        key: `questionnaire ${id}`,
        at: until,
        actionNeeded: true,
        tag: started === null ? null : tagOf(form),
        title: t.rich("entry", { bdi, title: titleOf(form) }),
        href: paths.questionnaire(person, id),
        ...(until !== null && { fact: t("by", { date: dates.longDay(until) }) }),
        lines: [
          ...(started === null ? [] : [t("progress", { answered: started.answered, of: started.of })]),
          ...(appointment === null ? [] : [appointment]),
          bdi(hospitalOf(form)),
        ],
      };
    });
}

import { useLocale, useTranslations } from "next-intl";
import { dateWords } from "#components/ui/date-words.ts";
import { Heading } from "#components/ui/heading.tsx";
import { Link } from "#components/ui/link.tsx";
import type { ListedForm } from "#lib/domain/questionnaires/model.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { bdi, useFormName } from "./form-words.ts";

/** What the hospital asks before one appointment: to answer, begun, or sent. */
export function AppointmentForms({ forms, person }: { forms: readonly ListedForm[]; person: PersonHandle }) {
  const t = useTranslations("questionnaires");
  const dates = dateWords(useLocale());
  const { titleOf } = useFormName();
  const open = forms.filter(({ stage }) => stage !== "closed");
  if (open.length === 0) return null;
  return (
    <>
      <Heading level={2} size="m" text={t("part.heading")} />
      {open.map((form) => {
        const { id, stage, until, started } = form;
        const words = stage === "sent" ? "see" : started === null ? "link" : "goOn";
        const href = stage === "sent" ? paths.questionnaireSent(person, id) : paths.questionnaire(person, id);
        return (
          <div key={id}>
            {stage === "sent" && <p>{t("part.sent")}</p>}
            {stage === "to-answer" && until !== null && <p>{t("card.by", { date: dates.longDay(until) })}</p>}
            <p>
              <Link className="app-alone" href={href}>
                {t.rich(`part.${words}`, { bdi, title: titleOf(form) })}
              </Link>
            </p>
          </div>
        );
      })}
    </>
  );
}

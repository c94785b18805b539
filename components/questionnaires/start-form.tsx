import { useLocale, useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { dateWords } from "#components/ui/date-words.ts";
import { Heading } from "#components/ui/heading.tsx";
import { Link } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import {
  adviceFor,
  nextQuestion,
  progressOf,
  type Form,
  type ListedForm,
} from "#lib/domain/questionnaires/model.ts";
import type { Kept } from "#lib/domain/questionnaires/form.ts";
import { AdviceAgain } from "./advice.tsx";
import { ChangedForm } from "./changed-form.tsx";
import { bdi, useAppointmentLine, useFormName } from "./form-words.ts";

interface StartFormProps {
  asked: ListedForm;
  form: Form;
  kept: Kept;
  /** They were to be sent just now, and the form was not as it was checked. */
  notSent: boolean;
  /** Something is kept already. */
  started: boolean;
  /** The page that leads to the hospital's website; null where none is known. */
  leave: string | null;
  /** The address of a step. */
  to: (step: string) => string;
}

function Facts({ asked, form }: Pick<StartFormProps, "asked" | "form">) {
  const t = useTranslations("questionnaires.start");
  const dates = dateWords(useLocale());
  const { hospitalOf } = useFormName();
  const hospital = form.hospital ?? hospitalOf(asked);
  const appointment = useAppointmentLine()(asked);
  const { purpose, readBy, minutes } = form;
  return (
    <>
      {appointment !== null && <p>{appointment}</p>}
      {purpose !== null && <p>{bdi(purpose)}</p>}
      <ul className="nhsuk-list nhsuk-list--bullet">
        <li>
          {readBy === null
            ? t.rich("readByHospital", { bdi, hospital })
            : t.rich("readBy", { bdi, who: readBy, hospital })}
        </li>
        {minutes !== null && <li>{t("minutes", { minutes })}</li>}
        {asked.until !== null && <li>{t("by", { date: dates.longDay(asked.until) })}</li>}
      </ul>
      <p>{t("kept")}</p>
    </>
  );
}

/** Before the first question: what it is for, who reads it, how long it takes, by when, and where the answers are kept. */
export function StartForm({ asked, form, kept, notSent, started, leave, to }: StartFormProps) {
  const t = useTranslations("questionnaires.start");
  const { titleOf } = useFormName();
  const next = nextQuestion(form, kept.answers);
  const at = next === null ? "check" : String(form.questions.indexOf(next) + 1);
  const { answered, of } = progressOf(form, kept.answers);
  const words = next === null ? "check" : started ? "goOn" : "start";
  return (
    <>
      <Heading level={1} size="l" text={bdi(titleOf(asked))} />
      <AdviceAgain advice={adviceFor(form, kept.answers)} />
      {notSent && <Notice headingLevel={2} title={t("notSent")} />}
      <ChangedForm form={form} kept={kept} />
      <Facts asked={asked} form={form} />
      {asked.begunThere && !started && (
        <Notice headingLevel={2} title={t("begunThere")}>
          <p>{t("begunThereText")}</p>
          {leave !== null && (
            <p>
              <Link className="app-alone" href={leave}>
                {t("goOnThere")}
              </Link>
            </p>
          )}
        </Notice>
      )}
      {started && <p>{t("progress", { answered, of })}</p>}
      <Button href={to(at)} text={t(words)} />
      {started && (
        <p>
          <Link className="app-alone" href={to("delete")}>
            {t("delete")}
          </Link>
        </p>
      )}
    </>
  );
}

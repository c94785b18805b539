import { useLocale, useTranslations } from "next-intl";
import { dateWords } from "#components/ui/date-words.ts";
import { Link } from "#components/ui/link.tsx";
import type { Answer as Shown } from "#components/ui/patterns/answer-value.tsx";
import { CheckAnswers } from "#components/ui/patterns/check-answers.tsx";
import type { FieldErrors } from "#components/ui/patterns/field-errors.ts";
import type { FormAction } from "#components/ui/patterns/form.tsx";
import type { Kept } from "#lib/domain/questionnaires/form.ts";
import {
  adviceFor,
  askedQuestions,
  isAnswered,
  type Answer,
  type Form,
  type ListedForm,
  type Question,
} from "#lib/domain/questionnaires/model.ts";
import { AdviceAgain } from "./advice.tsx";
import { ChangedForm } from "./changed-form.tsx";
import { bdi, useFormName } from "./form-words.ts";

interface CheckFormProps {
  asked: ListedForm;
  form: Form;
  kept: Kept;
  /** Of the kept answers: what is sent is what was checked. */
  version: number;
  errors: FieldErrors;
  send: FormAction;
  /** The address of a step that comes back here. */
  to: (step: string) => string;
  later: string;
}

/** An answer in the words in which it was chosen or typed. */
function useShown() {
  const t = useTranslations("questionnaires");
  const dates = dateWords(useLocale());
  return ({ kind, options, unit }: Question, answer: Answer | undefined): Shown => {
    if (!isAnswered(answer)) return {};
    const { chosen, typed } = answer;
    if (kind === "boolean") return { value: t(chosen[0] === "true" ? "yes" : "no") };
    if (typed === null)
      return { lines: options.filter(({ key }) => chosen.includes(key)).map(({ text }) => bdi(text)) };
    if (kind === "date") return { value: dates.day(typed) };
    if (kind === "quantity") return { value: t("number", { value: typed, unit: unit?.text ?? "" }) };
    return kind === "integer" || kind === "decimal" ? { value: typed } : { exactly: typed };
  };
}

/** Questions under the headings of the hospital, in their order. */
function partsOf(questions: readonly Question[]) {
  const parts: { heading: string | null; questions: Question[] }[] = [];
  for (const question of questions) {
    const last = parts.at(-1);
    if (last !== undefined && last.heading === question.part) last.questions.push(question);
    else parts.push({ heading: question.part, questions: [question] });
  }
  return parts;
}

/** Everything that will be sent, to be read and changed; what cannot wait stands above it. */
export function CheckForm({ asked, form, kept, version, errors, send, to, later }: CheckFormProps) {
  const t = useTranslations("questionnaires");
  const { titleOf, hospitalOf } = useFormName();
  const shown = useShown();
  return (
    <CheckAnswers
      heading={t("check.title")}
      caption={titleOf(asked)}
      errors={errors}
      problem={t("problem")}
      action={send}
      hidden={{ version: String(version) }}
      button={t("check.send")}
      words={{ change: t("change"), notProvided: t("notAnswered") }}
      lead={
        <>
          <AdviceAgain advice={adviceFor(form, kept.answers)} />
          <ChangedForm form={form} kept={kept} />
        </>
      }
      sections={partsOf(askedQuestions(form, kept.answers)).map(({ heading, questions }) => ({
        heading: heading ?? undefined,
        rows: questions.map((question) => ({
          question: bdi(question.text),
          answer: shown(question, kept.answers[question.id]),
          changeHref: to(String(form.questions.indexOf(question) + 1)),
          changeWhat: question.text,
        })),
      }))}
      after={
        <p>
          <Link className="app-alone" href={later}>
            {t("check.later")}
          </Link>
        </p>
      }
    >
      <p>{t.rich("check.who", { bdi, hospital: form.hospital ?? hospitalOf(asked) })}</p>
    </CheckAnswers>
  );
}

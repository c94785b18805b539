import { useTranslations } from "next-intl";
import type { FieldErrors } from "#components/ui/patterns/field-errors.ts";
import type { FormAction } from "#components/ui/patterns/form.tsx";
import { QuestionPage } from "#components/ui/patterns/question-page.tsx";
import type { Question } from "#lib/domain/questionnaires/model.ts";
import { QuestionField, type Values } from "./question-field.tsx";

export interface QuestionStepProps {
  question: Question;
  /** What is to be read with it. */
  shown: readonly string[];
  /** Which of how many that are asked. */
  number: number;
  of: number;
  /** The number under which it stands in addresses. */
  step: number;
  /** The hospital changed it after it was answered. */
  again: boolean;
  version: string;
  /** It was come to from the answers, and goes back to them. */
  then: "check" | undefined;
  oneTimeKey: string;
  values: Values;
  errors: FieldErrors;
  answer: FormAction;
}

function useHint({ question, shown, again }: QuestionStepProps): string | undefined {
  const t = useTranslations("questionnaires.question");
  const { several, kind, min, max } = question;
  const hints = [
    ...(again ? [t("again")] : []),
    ...shown,
    ...(several ? [t("select")] : []),
    ...(kind === "date" ? [t("date")] : []),
    ...(min !== null && max !== null ? [t("range", { min, max })] : []),
  ];
  return hints.length === 0 ? undefined : hints.join(" ");
}

/** The words of a question as its page asks it: what need not be answered says so. */
function useAskedWords() {
  const t = useTranslations("questionnaires.question");
  return ({ text, required }: Question): string => (required ? text : t("optional", { question: text }));
}

/** One question of the hospital's on its page; it can be left to come back to. */
export function QuestionStep(props: QuestionStepProps) {
  const t = useTranslations("questionnaires");
  const { question, number, of, version, then, errors } = props;
  const hint = useHint(props);
  const words = useAskedWords();
  const { part } = question;
  return (
    <QuestionPage
      action={props.answer}
      oneTimeKey={props.oneTimeKey}
      hidden={{ question: question.id, version, then, "step-number": String(props.step) }}
      caption={
        part === null
          ? t("question.caption", { number, of })
          : t("question.captionPart", { part, number, of })
      }
      errors={errors}
      problem={t("problem")}
      button={t("question.continue")}
      otherButton={{ text: t("question.later"), name: "leave", value: "later" }}
      question={words(question)}
      field={(asked) => (
        <QuestionField question={question} asked={asked} hint={hint} values={props.values} errors={errors} />
      )}
    />
  );
}

import { useTranslations } from "next-intl";
import type { FieldErrors } from "#components/ui/patterns/field-errors.ts";
import type { FormAction } from "#components/ui/patterns/form.tsx";
import type { JourneyValues } from "#components/ui/patterns/journey-values.ts";
import { QuestionPage } from "#components/ui/patterns/question-page.tsx";
import { PrivateReminder } from "./private-question.tsx";
import { AccessBoxes, UntilQuestion } from "./questions.tsx";

interface ChangeProps {
  action: FormAction;
  oneTimeKey: string;
  values: JourneyValues;
  errors: FieldErrors;
}

/** What somebody may do from now on. */
export function ChangeAccess({ action, oneTimeKey, values, errors }: ChangeProps) {
  const t = useTranslations("family");
  return (
    <QuestionPage
      {...{ action, oneTimeKey, errors }}
      problem={t("problem")}
      button={t("accessForm.button")}
      question={t("accessForm.title")}
      field={(asked) => <AccessBoxes values={values} errors={errors} asked={asked} />}
    >
      <PrivateReminder />
    </QuestionPage>
  );
}

/** Until when somebody may do it. */
export function ChangeUntil({ action, oneTimeKey, values, errors, today }: ChangeProps & { today: string }) {
  const t = useTranslations("family");
  return (
    <QuestionPage
      {...{ action, oneTimeKey, errors }}
      problem={t("problem")}
      button={t("untilForm.button")}
      question={t("untilForm.title")}
      field={(asked) => <UntilQuestion values={values} errors={errors} asked={asked} today={today} />}
    />
  );
}

import { useTranslations } from "next-intl";
import { Link } from "#components/ui/link.tsx";
import { CheckAnswers } from "#components/ui/patterns/check-answers.tsx";
import type { FieldErrors } from "#components/ui/patterns/field-errors.ts";
import type { FormAction } from "#components/ui/patterns/form.tsx";
import { carried, textOf, type JourneyValues } from "#components/ui/patterns/journey-values.ts";
import { QuestionPage } from "#components/ui/patterns/question-page.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";

export interface TellJourneyProps {
  step: string;
  /** Where the step was come to from the answers, it goes back to them. */
  then: "check" | undefined;
  oneTimeKey: string;
  values: JourneyValues;
  errors: FieldErrors;
  /** Takes the answer. */
  answer: FormAction;
  /** Tells the surgery. */
  send: FormAction;
  person: PersonHandle;
  /** The address of a step. */
  to: (step: string) => string;
}

function useFrame({ errors, oneTimeKey, person }: TellJourneyProps) {
  const t = useTranslations("carers");
  return {
    ...{ errors, oneTimeKey, caption: t("tell.title"), problem: t("problem") },
    after: (
      <p>
        <Link className="app-alone" href={paths.carers(person)}>
          {t("stop")}
        </Link>
      </p>
    ),
  };
}

function Whom(props: TellJourneyProps) {
  const t = useTranslations("carers");
  return (
    <QuestionPage
      {...useFrame(props)}
      action={props.answer}
      button={t("continue")}
      hidden={carried(props, "caresFor")}
      question={t("tell.whom")}
      field={(asked) => (
        <TextInput
          name="caresFor"
          label={asked}
          hint={t("tell.whomHint")}
          value={textOf(props, "caresFor")}
          errorMessage={props.errors.beside("caresFor")}
          attributes={{ dir: "auto" }}
        />
      )}
    />
  );
}

function Check(props: TellJourneyProps) {
  const t = useTranslations("carers");
  const whom = t("tell.caresFor");
  return (
    <CheckAnswers
      {...useFrame(props)}
      heading={t("tell.check")}
      action={props.send}
      button={t("tell.send")}
      words={{ change: t("change"), notProvided: t("notProvided") }}
      sections={[
        {
          rows: [
            { question: t("tell.iAm"), answer: { value: t("tell.iAmText") } },
            {
              question: whom,
              answer: { exactly: textOf(props, "caresFor").trim() },
              changeHref: props.to("whom"),
              changeWhat: whom.toLowerCase(),
            },
          ],
        },
      ]}
    >
      <p>{t("tell.means")}</p>
    </CheckAnswers>
  );
}

/** Telling the surgery: whom one cares for, which need not be said, and the answers to check. */
export function TellJourney(props: TellJourneyProps) {
  return props.step === "whom" ? <Whom {...props} /> : <Check {...props} />;
}

import { useLocale, useTranslations } from "next-intl";
import { dateWords } from "#components/ui/date-words.ts";
import { Details } from "#components/ui/details.tsx";
import { CheckAnswers, type AnswerRow } from "#components/ui/patterns/check-answers.tsx";
import { QuestionPage } from "#components/ui/patterns/question-page.tsx";
import { Radios } from "#components/ui/radios.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { mostTyped } from "#lib/domain/record-requests/form.ts";
import { carried, textOf } from "#components/ui/patterns/journey-values.ts";
import { LongText, useFrame, type JourneyProps } from "./journey.tsx";

/** The facts of the entry, one a line: the surgery must find it. */
const entryLines = (props: JourneyProps): readonly string[] =>
  ["title", "kind", "date", "source"].map((name) => textOf(props, name)).filter((fact) => fact !== "");

function Entry(props: JourneyProps) {
  const t = useTranslations("record-requests.correct");
  return (
    <p className="nhsuk-hint">
      {t("entry")} <bdi>{entryLines(props).join(", ")}</bdi>
    </p>
  );
}

function About(props: JourneyProps) {
  const t = useTranslations("record-requests.correct.about");
  return (
    <QuestionPage
      {...useFrame("correct", props)}
      hidden={carried(props, "title")}
      question={t("question")}
      field={(asked) => (
        <TextInput
          name="title"
          label={asked}
          hint={t("hint")}
          value={textOf(props, "title")}
          errorMessage={props.errors.beside("title")}
          attributes={{ dir: "auto" }}
        />
      )}
    />
  );
}

function Wrong(props: JourneyProps) {
  const t = useTranslations("record-requests.correct.wrong");
  return (
    <QuestionPage
      {...useFrame("correct", props)}
      hidden={carried(props, "wrong")}
      question={t("question")}
      field={(asked) => (
        <LongText
          props={props}
          name="wrong"
          asked={asked}
          hint={t("hint")}
          most={mostTyped.wrong}
          before={<Entry {...props} />}
        />
      )}
    />
  );
}

function FactOrOpinion(props: JourneyProps) {
  const t = useTranslations("record-requests.correct.is");
  return (
    <QuestionPage
      {...useFrame("correct", props)}
      hidden={carried(props, "is")}
      question={t("question")}
      field={(asked) => (
        <Radios
          name="is"
          fieldset={{ legend: asked }}
          value={textOf(props, "is")}
          items={[
            { value: "fact", text: t("fact"), hint: { text: t("factHint") } },
            { value: "opinion", text: t("opinion"), hint: { text: t("opinionHint") } },
          ]}
          errorMessage={props.errors.beside("is")}
        />
      )}
    >
      <Details summary={t("explain")}>
        <p>{t("explainFact")}</p>
        <p>{t("explainOpinion")}</p>
      </Details>
    </QuestionPage>
  );
}

function ShouldSay(props: JourneyProps) {
  const t = useTranslations("record-requests.correct.should");
  const opinion = textOf(props, "is") === "opinion";
  return (
    <QuestionPage
      {...useFrame("correct", props)}
      hidden={carried(props, "shouldSay")}
      question={t(opinion ? "opinion" : "fact")}
      field={(asked) => (
        <LongText
          props={props}
          name="shouldSay"
          asked={asked}
          hint={t(opinion ? "opinionHint" : "factHint")}
          most={mostTyped.shouldSay}
          before={<Entry {...props} />}
        />
      )}
    />
  );
}

function Check(props: JourneyProps) {
  const t = useTranslations("record-requests.correct");
  const words = useTranslations("record-requests");
  const dates = dateWords(useLocale());
  const { errors, problem, oneTimeKey, caption, after } = useFrame("correct", props);
  const opinion = textOf(props, "is") === "opinion";
  const row = (question: string, step: string, answer: AnswerRow["answer"]): AnswerRow => ({
    question,
    answer,
    changeHref: props.to(step),
    changeWhat: question.toLowerCase(),
  });
  return (
    <CheckAnswers
      {...{ errors, problem, oneTimeKey, caption, after }}
      heading={t("check.title")}
      action={props.send}
      button={t("check.send")}
      words={{ change: words("change"), notProvided: words("notProvided") }}
      sections={[
        {
          rows: [
            row(t("check.entry"), "about", {
              lines: entryLines(props).map((line) => <bdi key={line}>{line}</bdi>),
            }),
            row(t("check.wrong"), "wrong", { exactly: textOf(props, "wrong") }),
            row(t("check.is"), "is", { value: t(opinion ? "is.opinion" : "is.fact") }),
            row(t(opinion ? "check.note" : "check.should"), "should", {
              exactly: textOf(props, "shouldSay"),
            }),
          ],
        },
      ]}
    >
      <p>{t("check.rule", { date: dates.longDay(props.answerBy) })}</p>
    </CheckAnswers>
  );
}

/** Asking for a correction: which entry, what is wrong, fact or opinion, what it should say, and the answers to check. */
export function CorrectionJourney(props: JourneyProps) {
  if (props.step === "about") return <About {...props} />;
  if (props.step === "wrong") return <Wrong {...props} />;
  if (props.step === "is") return <FactOrOpinion {...props} />;
  return props.step === "should" ? <ShouldSay {...props} /> : <Check {...props} />;
}

import { useLocale, useTranslations } from "next-intl";
import { Checkboxes } from "#components/ui/checkboxes.tsx";
import { dateWords } from "#components/ui/date-words.ts";
import { Fieldset } from "#components/ui/fieldset.tsx";
import { CheckAnswers } from "#components/ui/patterns/check-answers.tsx";
import { QuestionPage } from "#components/ui/patterns/question-page.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { mostTyped } from "#lib/domain/record-requests/form.ts";
import { recordSections, type RecordSection } from "#lib/domain/record-requests/model.ts";
import { carried, textOf } from "#components/ui/patterns/journey-values.ts";
import { LongText, useFrame, type JourneyProps } from "./journey.tsx";

function Years(props: JourneyProps) {
  const t = useTranslations("record-requests.older.years");
  const year = (name: "from" | "to", example: string) => (
    <TextInput
      name={name}
      label={t(name)}
      hint={t("yearHint", { year: example })}
      value={textOf(props, name)}
      inputmode="numeric"
      width={4}
      errorMessage={props.errors.beside(name)}
    />
  );
  return (
    <QuestionPage
      {...useFrame("older", props)}
      hidden={carried(props, "from", "to")}
      question={t("question")}
      field={(asked) => (
        <Fieldset legend={asked}>
          <p className="nhsuk-hint">{t("hint")}</p>
          {year("from", "1998")}
          {year("to", "2005")}
        </Fieldset>
      )}
    />
  );
}

const chosenOf = ({ values }: JourneyProps): readonly RecordSection[] =>
  recordSections.filter((one) => [values["sections"] ?? []].flat().includes(one));

function Sections(props: JourneyProps) {
  const t = useTranslations("record-requests");
  const parts = recordSections.filter((one) => one !== "all");
  return (
    <QuestionPage
      {...useFrame("older", props)}
      hidden={carried(props, "sections")}
      question={t("older.sections.question")}
      field={(asked) => (
        <Checkboxes
          name="sections"
          fieldset={{ legend: asked }}
          hint={t("older.sections.hint")}
          values={chosenOf(props)}
          items={[
            ...parts.map((value) => ({ value, text: t(`one.sections.${value}`) })),
            { divider: t("older.sections.or") },
            { value: "all", text: t("one.sections.all"), behaviour: "exclusive" },
          ]}
          errorMessage={props.errors.beside("sections")}
        />
      )}
    />
  );
}

function Why(props: JourneyProps) {
  const t = useTranslations("record-requests.older.why");
  return (
    <QuestionPage
      {...useFrame("older", props)}
      hidden={carried(props, "why")}
      question={t("question")}
      field={(asked) => (
        <LongText props={props} name="why" asked={asked} hint={t("hint")} most={mostTyped.why} />
      )}
    />
  );
}

function Check(props: JourneyProps) {
  const t = useTranslations("record-requests");
  const dates = dateWords(useLocale());
  const { errors, problem, oneTimeKey, caption, after } = useFrame("older", props);
  const change = (step: string, what: string) => ({
    changeHref: props.to(step),
    changeWhat: what.toLowerCase(),
  });
  const [years, parts, more] = [t("older.check.years"), t("older.check.parts"), t("older.check.more")];
  const typedYears = { from: textOf(props, "from"), to: textOf(props, "to") };
  return (
    <CheckAnswers
      {...{ errors, problem, oneTimeKey, caption, after }}
      heading={t("older.check.title")}
      action={props.send}
      button={t("older.check.send")}
      words={{ change: t("change"), notProvided: t("notProvided") }}
      sections={[
        {
          rows: [
            { question: years, answer: { value: t("one.yearsText", typedYears) }, ...change("years", years) },
            {
              question: parts,
              answer: { list: chosenOf(props).map((one) => t(`one.sections.${one}`)) },
              ...change("sections", parts),
            },
            { question: more, answer: { exactly: textOf(props, "why") }, ...change("why", more) },
          ],
        },
      ]}
    >
      <p>{t("older.check.rule", { date: dates.longDay(props.answerBy) })}</p>
    </CheckAnswers>
  );
}

/** Asking for older records: which years, which parts, anything to add, and the answers to check. */
export function OlderJourney(props: JourneyProps) {
  if (props.step === "years") return <Years {...props} />;
  if (props.step === "sections") return <Sections {...props} />;
  return props.step === "why" ? <Why {...props} /> : <Check {...props} />;
}

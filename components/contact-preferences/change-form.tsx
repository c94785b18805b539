import { useTranslations } from "next-intl";
import { Checkboxes } from "#components/ui/checkboxes.tsx";
import { Heading } from "#components/ui/heading.tsx";
import { Link } from "#components/ui/link.tsx";
import type { FieldErrors } from "#components/ui/patterns/field-errors.ts";
import { FormErrorSummary } from "#components/ui/patterns/form-error-summary.tsx";
import { Form, type FormAction } from "#components/ui/patterns/form.tsx";
import { textOf, type JourneyValues } from "#components/ui/patterns/journey-values.ts";
import { QuestionPage } from "#components/ui/patterns/question-page.tsx";
import { Radios } from "#components/ui/radios.tsx";
import { Select } from "#components/ui/select.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { tellingWays, type TellingTopic } from "#lib/contact-choice.ts";
import {
  interpreting,
  mostTimes,
  signed,
  spoken,
  writtenFormats,
  type ChangePart,
  type Reach,
} from "#lib/domain/contact-preferences/model.ts";
import { me, paths } from "#lib/paths.ts";
import { useLanguageName } from "./preference-words.tsx";
import { useWhereItGoes, type SafeRules } from "./reach-words.tsx";

export interface ChangeFormProps {
  part: ChangePart;
  action: FormAction;
  oneTimeKey: string;
  values: JourneyValues;
  errors: FieldErrors;
  /** The mark of what the record said when the question was asked. */
  seen: string;
  /** Where the record says that somebody is reached. */
  reach: Reach;
  /** How they are reached safely, which goes before what they choose. */
  safe: SafeRules;
}

function Stop() {
  const t = useTranslations("contact-preferences");
  return (
    <p>
      <Link className="app-alone" href={paths.contactPreferences(me)}>
        {t("stop")}
      </Link>
    </p>
  );
}

/** Nobody rings with a result. */
const waysOf = (topic: TellingTopic) => tellingWays.filter((way) => topic !== "results" || way !== "phone");

function Times({ values, errors }: ChangeFormProps) {
  const t = useTranslations("contact-preferences");
  return (
    <TextInput
      name="times"
      label={t("times")}
      hint={t("question.timesHint", { most: mostTimes })}
      value={textOf({ values }, "times")}
      errorMessage={errors.beside("times")}
      attributes={{ dir: "auto" }}
    />
  );
}

function Ways(props: ChangeFormProps & { topic: TellingTopic }) {
  const { topic, values, errors, action, oneTimeKey, seen, reach, safe } = props;
  const t = useTranslations("contact-preferences");
  const goes = useWhereItGoes(reach, safe);
  const items = waysOf(topic).map((value) => ({ value, text: t(`ways.${value}`) }));
  return (
    <>
      <FormErrorSummary errors={errors} heading={t("problem")} />
      <Heading level={1} size="l" text={t(`question.${topic}`)} />
      <p>{t(topic === "results" ? "question.resultsHint" : "question.phoneHint")}</p>
      <Form action={action} oneTimeKey={oneTimeKey} hidden={{ seen }} button={t("continue")}>
        <Radios
          name="first"
          fieldset={{ legend: { text: t("question.first"), size: "m" } }}
          errorMessage={errors.beside("first")}
          value={textOf(props, "first")}
          items={items.map((item) => ({ ...item, hint: goes(item.value) }))}
        />
        <Select
          name="next"
          label={{ text: t("question.next"), size: "m" }}
          hint={t("question.nextHint")}
          errorMessage={errors.beside("next")}
          value={textOf({ values }, "next")}
          items={[{ value: "", text: t("question.nextNone") }, ...items]}
        />
        {topic === "other" && <Times {...props} />}
        <Checkboxes
          name="all"
          values={[textOf({ values }, "all")]}
          items={[{ value: "yes", text: t("question.all"), hint: t("question.allText") }]}
        />
      </Form>
      <Stop />
    </>
  );
}

function Format(props: ChangeFormProps) {
  const { errors, action, oneTimeKey, seen } = props;
  const t = useTranslations("contact-preferences");
  return (
    <QuestionPage
      {...{ errors, action, oneTimeKey, problem: t("problem"), hidden: { seen } }}
      button={t("continue")}
      question={t("question.format")}
      field={(legend) => (
        <Radios
          name="format"
          fieldset={{ legend }}
          errorMessage={errors.beside("format")}
          value={textOf(props, "format")}
          items={writtenFormats.map((value) => ({
            ...{ value, text: t(`formats.${value}`) },
            ...(value === "easy-read" && { hint: t("question.easyReadHint") }),
          }))}
        />
      )}
      after={<Stop />}
    />
  );
}

function Language(props: ChangeFormProps) {
  const { values, errors, action, oneTimeKey, seen } = props;
  const t = useTranslations("contact-preferences");
  const name = useLanguageName();
  const listed = (codes: readonly string[], chosen: string) =>
    (codes.includes(chosen) || chosen === "" ? codes : [...codes, chosen]).map((value) => ({
      ...{ value, text: name(value) },
    }));
  return (
    <>
      <FormErrorSummary errors={errors} heading={t("problem")} />
      <Heading level={1} size="l" text={t("question.language")} />
      <Form action={action} oneTimeKey={oneTimeKey} hidden={{ seen }} button={t("continue")}>
        <Select
          name="language"
          label={t("language")}
          errorMessage={errors.beside("language")}
          value={textOf({ values }, "language")}
          items={listed(
            [...spoken.slice(0, 1), ...signed, ...spoken.slice(1)],
            textOf({ values }, "language"),
          )}
        />
        <Radios
          name="interpreter"
          fieldset={{ legend: { text: t("question.interpreter"), size: "m" } }}
          errorMessage={errors.beside("interpreter")}
          value={textOf({ values }, "interpreter")}
          items={interpreting.map((value) => ({ value, text: t(`interpreters.${value}`) }))}
        />
        <Select
          name="written"
          label={t("written")}
          errorMessage={errors.beside("written")}
          value={textOf({ values }, "written")}
          items={listed(spoken, textOf({ values }, "written"))}
        />
      </Form>
      <Stop />
    </>
  );
}

/** One part of how somebody is contacted, to choose anew. */
export function ChangeForm(props: ChangeFormProps) {
  const { part } = props;
  if (part === "format") return <Format {...props} />;
  return part === "language" ? <Language {...props} /> : <Ways {...props} topic={part} />;
}

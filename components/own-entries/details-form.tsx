import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CharacterCount } from "#components/ui/character-count.tsx";
import { Link } from "#components/ui/link.tsx";
import { DateQuestion } from "#components/ui/patterns/date-question.tsx";
import { FormPage } from "#components/ui/patterns/form-page.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { mostTyped } from "#lib/domain/own-entries/form.ts";
import { readingRules, type ReadingKind } from "#lib/domain/own-entries/model.ts";
import { typedDateIn } from "#lib/typed-date.ts";
import { useCharacterWords } from "./character-words.ts";
import { carried, Stop, textOf, type JourneyProps } from "./journey.tsx";

const online = (chunks: ReactNode) => <Link href="https://111.nhs.uk/">{chunks}</Link>;
const call = (chunks: ReactNode) => <Link href="tel:111">{chunks}</Link>;
const emergency = (chunks: ReactNode) => <Link href="tel:999">{chunks}</Link>;

function Day({ props, name, legend }: { props: JourneyProps; name: "on" | "since"; legend: string }) {
  const t = useTranslations("own-entries.details");
  const [year, month, day] = props.today.split("-").map(Number);
  return (
    <DateQuestion
      name={name}
      asked={{ text: legend, size: "s" }}
      hint={t("dateHint", { example: `${day} ${month} ${year}` })}
      words={{ day: t("day"), month: t("month"), year: t("year") }}
      values={typedDateIn(props.values, name)}
      errorMessage={props.errors.beside(name)}
      code={props.errors.codeOf(name)}
    />
  );
}

interface LineProps {
  props: JourneyProps;
  name: string;
  label: string;
  hint?: string | undefined;
  number?: "numeric" | "decimal" | undefined;
}

function Line({ props, name, label, hint, number }: LineProps) {
  return (
    <TextInput
      name={name}
      label={{ text: label, size: "s" }}
      hint={hint}
      value={textOf(props, name)}
      errorMessage={props.errors.beside(name)}
      {...(number === undefined ? { attributes: { dir: "auto" as const } } : { inputmode: number, width: 5 })}
    />
  );
}

function NumberLine({
  props,
  name,
  kind,
}: {
  props: JourneyProps;
  name: "value" | "lower";
  kind: ReadingKind;
}) {
  const t = useTranslations("own-entries.details");
  const { least, most, decimals } = readingRules[name === "lower" ? "diastolic" : kind];
  return (
    <Line
      props={props}
      name={name}
      label={name === "lower" ? t("lower") : t(`value.${kind}`)}
      hint={t("valueHint", { least, most })}
      number={decimals === 0 ? "numeric" : "decimal"}
    />
  );
}

function Long({
  props,
  name,
  label,
  hint,
}: Omit<LineProps, "number" | "name"> & { name: "text" | "comment" }) {
  const words = useCharacterWords();
  return (
    <CharacterCount
      name={name}
      label={{ text: label, size: "s" }}
      hint={hint}
      rows={name === "comment" ? 3 : 6}
      value={textOf(props, name)}
      maxlength={mostTyped[name]}
      words={words}
      errorMessage={props.errors.beside(name)}
      attributes={{ dir: "auto" }}
    />
  );
}

function Fields(props: JourneyProps) {
  const t = useTranslations("own-entries.details");
  const { what } = props;
  if (what === "note")
    return (
      <>
        <Long props={props} name="text" label={t("text")} hint={t("textHint")} />
        <Day props={props} name="on" legend={t("on.note")} />
      </>
    );
  if (what === "medicine")
    return (
      <>
        <Line props={props} name="name" label={t("name")} hint={t("nameHint")} />
        <Line props={props} name="howTaken" label={t("howTaken")} hint={t("howTakenHint")} />
        <Line props={props} name="whatFor" label={t("whatFor")} />
        <Day props={props} name="since" legend={t("since")} />
      </>
    );
  return (
    <>
      <NumberLine props={props} name="value" kind={what} />
      {what === "blood-pressure" && <NumberLine props={props} name="lower" kind={what} />}
      <Day props={props} name="on" legend={t("on.reading")} />
      <Line props={props} name="at" label={t("at")} hint={t("atHint")} />
      <Long props={props} name="comment" label={t("comment")} />
    </>
  );
}

const asked = (name: string): boolean => name !== "share" && name !== "advised";

/** What the entry says: the fields of its kind, with what was typed. */
export function DetailsForm(props: JourneyProps) {
  const t = useTranslations("own-entries");
  return (
    <>
      <FormPage
        heading={t(`details.title.${props.what}`)}
        errors={props.errors}
        problem={t("problem")}
        lead={props.what === "note" ? <p>{t.rich("urgentNow", { online, call, emergency })}</p> : undefined}
        action={props.answer}
        oneTimeKey={props.oneTimeKey}
        hidden={carried(props, asked)}
        button={t("continue")}
      >
        <Fields {...props} />
      </FormPage>
      <Stop href={props.stopHref} />
    </>
  );
}

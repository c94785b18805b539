import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Checkboxes } from "#components/ui/checkboxes.tsx";
import { dateWords } from "#components/ui/date-words.ts";
import type { LegendOptions } from "#components/ui/legend.tsx";
import { DateQuestion } from "#components/ui/patterns/date-question.tsx";
import type { FieldErrors } from "#components/ui/patterns/field-errors.ts";
import type { JourneyValues } from "#components/ui/patterns/journey-values.ts";
import { Radios } from "#components/ui/radios.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { accessCodes } from "#lib/access-code.ts";
import { accessEnds, lastDayOf } from "#lib/access-end.ts";
import { relationshipCodes } from "#lib/helper-relationship.ts";
import { typedDateIn } from "#lib/typed-date.ts";
import type { NamedCandidate } from "./journey.tsx";

interface Asked {
  values: JourneyValues;
  errors: FieldErrors;
}

const textIn = (values: JourneyValues, name: string): string => {
  const value = values[name];
  return typeof value === "string" ? value : "";
};

/** The eight things that can be shared, each with what it means. */
export function AccessBoxes({
  values,
  errors,
  asked,
  hint,
}: Asked & { asked: LegendOptions; hint?: string }) {
  const t = useTranslations("family.access");
  return (
    <Checkboxes
      name="access"
      fieldset={{ legend: asked }}
      hint={hint}
      values={[values["access"] ?? []].flat()}
      items={accessCodes.map((code) => ({
        value: code,
        text: t(`names.${code}`),
        hint: { text: t(`text.${code}`) },
      }))}
      errorMessage={errors.beside("access")}
    />
  );
}

/** What the words of a date's parts are. */
function useDateParts() {
  const t = useTranslations("family.person");
  return { day: t("day"), month: t("month"), year: t("year") };
}

interface UntilProps extends Asked {
  asked: LegendOptions;
  hint?: string;
  /** ISO date. */
  today: string;
}

/** Until when: after so long with the day that this is, on a day, or without an end. */
export function UntilQuestion({ values, errors, asked, hint, today }: UntilProps) {
  const t = useTranslations("family.until");
  const dates = dateWords(useLocale());
  const parts = useDateParts();
  const day = (
    <DateQuestion
      name="end"
      asked={{ text: t("end"), size: "s" }}
      hint={t("endHint", { year: String(Number(today.slice(0, 4)) + 1) })}
      words={parts}
      values={typedDateIn(values, "end")}
      errorMessage={errors.beside("end")}
      code={errors.codeOf("end")}
    />
  );
  return (
    <Radios
      name="until"
      fieldset={{ legend: asked }}
      hint={hint}
      value={textIn(values, "until")}
      errorMessage={errors.beside("until")}
      items={accessEnds.map((end) => {
        const last = end === "date" ? null : lastDayOf(end, null, today);
        return {
          value: end,
          text: t(end),
          ...(last !== null && { hint: { text: t("untilDay", { date: dates.day(last) }) } }),
          ...(end === "date" && { conditional: day }),
        };
      })}
    />
  );
}

/** What one of the two is to the other. */
export function RelationshipRadios({ values, errors, asked }: Asked & { asked: LegendOptions }) {
  const t = useTranslations("family.relationships");
  return (
    <Radios
      name="relationship"
      fieldset={{ legend: asked }}
      value={textIn(values, "relationship")}
      items={relationshipCodes.map((code) => ({ value: code, text: t(code) }))}
      errorMessage={errors.beside("relationship")}
    />
  );
}

interface WhoProps extends Asked {
  asked: LegendOptions;
  hint: string;
  candidates: readonly NamedCandidate[];
  someoneElse: { readonly value: string; readonly text: string; readonly hint: string };
}

/** Who it is: those whom the registers name, or somebody else. */
export function WhoRadios({ values, errors, asked, hint, candidates, someoneElse }: WhoProps) {
  const { value, text, hint: elseHint } = someoneElse;
  return (
    <Radios
      name="who"
      fieldset={{ legend: asked }}
      hint={hint}
      value={textIn(values, "who")}
      items={[
        ...candidates.map(({ person, name }) => ({ value: person, text: <bdi>{name}</bdi> })),
        { value, text, hint: { text: elseHint } },
      ]}
      errorMessage={errors.beside("who")}
    />
  );
}

/** Name, NHS number and date of birth of somebody else. */
export function PersonFields({ values, errors, lead }: Asked & { lead?: ReactNode }) {
  const t = useTranslations("family.person");
  const parts = useDateParts();
  const line = (name: "given" | "family") => (
    <TextInput
      name={name}
      label={{ text: t(name), size: "s" }}
      value={textIn(values, name)}
      errorMessage={errors.beside(name)}
      autocomplete="off"
      spellcheck={false}
      attributes={{ dir: "auto" }}
    />
  );
  return (
    <>
      {lead}
      {line("given")}
      {line("family")}
      <TextInput
        name="nhsNumber"
        label={{ text: t("nhsNumber"), size: "s" }}
        hint={t("nhsNumberHint")}
        value={textIn(values, "nhsNumber")}
        errorMessage={errors.beside("nhsNumber")}
        inputmode="numeric"
        autocomplete="off"
        spellcheck={false}
        width={10}
        code
      />
      <DateQuestion
        name="born"
        asked={{ text: t("born"), size: "s" }}
        hint={t("bornHint")}
        words={parts}
        values={typedDateIn(values, "born")}
        errorMessage={errors.beside("born")}
        code={errors.codeOf("born")}
      />
    </>
  );
}

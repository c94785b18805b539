import { useTranslations } from "next-intl";
import { CharacterCount } from "#components/ui/character-count.tsx";
import { Checkboxes } from "#components/ui/checkboxes.tsx";
import type { LegendOptions } from "#components/ui/legend.tsx";
import { DateQuestion } from "#components/ui/patterns/date-question.tsx";
import type { FieldErrors } from "#components/ui/patterns/field-errors.ts";
import { Radios } from "#components/ui/radios.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { answerField, mostTyped, otherChoice, otherField } from "#lib/domain/questionnaires/form.ts";
import type { Answer, Question } from "#lib/domain/questionnaires/model.ts";
import { typedDateIn } from "#lib/typed-date.ts";
import { useCharacterWords } from "./form-words.ts";

/** What a form sent, by name. */
export type Values = Readonly<Record<string, string | readonly string[]>>;

export interface QuestionFieldProps {
  question: Question;
  asked: LegendOptions;
  hint: string | undefined;
  /** What is in the fields, by their names. */
  values: Values;
  errors: FieldErrors;
}

const dateParts = ["year", "month", "day"] as const;

/** A kept answer as its fields send it. */
export function valuesOfAnswer({ kind }: Question, answer: Answer | undefined): Values {
  const { chosen = [], typed = null } = answer ?? {};
  if (kind === "date") {
    const parts = typed?.split("-").map((part) => part.replace(/^0/, "")) ?? [];
    return Object.fromEntries(dateParts.map((part, at) => [`${answerField}[${part}]`, parts[at] ?? ""]));
  }
  if (kind === "open-choice" && typed !== null) return { [answerField]: otherChoice, [otherField]: typed };
  return { [answerField]: typed ?? chosen };
}

const listIn = (values: Values, name: string): readonly string[] => [values[name] ?? []].flat();
const textIn = (values: Values, name: string): string => listIn(values, name)[0] ?? "";

function Choice({ question, asked, hint, values, errors }: QuestionFieldProps) {
  const t = useTranslations("questionnaires");
  const { kind, several, options } = question;
  const items =
    kind === "boolean"
      ? [
          { value: "true", text: t("yes") },
          { value: "false", text: t("no") },
        ]
      : options.map(({ key, text }) => ({ value: key, text }));
  const field = {
    name: answerField,
    fieldset: { legend: asked },
    hint,
    errorMessage: errors.beside(answerField),
  };
  if (several) return <Checkboxes {...field} items={items} values={listIn(values, answerField)} />;
  const other = {
    value: otherChoice,
    text: t("question.other"),
    conditional: (
      <TextInput
        name={otherField}
        label={t("question.otherLabel")}
        value={textIn(values, otherField)}
        errorMessage={errors.beside(otherField)}
        attributes={{ dir: "auto" }}
      />
    ),
  };
  const all = kind === "open-choice" ? [...items, other] : items;
  return <Radios {...field} items={all} value={textIn(values, answerField)} />;
}

function Words({ question, asked, hint, values, errors }: QuestionFieldProps) {
  const words = useCharacterWords();
  const field = {
    name: answerField,
    label: asked,
    hint,
    value: textIn(values, answerField),
    errorMessage: errors.beside(answerField),
    attributes: { dir: "auto" },
  };
  if (question.kind === "string") return <TextInput {...field} />;
  return <CharacterCount {...field} maxlength={mostTyped(question)} words={words} />;
}

function Number({ question, asked, hint, values, errors }: QuestionFieldProps) {
  return (
    <TextInput
      name={answerField}
      label={asked}
      hint={hint}
      value={textIn(values, answerField)}
      errorMessage={errors.beside(answerField)}
      width={5}
      inputmode={question.kind === "integer" ? "numeric" : "decimal"}
      suffix={question.unit?.text}
    />
  );
}

function Day({ asked, hint, values, errors }: QuestionFieldProps) {
  const t = useTranslations("questionnaires.question");
  return (
    <DateQuestion
      name={answerField}
      asked={asked}
      hint={hint}
      words={{ day: t("day"), month: t("month"), year: t("year") }}
      values={typedDateIn(values, answerField)}
      errorMessage={errors.beside(answerField)}
      code={errors.codeOf(answerField)}
    />
  );
}

/** The field of one question, of whatever kind the hospital asks. */
export function QuestionField(props: QuestionFieldProps) {
  const { kind } = props.question;
  if (kind === "boolean" || kind === "choice" || kind === "open-choice") return <Choice {...props} />;
  if (kind === "date") return <Day {...props} />;
  return kind === "string" || kind === "text" ? <Words {...props} /> : <Number {...props} />;
}

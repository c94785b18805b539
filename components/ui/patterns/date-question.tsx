import type { ReactNode } from "react";
import { DateInput } from "#components/ui/date-input.tsx";
import type { ErrorMessageOptions } from "#components/ui/error-message.tsx";
import type { LegendOptions } from "#components/ui/legend.tsx";
import { dateCodes, wrongDateParts, type DateCode, type DatePart, type TypedDate } from "#lib/typed-date.ts";

export interface DateQuestionProps {
  /** What the parts are sent as: `born[day]`; read them with `typedDateIn`. Ids begin with it too. */
  name: string;
  asked: LegendOptions;
  /** With an example: "For example, 31 3 1980". */
  hint?: string | undefined;
  /** "Day", "Month", "Year". */
  words: Readonly<Record<DatePart, string>>;
  /** As it was typed. */
  values?: Partial<TypedDate> | undefined;
  errorMessage?: ErrorMessageOptions | undefined;
  /** What is wrong, so that only those parts are marked; with another code than a date's all of them are. */
  code?: string | undefined;
  /** For the person's own date of birth, which the browser may know. */
  ownBirthday?: boolean | undefined;
}

const isDateCode = (code: string | undefined): code is DateCode => dateCodes.some((known) => known === code);

const partsOf = (code: string | undefined): readonly DatePart[] =>
  wrongDateParts(isDateCode(code) ? code : "date-missing");

/** The id of the first part to put right, for the `id` of an asked field: the error summary leads there. */
export const dateFieldId =
  (name: string) =>
  (code: string): string =>
    `${name}-${partsOf(code)[0]}`;

/** The sentences of a date for `messages` of an asked field, made by one function of the code. */
export const dateMessages = (say: (code: DateCode) => ReactNode): Record<DateCode, ReactNode> =>
  Object.fromEntries(dateCodes.map((code) => [code, say(code)])) as Record<DateCode, ReactNode>;

/** A date that the person knows by heart, in three fields; only the parts that are wrong are marked. */
export function DateQuestion(props: DateQuestionProps) {
  const { name, asked, hint, words, values, errorMessage, code, ownBirthday } = props;
  const wrong = errorMessage === undefined ? [] : partsOf(code);
  return (
    <DateInput
      id={name}
      namePrefix={name}
      fieldset={{ legend: asked }}
      hint={hint}
      errorMessage={errorMessage}
      items={(["day", "month", "year"] as const).map((part) => ({
        name: part,
        label: words[part],
        value: values?.[part],
        error: wrong.includes(part),
        autocomplete: ownBirthday ? `bday-${part}` : undefined,
      }))}
    />
  );
}

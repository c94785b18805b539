import type { useTranslations } from "next-intl";
import { dateFieldId, dateMessages } from "#components/ui/patterns/date-question.tsx";
import { fieldErrors, type AskedField, type FieldErrors } from "#components/ui/patterns/field-errors.ts";
import { readingRules, type AddedKind, type ReadingKind } from "#lib/domain/own-entries/model.ts";
import { wholeForm } from "#lib/form-codes.ts";

type Words = ReturnType<typeof useTranslations<"own-entries">>;
type Field = AskedField<string>;

const dateField = (t: Words, name: "on" | "since"): Field => ({
  name,
  id: dateFieldId(name),
  messages: {
    ...dateMessages((code) => t(`errors.date.${code}`)),
    "in-future": t("errors.date.in-future"),
    "too-early": t("errors.date.too-early"),
  },
});

function numberField(t: Words, name: "value" | "lower", kind: ReadingKind): Field {
  const rule = name === "lower" ? "diastolic" : kind;
  const { least, most, decimals } = readingRules[rule];
  const example = decimals === 0 ? String(Math.round((least + most) / 2)) : "36.5";
  const values = { what: t(`errors.numbers.${rule}`), least, most, decimals, example };
  const say = (code: "missing" | "not-a-number" | "out-of-range" | "too-exact") =>
    t(`errors.number.${code}`, values);
  return {
    name,
    messages: {
      missing: say("missing"),
      "not-a-number": say("not-a-number"),
      "out-of-range": say("out-of-range"),
      "too-exact": say("too-exact"),
      "not-lower": t("errors.not-lower"),
    },
  };
}

function detailsFields(t: Words, what: AddedKind): readonly Field[] {
  if (what === "note")
    return [
      {
        name: "text",
        messages: { missing: t("errors.text.missing"), "too-long": t("errors.text.too-long") },
      },
      dateField(t, "on"),
    ];
  if (what === "medicine")
    return [
      {
        name: "name",
        messages: { missing: t("errors.name.missing"), "too-long": t("errors.name.too-long") },
      },
      { name: "howTaken", messages: { "too-long": t("errors.howTaken") } },
      { name: "whatFor", messages: { "too-long": t("errors.whatFor") } },
      dateField(t, "since"),
    ];
  return [
    numberField(t, "value", what),
    ...(what === "blood-pressure" ? [numberField(t, "lower", what)] : []),
    dateField(t, "on"),
    { name: "at", messages: { "not-a-time": t("errors.at") } },
    { name: "comment", messages: { "too-long": t("errors.comment") } },
  ];
}

/** What is wrong with a step of the journey of a kind. */
export const entryErrorsIn =
  (t: Words) =>
  (what: AddedKind, step: string, codes: Readonly<Record<string, string>>): FieldErrors => {
    const fields: Readonly<Record<string, readonly Field[]>> = {
      details: detailsFields(t, what),
      share: [{ name: "share", messages: { missing: t("errors.share") } }],
      check: [
        {
          name: wholeForm,
          messages: {
            failed: t("errors.failed"),
            "added-already": t("errors.added-already"),
            gone: t("errors.gone"),
          },
        },
      ],
    };
    return fieldErrors(codes, fields[step] ?? [], t("error"));
  };

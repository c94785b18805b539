import { getTranslations } from "next-intl/server";
import { dateFieldId, dateMessages } from "#components/ui/patterns/date-question.tsx";
import { fieldErrors, type AskedField, type FieldErrors } from "#components/ui/patterns/field-errors.ts";
import { wholeForm } from "#lib/form-codes.ts";

type Codes = Readonly<Record<string, string>>;
type Field = AskedField<string>;

const words = () => getTranslations("family");

type Words = Awaited<ReturnType<typeof words>>;

const whole = (t: Words): Field => ({
  name: wholeForm,
  messages: {
    failed: t("errors.failed"),
    "too-late": t("errors.tooLate"),
    refused: t("errors.refused"),
    "own-number": t("errors.ownNumber"),
    "too-many": t("errors.tooMany"),
    "not-offered": t("errors.notOffered"),
  },
});

const ofName = (t: Words, name: "given" | "family"): Field => ({
  name,
  messages: {
    missing: t(`person.errors.${name}.missing`),
    "too-long": t(`person.errors.${name}.too-long`),
    "not-a-name": t(`person.errors.${name}.not-a-name`),
  },
});

const ofPerson = (t: Words): readonly Field[] => [
  ofName(t, "given"),
  ofName(t, "family"),
  {
    name: "nhsNumber",
    messages: {
      missing: t("person.errors.nhsNumber.missing"),
      "not-a-number": t("person.errors.nhsNumber.not-a-number"),
    },
  },
  {
    name: "born",
    id: dateFieldId("born"),
    messages: {
      ...dateMessages((code) => t(`person.errors.born.${code}`)),
      "in-future": t("person.errors.born.in-future"),
      "too-early": t("person.errors.born.too-early"),
      "too-young": t("person.errors.born.too-young"),
    },
  },
];

const ofUntil = (t: Words): readonly Field[] => [
  { name: "until", messages: { missing: t("until.missing") } },
  {
    name: "end",
    id: dateFieldId("end"),
    messages: {
      ...dateMessages((code) => t(`until.errors.${code}`)),
      "not-ahead": t("until.errors.not-ahead"),
    },
  },
];

const yesNo = ["sameAddress", "addressIsRight", "childCanConsent"] as const;

/** What is wrong with a step of one of the two journeys. */
export async function journeyErrors(
  journey: "invite" | "apply",
  step: string,
  codes: Codes,
): Promise<FieldErrors> {
  const t = await words();
  const one = (name: string, missing: string): readonly Field[] => [{ name, messages: { missing } }];
  const fields: Readonly<Record<string, readonly Field[]>> = {
    who: one("who", t(`${journey}.who.missing`)),
    person: ofPerson(t),
    basis: one("basis", t("apply.basis.missing")),
    relationship: one("relationship", t(`${journey}.relationship.missing`)),
    parental: [
      ...one("evidence", t("apply.parental.errors.evidence")),
      ...yesNo.flatMap((name) => one(name, t(`apply.parental.errors.${name}`))),
    ],
    access: one("access", t(`${journey}.access.missing`)),
    until: ofUntil(t),
    check: [whole(t)],
  };
  return fieldErrors(codes, fields[step] ?? [], t("error"));
}

/** What is wrong with one of the small forms, or why what was asked was not done. */
export async function formErrors(codes: Codes): Promise<FieldErrors> {
  const t = await words();
  const fields: readonly Field[] = [
    whole(t),
    { name: "access", messages: { missing: t("accessForm.missing") } },
    ...ofUntil(t),
    { name: "answer", messages: { missing: t("answer.missing") } },
  ];
  return fieldErrors(codes, fields, t("error"));
}

/** The same for a form whose only fault stands in the address. */
export const problemErrors = (code: string | null): Promise<FieldErrors> =>
  formErrors(code === null ? {} : { [wholeForm]: code });

import { getTranslations } from "next-intl/server";
import { fieldErrors, type AskedField, type FieldErrors } from "#components/ui/patterns/field-errors.ts";
import { wholeForm } from "#lib/form-codes.ts";

type Codes = Readonly<Record<string, string>>;

const words = () => getTranslations("record-requests");

type Words = Awaited<ReturnType<typeof words>>;

const ofSending = (t: Words): AskedField<string> => ({
  name: wholeForm,
  messages: {
    failed: t("send.errors.failed"),
    "not-offered": t("send.errors.not-offered"),
    "sent-already": t("send.errors.sent-already"),
  },
});

const olderFields = (t: Words): Readonly<Record<string, readonly AskedField<string>[]>> => {
  const from = (code: "missing" | "not-a-year" | "too-early" | "in-future") =>
    t(`older.years.errors.from.${code}`);
  const to = (code: "missing" | "not-a-year" | "in-future" | "before-from") =>
    t(`older.years.errors.to.${code}`);
  return {
    years: [
      {
        name: "from",
        messages: {
          missing: from("missing"),
          "not-a-year": from("not-a-year"),
          "too-early": from("too-early"),
          "in-future": from("in-future"),
        },
      },
      {
        name: "to",
        messages: {
          missing: to("missing"),
          "not-a-year": to("not-a-year"),
          "in-future": to("in-future"),
          "before-from": to("before-from"),
        },
      },
    ],
    sections: [{ name: "sections", messages: { missing: t("older.sections.missing") } }],
    why: [{ name: "why", messages: { "too-long": t("older.why.too-long") } }],
    check: [ofSending(t)],
  };
};

const correctionFields = (
  t: Words,
  opinion: boolean,
): Readonly<Record<string, readonly AskedField<string>[]>> => ({
  about: [
    {
      name: "title",
      messages: {
        missing: t("correct.about.errors.missing"),
        "too-long": t("correct.about.errors.too-long"),
      },
    },
  ],
  wrong: [
    {
      name: "wrong",
      messages: {
        missing: t("correct.wrong.errors.missing"),
        "too-long": t("correct.wrong.errors.too-long"),
      },
    },
  ],
  is: [{ name: "is", messages: { missing: t("correct.is.missing") } }],
  should: [
    {
      name: "shouldSay",
      messages: {
        missing: t(opinion ? "correct.should.noteErrors.missing" : "correct.should.errors.missing"),
        "too-long": t(opinion ? "correct.should.noteErrors.too-long" : "correct.should.errors.too-long"),
      },
    },
  ],
  check: [ofSending(t)],
});

/** What is wrong with the step of asking for older records. */
export async function olderErrors(step: string, codes: Codes): Promise<FieldErrors> {
  const t = await words();
  return fieldErrors(codes, olderFields(t)[step] ?? [], t("error"));
}

/** What is wrong with the step of asking for a correction. */
export async function correctionErrors(step: string, codes: Codes, opinion: boolean): Promise<FieldErrors> {
  const t = await words();
  return fieldErrors(codes, correctionFields(t, opinion)[step] ?? [], t("error"));
}

/** What is wrong with an answer to the surgery. */
export async function replyErrors(codes: Codes): Promise<FieldErrors> {
  const t = await words();
  const messages = {
    missing: t("reply.errors.missing"),
    "too-long": t("reply.errors.too-long"),
  };
  const whole = { failed: t("reply.failed"), "too-late": t("reply.tooLate") };
  return fieldErrors(
    codes,
    [
      { name: "reply", messages },
      { name: wholeForm, messages: whole },
    ],
    t("error"),
  );
}

/** Why a request could not be taken back. */
export async function withdrawErrors(code: string | null): Promise<FieldErrors> {
  const t = await words();
  const messages = { failed: t("withdraw.failed"), "too-late": t("withdraw.tooLate") };
  return fieldErrors(code === null ? {} : { [wholeForm]: code }, [{ name: wholeForm, messages }], t("error"));
}

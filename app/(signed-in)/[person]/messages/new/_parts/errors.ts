import { getTranslations } from "next-intl/server";
import { fieldErrors, type AskedField, type FieldErrors } from "#components/ui/patterns/field-errors.ts";
import { mostFiles } from "#lib/attached-file.ts";
import { wholeForm } from "#lib/form-codes.ts";

const words = () => getTranslations("sent-messages");

type Words = Awaited<ReturnType<typeof words>>;

const fileMessages = (t: Words) => ({
  missing: t("new.files.errors.missing"),
  empty: t("new.files.errors.empty"),
  "too-big": t("new.files.errors.too-big"),
  "not-allowed": t("new.files.errors.not-allowed"),
  damaged: t("new.files.errors.damaged"),
  encrypted: t("new.files.errors.encrypted"),
  "too-many-pixels": t("new.files.errors.too-many-pixels"),
  full: t("new.files.errors.full", { most: mostFiles }),
  "too-many": t("new.files.errors.too-many"),
  busy: t("new.files.errors.busy"),
  failed: t("new.files.errors.failed"),
});

const sendingMessages = (t: Words) => ({
  failed: t("new.check.errors.failed"),
  unknown: t("new.check.errors.unknown"),
  "not-taken": t("new.check.errors.not-taken"),
  "sent-already": t("new.check.errors.sent-already"),
  changed: t("new.check.errors.changed"),
});

/** What is wrong with a step of writing a message. */
export async function messageErrors(
  step: string,
  codes: Readonly<Record<string, string>>,
): Promise<FieldErrors> {
  const t = await words();
  const typed = {
    missing: t("new.words.errors.missing"),
    "too-long": t("new.words.errors.too-long"),
  };
  const fields: Readonly<Record<string, readonly AskedField<string>[]>> = {
    team: [{ name: "team", messages: { missing: t("new.whoMissing") } }],
    words: [{ name: "words", messages: typed }],
    files: [{ name: "file", messages: fileMessages(t) }],
    check: [{ name: wholeForm, messages: sendingMessages(t) }],
  };
  return fieldErrors(codes, fields[step] ?? [], t("error"));
}

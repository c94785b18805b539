import { getTranslations } from "next-intl/server";
import { fieldErrors, type FieldErrors } from "#components/ui/patterns/field-errors.ts";
import { wholeForm } from "#lib/form-codes.ts";

/** Why nothing was cancelled, as the person reads it. */
const cancelProblems = [
  "changed",
  "too-late",
  "not-offered",
  "refused",
  "failed",
  "unknown",
  "over",
  "asked",
  "hospital",
] as const;

/** What was wrong with the form, or with the cancelling. */
export async function cancelErrors(codes: Readonly<Record<string, string>>): Promise<FieldErrors> {
  const t = await getTranslations("appointments");
  const whole = Object.fromEntries(cancelProblems.map((code) => [code, t(`cancel.errors.${code}`)]));
  const asked = [
    { name: wholeForm, messages: whole },
    { name: "reason", messages: { missing: t("cancel.reasonMissing") } },
  ];
  return fieldErrors(codes, asked, t("error"));
}

/** Why a cancellation was not taken back, as the person reads it. */
const undoProblems = ["gone", "too-late", "failed", "unknown", "refused"] as const;

/** What was wrong with taking it back. */
export async function undoErrors(code: string | null): Promise<FieldErrors> {
  const t = await getTranslations("appointments");
  const whole = Object.fromEntries(undoProblems.map((one) => [one, t(`cancelled.undoErrors.${one}`)]));
  return fieldErrors(
    code === null ? {} : { [wholeForm]: code },
    [{ name: wholeForm, messages: whole }],
    t("error"),
  );
}

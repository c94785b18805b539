import { getTranslations } from "next-intl/server";
import { entryErrorsIn } from "#components/own-entries/entry-errors.ts";
import { fieldErrors, type FieldErrors } from "#components/ui/patterns/field-errors.ts";
import type { AddedKind } from "#lib/domain/own-entries/model.ts";
import { wholeForm } from "#lib/form-codes.ts";

const words = () => getTranslations("own-entries");

/** What is wrong with a step of the journey of a kind. */
export async function entryErrors(
  what: AddedKind,
  step: string,
  codes: Readonly<Record<string, string>>,
): Promise<FieldErrors> {
  return entryErrorsIn(await words())(what, step, codes);
}

/** Why an entry could not be taken away. */
export async function withdrawErrors(problem: string | null): Promise<FieldErrors> {
  const t = await words();
  const codes = problem === null ? {} : { [wholeForm]: "failed" };
  return fieldErrors(codes, [{ name: wholeForm, messages: { failed: t("withdraw.failed") } }], t("error"));
}

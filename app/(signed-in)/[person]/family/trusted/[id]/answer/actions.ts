"use server";

import { answerApplication } from "#lib/domain/family/commands.ts";
import { answerForm, answerFormName } from "#lib/domain/family/form.ts";
import { formCodes } from "#lib/form-codes.ts";
import { paths } from "#lib/paths.ts";
import { keepAndGo } from "#app/(signed-in)/journey.ts";
import { goOn, readOwnPost, requireLive } from "#app/(signed-in)/[person]/family/_parts/act.ts";

/** Answers who asked to help: before anything is granted, and without a reason. */
export async function answerApplicationAction(
  boundPerson: string,
  boundOther: string,
  form: FormData,
): Promise<void> {
  const posted = await readOwnPost(boundPerson, boundOther, form);
  const { asker, other, key, values } = posted;
  const here = paths.answerHelper(other);
  await requireLive(asker, here);
  const read = answerForm.safeParse(values);
  if (!read.success) {
    const codes = formCodes(read.error);
    return keepAndGo(posted, { form: answerFormName, codes, next: `${here}?form=${key}`, lost: here });
  }
  const answered = await answerApplication(asker, other, read.data.answer === "yes");
  return goOn(answered, { done: "answered", onward: paths.family(), here });
}

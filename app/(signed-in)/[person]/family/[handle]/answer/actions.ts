"use server";

import { redirect } from "next/navigation";
import { answerForm, answerFormName } from "#lib/domain/family/form.ts";
import { acceptInvitation, declineInvitation } from "#lib/domain/invitations/commands.ts";
import { formCodes } from "#lib/form-codes.ts";
import { paths } from "#lib/paths.ts";
import { keepAndGo } from "#app/(signed-in)/journey.ts";
import { goOn, readOwnPost, requireLive } from "#app/(signed-in)/[person]/family/_parts/act.ts";

/** Answers who asked for one's help: a yes sends the application on, a no says nothing more. */
export async function answerInvitationAction(
  boundPerson: string,
  boundOther: string,
  form: FormData,
): Promise<void> {
  const posted = await readOwnPost(boundPerson, boundOther, form);
  const { asker, other, key, values } = posted;
  const here = paths.answerInvitation(other);
  await requireLive(asker, here);
  const read = answerForm.safeParse(values);
  if (!read.success) {
    const codes = formCodes(read.error);
    return keepAndGo(posted, { form: answerFormName, codes, next: `${here}?form=${key}`, lost: here });
  }
  if (read.data.answer === "no")
    return goOn(await declineInvitation(asker, other), { done: "answered", onward: paths.family(), here });
  const accepted = await acceptInvitation(asker, other);
  if (accepted.ok && accepted.value.kind === "not-offered") redirect(`${here}?problem=not-offered`);
  // The page says that its last day has passed.
  if (accepted.ok && accepted.value.kind === "ended") redirect(here);
  const result = accepted.ok ? ({ ok: true, value: null } as const) : accepted;
  return goOn(result, { done: "answered", onward: paths.helping(other), here });
}

"use server";

import { changeHelperAccess } from "#lib/domain/family/commands.ts";
import { accessForm, accessFormName } from "#lib/domain/family/form.ts";
import { formCodes, wholeForm } from "#lib/form-codes.ts";
import { paths } from "#lib/paths.ts";
import { keepAndGo } from "#app/(signed-in)/journey.ts";
import { goOn, problemOf, readOwnPost, requireLive } from "#app/(signed-in)/[person]/family/_parts/act.ts";

/** Says what somebody may do from now on; what was ticked is kept where it cannot be said now. */
export async function changeAccessAction(
  boundPerson: string,
  boundOther: string,
  form: FormData,
): Promise<void> {
  const posted = await readOwnPost(boundPerson, boundOther, form);
  const { asker, other, key, values } = posted;
  const here = paths.helperAccess(other);
  const back = (codes: Readonly<Record<string, string>>) =>
    keepAndGo(posted, { form: accessFormName, codes, next: `${here}?form=${key}`, lost: here });
  await requireLive(asker, here);
  const read = accessForm.safeParse(values);
  if (!read.success) return back(formCodes(read.error));
  const changed = await changeHelperAccess(asker, other, read.data.access);
  if (!changed.ok) return back({ [wholeForm]: problemOf(changed.failure) });
  return goOn(changed, { done: "changed", onward: paths.helper(other), here });
}

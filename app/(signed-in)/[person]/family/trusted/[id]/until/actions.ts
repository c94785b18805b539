"use server";

import { dateAt, now } from "#lib/clock.ts";
import { changeHelperEnd } from "#lib/domain/family/commands.ts";
import { untilForm, untilFormName } from "#lib/domain/family/form.ts";
import { formCodes, wholeForm } from "#lib/form-codes.ts";
import { paths } from "#lib/paths.ts";
import { keepAndGo } from "#app/(signed-in)/journey.ts";
import { goOn, problemOf, readOwnPost, requireLive } from "#app/(signed-in)/[person]/family/_parts/act.ts";

/** Says until when somebody may help; what was chosen is kept where it cannot be said now. */
export async function changeUntilAction(
  boundPerson: string,
  boundOther: string,
  form: FormData,
): Promise<void> {
  const posted = await readOwnPost(boundPerson, boundOther, form);
  const { asker, other, key, values } = posted;
  const here = paths.helperUntil(other);
  const back = (codes: Readonly<Record<string, string>>) =>
    keepAndGo(posted, { form: untilFormName, codes, next: `${here}?form=${key}`, lost: here });
  await requireLive(asker, here);
  const read = untilForm(dateAt(now()).toString()).safeParse(values);
  if (!read.success) return back(formCodes(read.error));
  const changed = await changeHelperEnd(asker, other, read.data.lastDay);
  if (!changed.ok) return back({ [wholeForm]: problemOf(changed.failure) });
  return goOn(changed, { done: "changed", onward: paths.helper(other), here });
}

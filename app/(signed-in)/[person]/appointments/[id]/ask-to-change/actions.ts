"use server";

import { askToChange } from "#lib/domain/hospital-appointments/commands.ts";
import { changeForm, changeFormName } from "#lib/domain/hospital-appointments/form.ts";
import { formCodes } from "#lib/form-codes.ts";
import { paths } from "#lib/paths.ts";
import { readPost } from "#app/(signed-in)/journey.ts";
import { requireLive, sendBack } from "#app/(signed-in)/kept-form.ts";
import { afterAsking } from "#app/(signed-in)/[person]/appointments/[id]/_parts/hospital-forms.ts";

/** Asks the hospital for another time, once. */
export async function askToChangeAction(boundPerson: string, id: string, form: FormData): Promise<void> {
  const posted = await readPost(boundPerson, form);
  const { asker, person, key, values } = posted;
  const place = { form: changeFormName, here: paths.askToChangeAppointment(person, id) };
  const read = changeForm.safeParse(values);
  if (!read.success) return sendBack(posted, place, formCodes(read.error));
  await requireLive(posted, place);
  const { version, ...asked } = read.data;
  return afterAsking(posted, id, place, await askToChange(asker, person, { id, key, version }, asked));
}

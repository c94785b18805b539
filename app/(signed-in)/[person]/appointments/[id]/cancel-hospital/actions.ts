"use server";

import { cancelHospitalAppointment } from "#lib/domain/hospital-appointments/commands.ts";
import { cancelForm, cancelFormName } from "#lib/domain/hospital-appointments/form.ts";
import { formCodes } from "#lib/form-codes.ts";
import { paths } from "#lib/paths.ts";
import { readPost } from "#app/(signed-in)/journey.ts";
import { requireLive, sendBack } from "#app/(signed-in)/kept-form.ts";
import { afterAsking } from "#app/(signed-in)/[person]/appointments/[id]/_parts/hospital-forms.ts";

/** Cancels at the hospital, once. */
export async function cancelHospitalAction(boundPerson: string, id: string, form: FormData): Promise<void> {
  const posted = await readPost(boundPerson, form);
  const { asker, person, key, values } = posted;
  const place = { form: cancelFormName, here: paths.cancelHospitalAppointment(person, id) };
  const read = cancelForm.safeParse(values);
  if (!read.success) return sendBack(posted, place, formCodes(read.error));
  await requireLive(posted, place);
  const { version, ...asked } = read.data;
  return afterAsking(
    posted,
    id,
    place,
    await cancelHospitalAppointment(asker, person, { id, key, version }, asked),
  );
}

"use server";

import { redirect } from "next/navigation";
import { describeSession } from "#lib/access/asker.ts";
import { cancelAppointment } from "#lib/domain/appointments/commands.ts";
import { cancelForm, cancelFormName } from "#lib/domain/appointments/form.ts";
import { formCodes, wholeForm } from "#lib/form-codes.ts";
import { paths } from "#lib/paths.ts";
import { keepAndGo, readPost } from "#app/(signed-in)/journey.ts";
import { whoToAsk } from "#app/(signed-in)/[person]/_parts/who-to-ask.ts";

/**
 * Cancels the version of an appointment that the person saw, once. What was chosen is kept when it is refused, and
 * after a time-out.
 */
export async function cancelAppointmentAction(
  boundPerson: string,
  id: string,
  boundVersion: string | null,
  form: FormData,
): Promise<void> {
  const posted = await readPost(boundPerson, form);
  const { asker, person, key } = posted;
  const here = paths.cancelAppointment(person, id);
  const back = (codes: Readonly<Record<string, string>>) =>
    keepAndGo(posted, { form: cancelFormName, codes, next: `${here}?form=${key}`, lost: here });
  const read = cancelForm.safeParse(posted.values);
  if (!read.success) return back(formCodes(read.error));
  const session = await describeSession(asker);
  if (session.state !== "live") return back({});
  const { surgery } = await whoToAsk(asker, person);
  const version = typeof boundVersion === "string" ? boundVersion : null;
  const wish = { key, reason: read.data.reason, version, surgeryCode: surgery?.odsCode ?? null };
  const cancelled = await cancelAppointment(asker, person, id, wish);
  if (!cancelled.ok) return back({ [wholeForm]: "failed" });
  const { value } = cancelled;
  if (value.kind === "cancelled") redirect(`${paths.cancelledAppointment(person, id)}?form=${key}`);
  return back({ [wholeForm]: value.kind === "refused" ? value.because : value.kind });
}

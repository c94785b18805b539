"use server";

import { redirect } from "next/navigation";
import { describeSession } from "#lib/access/asker.ts";
import { sourceOfAppointmentId } from "#lib/appointment-id.ts";
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
  // What became of it is told also where it cannot be kept.
  const back = (codes: Readonly<Record<string, string>>) => {
    const lost = `${here}?problem=${codes[wholeForm] === "unknown" ? "unknown" : "failed"}`;
    return keepAndGo(posted, { form: cancelFormName, codes, next: `${here}?form=${key}`, lost });
  };
  const read = cancelForm.safeParse(posted.values);
  if (!read.success) return back(formCodes(read.error));
  const session = await describeSession(asker);
  if (session.state !== "live") return back({});
  const { surgery } = await whoToAsk(asker, person);
  const version = typeof boundVersion === "string" ? boundVersion : null;
  const wish = { key, reason: read.data.reason, version, surgeryCode: surgery?.odsCode ?? null };
  const cancelled = await cancelAppointment(asker, person, id, wish);
  const receipt = `${paths.cancelledAppointment(person, id)}?form=${key}`;
  if (!cancelled.ok) {
    // A vaccination that is not listed any more: its receipt says what is known.
    const notListed = cancelled.failure.kind === "not-found" && sourceOfAppointmentId(id) === "vaccination";
    if (notListed) redirect(receipt);
    return back({ [wholeForm]: "failed" });
  }
  const { value } = cancelled;
  if (value.kind === "cancelled") redirect(receipt);
  return back({ [wholeForm]: value.kind === "refused" ? value.because : value.kind });
}

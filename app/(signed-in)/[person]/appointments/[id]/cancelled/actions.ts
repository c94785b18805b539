"use server";

import { redirect } from "next/navigation";
import { describeSession } from "#lib/access/asker.ts";
import { undoCancel } from "#lib/domain/appointments/commands.ts";
import { paths } from "#lib/paths.ts";
import { readPost } from "#app/(signed-in)/journey.ts";
import { logInAgain } from "#app/(signed-in)/log-in-again.ts";
import { whoToAsk } from "#app/(signed-in)/[person]/_parts/who-to-ask.ts";

/** Takes a cancellation back, once: the same form sent again leads to the same appointment. */
export async function undoCancelAction(boundPerson: string, id: string, form: FormData): Promise<void> {
  const { asker, person, key } = await readPost(boundPerson, form);
  const here = `${paths.cancelledAppointment(person, id)}?form=${key}`;
  const session = await describeSession(asker);
  if (session.state !== "live") return logInAgain(session, here);
  const { surgery } = await whoToAsk(asker, person);
  if (surgery === null || surgery.odsCode === null || surgery.telephone === null)
    redirect(`${here}&problem=failed`);
  const { odsCode, name, telephone } = surgery;
  const undone = await undoCancel(asker, person, id, { odsCode, name, telephone });
  if (!undone.ok) redirect(`${here}&problem=failed`);
  if (undone.value.kind === "booked")
    redirect(
      `${paths.appointment(person, undone.value.id)}?after=${encodeURIComponent(id)}&help=${undone.value.help}`,
    );
  redirect(`${here}&problem=${undone.value.kind}`);
}

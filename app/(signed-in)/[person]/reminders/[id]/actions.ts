"use server";

import { redirect } from "next/navigation";
import { describeSession } from "#lib/access/asker.ts";
import { confirmAttendance } from "#lib/domain/hospital-appointments/commands.ts";
import { confirmForm } from "#lib/domain/hospital-appointments/form.ts";
import { sayComing } from "#lib/domain/reminders/commands.ts";
import { getReminder } from "#lib/domain/reminders/queries.ts";
import { paths } from "#lib/paths.ts";
import { readPost, type Posted } from "#app/(signed-in)/journey.ts";
import { logInAgain } from "#app/(signed-in)/log-in-again.ts";

/** Tells a hospital that takes it; null where nobody is to be told. */
async function tellHospital({ asker, person, key, values }: Posted, appointment: string) {
  const seen = confirmForm.safeParse(values);
  if (!seen.success) return null;
  const { version } = seen.data;
  const told = await confirmAttendance(asker, person, { id: appointment, key, version });
  return told.ok ? told.value.kind : "failed";
}

/** "I'll be there": to the hospital where it takes that, and kept with the reminder. */
export async function sayComingAction(boundPerson: string, id: string, form: FormData): Promise<void> {
  const posted = await readPost(boundPerson, form);
  const { asker, person, key } = posted;
  const here = paths.reminder(person, id);
  const session = await describeSession(asker);
  if (session.state !== "live") return logInAgain(session, here);
  const reminder = await getReminder(asker, person, id);
  if (!reminder.ok) redirect(`${here}?answer=failed`);
  const told = await tellHospital(posted, reminder.value.appointment);
  if (told !== null && told !== "done") redirect(`${here}?answer=${told}`);
  const said = await sayComing(asker, person, id, key);
  // Once the hospital has the answer, it counts whatever is kept here.
  redirect(said.ok || told === "done" ? here : `${here}?answer=failed`);
}

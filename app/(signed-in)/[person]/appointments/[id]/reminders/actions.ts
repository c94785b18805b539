"use server";

import { redirect } from "next/navigation";
import { describeSession } from "#lib/access/asker.ts";
import { chooseReminders } from "#lib/domain/reminders/commands.ts";
import { remindersForm } from "#lib/domain/reminders/form.ts";
import { paths } from "#lib/paths.ts";
import { readPost } from "#app/(signed-in)/journey.ts";
import { logInAgain } from "#app/(signed-in)/log-in-again.ts";

/** Keeps when to be reminded of one appointment. */
export async function chooseForOneAction(boundPerson: string, id: string, form: FormData): Promise<void> {
  const { asker, person, key, values } = await readPost(boundPerson, form);
  const here = paths.remindOf(person, id);
  const session = await describeSession(asker);
  if (session.state !== "live") return logInAgain(session, here);
  const { times } = remindersForm.parse(values);
  const kept = await chooseReminders(asker, person, { key, appointment: id, times });
  redirect(kept.ok ? paths.appointment(person, id) : `${here}?kept=no`);
}

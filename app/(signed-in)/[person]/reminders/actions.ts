"use server";

import { redirect } from "next/navigation";
import { describeSession } from "#lib/access/asker.ts";
import { chooseReminders } from "#lib/domain/reminders/commands.ts";
import { remindersForm } from "#lib/domain/reminders/form.ts";
import { paths } from "#lib/paths.ts";
import { readPost } from "#app/(signed-in)/journey.ts";
import { logInAgain } from "#app/(signed-in)/log-in-again.ts";

/** Keeps when to be reminded of all appointments. */
export async function chooseUsualAction(boundPerson: string, form: FormData): Promise<void> {
  const { asker, person, key, values } = await readPost(boundPerson, form);
  const here = paths.reminders(person);
  const session = await describeSession(asker);
  if (session.state !== "live") return logInAgain(session, here);
  const { times } = remindersForm.parse(values);
  const kept = await chooseReminders(asker, person, { key, appointment: null, times });
  redirect(`${here}?kept=${kept.ok ? key : "no"}`);
}

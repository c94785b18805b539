"use server";

import { redirect } from "next/navigation";
import { describeSession } from "#lib/access/asker.ts";
import { stopSlotAlert } from "#lib/domain/slot-alerts/commands.ts";
import { paths } from "#lib/paths.ts";
import { readPost } from "#app/(signed-in)/journey.ts";
import { logInAgain } from "#app/(signed-in)/log-in-again.ts";

/** Stops looking for a time; what became of it the page says, from the store. */
export async function stopAlertAction(boundPerson: string, id: string, form: FormData): Promise<void> {
  const { asker, person, key } = await readPost(boundPerson, form);
  const here = paths.slotAlerts(person);
  const session = await describeSession(asker);
  if (session.state !== "live") return logInAgain(session, here);
  await stopSlotAlert(asker, person, id, key);
  redirect(`${here}?stop=${encodeURIComponent(id)}`);
}

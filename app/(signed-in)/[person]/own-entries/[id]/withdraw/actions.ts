"use server";

import { redirect } from "next/navigation";
import { describeSession } from "#lib/access/asker.ts";
import { withdrawOwnEntry } from "#lib/domain/own-entries/commands.ts";
import { paths } from "#lib/paths.ts";
import { readPost } from "#app/(signed-in)/journey.ts";
import { logInAgain } from "#app/(signed-in)/log-in-again.ts";

/** Takes an entry away; what is gone already stays so. */
export async function withdrawEntryAction(boundPerson: string, id: string, form: FormData): Promise<void> {
  const { asker, person } = await readPost(boundPerson, form);
  const here = paths.withdrawOwnEntry(person, id);
  const session = await describeSession(asker);
  if (session.state !== "live") return logInAgain(session, here);
  const withdrawn = await withdrawOwnEntry(asker, person, id);
  if (!withdrawn.ok) redirect(`${here}?problem=yes`);
  redirect(`${paths.ownEntry(person, id)}?surgery=${withdrawn.value}`);
}

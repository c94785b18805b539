"use server";

import { redirect } from "next/navigation";
import { describeSession } from "#lib/access/asker.ts";
import { agreeToOwnEntry, restoreOwnEntry, shareOwnEntry } from "#lib/domain/own-entries/commands.ts";
import { me, paths } from "#lib/paths.ts";
import { readPost } from "#app/(signed-in)/journey.ts";
import { logInAgain } from "#app/(signed-in)/log-in-again.ts";

/** Shares an entry with the surgery, once. */
export async function shareEntryAction(boundPerson: string, id: string, form: FormData): Promise<void> {
  const { asker, person } = await readPost(boundPerson, form);
  const here = paths.ownEntry(person, id);
  const session = await describeSession(asker);
  if (session.state !== "live") return logInAgain(session, here);
  const shared = await shareOwnEntry(asker, person, id);
  redirect(`${here}?shared=${shared.ok && shared.value === "sent" ? "yes" : "no"}`);
}

/** Brings back an entry that was taken away. */
export async function restoreEntryAction(boundPerson: string, id: string, form: FormData): Promise<void> {
  const { asker, person } = await readPost(boundPerson, form);
  const here = paths.ownEntry(person, id);
  const session = await describeSession(asker);
  if (session.state !== "live") return logInAgain(session, here);
  const restored = await restoreOwnEntry(asker, person, id);
  redirect(restored.ok ? `${here}?back=yes` : here);
}

/** Says whether the person agrees with what a helper added about them. */
export async function agreeToEntryAction(id: string, agrees: boolean, form: FormData): Promise<void> {
  const { asker } = await readPost(me, form);
  const here = paths.ownEntry(me, id);
  const session = await describeSession(asker);
  if (session.state !== "live") return logInAgain(session, here);
  const said = await agreeToOwnEntry(asker, me, id, agrees === true);
  redirect(`${here}?agreed=${said.ok ? "yes" : "no"}`);
}

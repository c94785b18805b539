"use server";

import { redirect } from "next/navigation";
import { describeSession } from "#lib/access/asker.ts";
import { takeBackTold, tellNoLongerCarer } from "#lib/domain/carers/commands.ts";
import { paths } from "#lib/paths.ts";
import { readPost } from "#app/(signed-in)/journey.ts";
import { logInAgain } from "#app/(signed-in)/log-in-again.ts";

/** Asks the surgery to end the note in the record, once. */
export async function removeCarerAction(boundPerson: string, form: FormData): Promise<void> {
  const { asker, person, key } = await readPost(boundPerson, form);
  const here = paths.removeCarer(person);
  const session = await describeSession(asker);
  if (session.state !== "live") return logInAgain(session, here);
  const sent = await tellNoLongerCarer(asker, person, key);
  if (sent.ok && sent.value.kind === "sent") redirect(paths.toldCarer(person, sent.value.id));
  // Sent before and done by now, as when an old page is sent again: the page says how it stands.
  if (!sent.ok && sent.failure.kind === "changed-meanwhile") redirect(paths.carers(person));
  redirect(`${here}?problem=${sent.ok ? "not-offered" : "failed"}`);
}

/** Takes back what the surgery has not done yet; what was taken back stays so. */
export async function takeBackCarerAction(boundPerson: string, id: string, form: FormData): Promise<void> {
  const { asker, person } = await readPost(boundPerson, form);
  const here = paths.removeCarer(person);
  const session = await describeSession(asker);
  if (session.state !== "live") return logInAgain(session, here);
  const taken = await takeBackTold(asker, person, id);
  if (taken.ok) redirect(`${paths.carers(person)}?tookBack=yes`);
  redirect(`${here}?problem=${taken.failure.kind === "changed-meanwhile" ? "too-late" : "failed"}`);
}

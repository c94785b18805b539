"use server";

import { redirect } from "next/navigation";
import { describeSession } from "#lib/access/asker.ts";
import { callMeInstead } from "#lib/domain/video-calls/commands.ts";
import { paths } from "#lib/paths.ts";
import { readPost } from "#app/(signed-in)/journey.ts";
import { logInAgain } from "#app/(signed-in)/log-in-again.ts";

/** Asks to be phoned instead, once; the page of the call is the receipt. */
export async function callInsteadAction(boundPerson: string, id: string, form: FormData): Promise<void> {
  const { asker, person, key } = await readPost(boundPerson, form);
  const here = paths.videoCall(person, id);
  const session = await describeSession(asker);
  if (session.state !== "live") return logInAgain(session, here);
  const asked = await callMeInstead(asker, person, { id, key });
  if (!asked.ok) redirect(`${here}?told=failed`);
  redirect(asked.value.kind === "asked" ? here : `${here}?told=${asked.value.kind}`);
}

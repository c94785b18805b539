"use server";

import { redirect } from "next/navigation";
import { readPost } from "#app/(signed-in)/journey.ts";
import { logInAgain } from "#app/(signed-in)/log-in-again.ts";
import { describeSession } from "#lib/access/asker.ts";
import { changeMessage } from "#lib/domain/messages/commands.ts";
import { messageChange } from "#lib/domain/messages/form.ts";
import { paths } from "#lib/paths.ts";

const toldOf = { remove: "removed", restore: "restored", "mark-unread": "unread" } as const;

/** Flags a message, removes it, and so on, once; what is no longer on its page is told above the list. */
export async function changeMessageAction(
  boundPerson: string,
  id: string,
  boundChange: string,
  form: FormData,
): Promise<void> {
  const { asker, person, key } = await readPost(boundPerson, form);
  const here = paths.message(person, id);
  const session = await describeSession(asker);
  if (session.state !== "live") return logInAgain(session, here);
  const change = messageChange.safeParse(boundChange);
  if (!change.success) redirect(here);
  const changed = await changeMessage(asker, person, id, { change: change.data, key });
  if (!changed.ok) redirect(`${paths.messages(person)}?did=failed`);
  if (change.data === "flag" || change.data === "unflag") redirect(`${here}?did=${change.data}ged`);
  redirect(`${paths.messages(person)}?did=${toldOf[change.data]}`);
}

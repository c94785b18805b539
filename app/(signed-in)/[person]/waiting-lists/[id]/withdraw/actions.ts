"use server";

import { redirect } from "next/navigation";
import { describeSession } from "#lib/access/asker.ts";
import { leaveWaitingList } from "#lib/domain/waiting-lists/commands.ts";
import { leaveForm } from "#lib/domain/waiting-lists/form.ts";
import { paths } from "#lib/paths.ts";
import { readPost } from "#app/(signed-in)/journey.ts";
import { logInAgain } from "#app/(signed-in)/log-in-again.ts";
import { listWithNote } from "#app/(signed-in)/[person]/waiting-lists/_parts/change.ts";

/** Takes the person off a list, once. */
export async function leaveListAction(boundPerson: string, id: string, form: FormData): Promise<void> {
  const { asker, person, key, values } = await readPost(boundPerson, form);
  const here = paths.leaveWaitingList(person, id);
  const session = await describeSession(asker);
  if (session.state !== "live") return logInAgain(session, here);
  const asked = leaveForm.safeParse(values);
  if (!asked.success) redirect(listWithNote(person, id, "changed"));
  const left = await leaveWaitingList(asker, person, { id, key }, asked.data);
  if (left.ok && left.value.kind === "done") redirect(here);
  if (left.ok) redirect(listWithNote(person, id, left.value.kind === "shut" ? "left-shut" : "left-unknown"));
  if (left.failure.kind === "changed-meanwhile") redirect(listWithNote(person, id, "changed"));
  redirect(`${here}?problem=failed&form=${key}`);
}

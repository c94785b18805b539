"use server";

import { redirect } from "next/navigation";
import { describeSession } from "#lib/access/asker.ts";
import { requireActingAsker } from "#lib/access/request.ts";
import { markOpened } from "#lib/domain/documents/commands.ts";
import { parsePersonHandle, paths } from "#lib/paths.ts";
import { logInAgain } from "#app/(signed-in)/log-in-again.ts";

/** Remembers that the person chose to open a document, and opens it; also where that could not be remembered. */
export async function openDocumentAction(boundPerson: string, id: string, version: string): Promise<void> {
  const acting = await requireActingAsker();
  const person = parsePersonHandle(boundPerson);
  if (!acting.ok || person === null) redirect(paths.start());
  const here = paths.document(person, String(id));
  const session = await describeSession(acting.value);
  if (session.state !== "live") return logInAgain(session, here);
  const marked = await markOpened(acting.value, person, { id: String(id), version: String(version) });
  redirect(marked.ok ? here : `${here}?open=now`);
}

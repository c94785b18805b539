"use server";

import { redirect } from "next/navigation";
import { describeSession } from "#lib/access/asker.ts";
import { requireActingAsker } from "#lib/access/request.ts";
import { withdrawSuggestion } from "#lib/domain/care-plan/commands.ts";
import { parsePersonHandle, paths } from "#lib/paths.ts";
import { logInAgain } from "#app/(signed-in)/log-in-again.ts";

/** Takes a suggestion back and shows it again, with what became of it. */
export async function withdrawSuggestionAction(boundPerson: string, boundId: string): Promise<void> {
  const acting = await requireActingAsker();
  const person = parsePersonHandle(boundPerson);
  if (!acting.ok || person === null) redirect(paths.start());
  const here = paths.carePlanSuggestion(person, boundId.slice(0, 40));
  const session = await describeSession(acting.value);
  if (session.state !== "live") return logInAgain(session, here);
  const withdrawn = await withdrawSuggestion(acting.value, person, boundId);
  if (withdrawn.ok) redirect(here);
  redirect(`${here}?problem=${withdrawn.failure.kind === "changed-meanwhile" ? "decided" : "notWithdrawn"}`);
}

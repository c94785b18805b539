"use server";

import { redirect } from "next/navigation";
import { describeSession } from "#lib/access/asker.ts";
import { newDraftKey, saveDraft } from "#lib/access/drafts.ts";
import { requireActingAsker } from "#lib/access/request.ts";
import { correctionAbout, correctionFormName } from "#lib/domain/record-requests/form.ts";
import { parsePersonHandle, paths } from "#lib/paths.ts";
import { logInAgain } from "#app/(signed-in)/log-in-again.ts";

/**
 * Begins a correction from an entry's own page: keeps which entry it is about and opens the first question. After a
 * time-out it is kept too.
 */
export async function startCorrectionAction(boundPerson: string, form: FormData): Promise<void> {
  const acting = await requireActingAsker();
  const person = parsePersonHandle(boundPerson);
  if (!acting.ok || person === null) redirect(paths.start());
  const values = correctionAbout.parse(Object.fromEntries(form));
  const key = newDraftKey();
  const kept = await saveDraft(acting.value, person, key, {
    form: correctionFormName,
    values,
    codes: {},
  });
  const here = paths.askCorrection(person);
  const next = kept.ok ? `${here}?form=${key}` : here;
  const session = await describeSession(acting.value);
  if (session.state !== "live") return logInAgain(session, next);
  redirect(next);
}

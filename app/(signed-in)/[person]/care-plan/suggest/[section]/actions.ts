"use server";

import { redirect } from "next/navigation";
import { describeSession } from "#lib/access/asker.ts";
import { newDraftKey, saveDraft } from "#lib/access/drafts.ts";
import { requireActingAsker } from "#lib/access/request.ts";
import { longestSuggestion, suggestionForm, suggestionFormName } from "#lib/domain/care-plan/form.ts";
import { formCodes } from "#lib/form-codes.ts";
import { parsePersonHandle, paths } from "#lib/paths.ts";
import { logInAgain } from "#app/(signed-in)/log-in-again.ts";

/** More than may be sent is kept, so that nobody has to type it again; a book is not. */
const text = (value: FormDataEntryValue | null, most = longestSuggestion * 4): string =>
  typeof value === "string" ? value.slice(0, most) : "";

/**
 * Keeps what was typed about one part of the plan, right or wrong, under a fresh key, and goes on to its check or back
 * to the question. After a time-out it is kept too.
 */
export async function saveSuggestionAction(
  boundPerson: string,
  boundSection: string,
  form: FormData,
): Promise<void> {
  const acting = await requireActingAsker();
  const person = parsePersonHandle(boundPerson);
  if (!acting.ok || person === null) redirect(paths.start());
  const section = boundSection.slice(0, 40);
  const words = text(form.get("words"));
  const read = suggestionForm.safeParse({ words });
  const key = newDraftKey();
  const kept = await saveDraft(acting.value, person, key, {
    form: suggestionFormName,
    values: { section, words: read.data?.words ?? words, version: text(form.get("version"), 9) },
    codes: formCodes(read.error),
  });
  const question = paths.suggestToCarePlan(person, section);
  const here = read.success ? paths.checkCarePlanSuggestion(person, section) : question;
  const next = kept.ok ? `${here}?form=${key}` : `${question}?kept=no`;
  const session = await describeSession(acting.value);
  if (session.state !== "live") return logInAgain(session, next);
  redirect(next);
}

"use server";

import { redirect } from "next/navigation";
import { describeSession } from "#lib/access/asker.ts";
import { readDraft, saveDraft } from "#lib/access/drafts.ts";
import { requireActingAsker } from "#lib/access/request.ts";
import { suggestChange } from "#lib/domain/care-plan/commands.ts";
import { suggestionForm, suggestionFormName } from "#lib/domain/care-plan/form.ts";
import { wholeForm } from "#lib/form-codes.ts";
import { parsePersonHandle, paths } from "#lib/paths.ts";
import type { FailureKind } from "#lib/result.ts";
import { logInAgain } from "#app/(signed-in)/log-in-again.ts";

/** What the page says of each way in which it was not sent. */
const codes: Readonly<Record<FailureKind, string>> = {
  "changed-meanwhile": "changed",
  unavailable: "unavailable",
  unreadable: "unavailable",
  "not-found": "refused",
  "not-allowed": "refused",
  "not-shared": "refused",
};

const text = (value: FormDataEntryValue | null): string =>
  typeof value === "string" ? value.slice(0, 40) : "";

/** Sends the kept suggestion once, however often the form is sent; where that fails nothing is lost. */
export async function sendSuggestionAction(
  boundPerson: string,
  boundSection: string,
  form: FormData,
): Promise<void> {
  const acting = await requireActingAsker();
  const person = parsePersonHandle(boundPerson);
  if (!acting.ok || person === null) redirect(paths.start());
  const section = boundSection.slice(0, 40);
  const key = text(form.get("key"));
  const here = `${paths.checkCarePlanSuggestion(person, section)}?form=${encodeURIComponent(key)}`;
  const session = await describeSession(acting.value);
  if (session.state !== "live") return logInAgain(session, here);
  const kept = await readDraft(acting.value, person, key);
  const read = suggestionForm.safeParse(kept.ok ? kept.value.values : {});
  if (!kept.ok || kept.value.form !== suggestionFormName || kept.value.values["section"] !== section)
    redirect(paths.suggestToCarePlan(person, section));
  if (!read.success) redirect(here);
  const { words } = read.data;
  const sent = await suggestChange(acting.value, person, {
    section,
    words,
    key,
    version: text(form.get("version")),
  });
  if (sent.ok) redirect(`${paths.carePlanSuggestion(person, sent.value.id)}?sent=yes`);
  const failure = { [wholeForm]: codes[sent.failure.kind] };
  await saveDraft(acting.value, person, key, { ...kept.value, codes: failure });
  // Another address than before, so that the title of the page is drawn anew, too.
  redirect(`${here}&sent=no`);
}

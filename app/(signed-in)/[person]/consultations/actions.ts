"use server";

import { redirect } from "next/navigation";
import { logInAgain } from "#app/(signed-in)/log-in-again.ts";
import { listAddress } from "#components/consultations/list-address.ts";
import { describeSession } from "#lib/access/asker.ts";
import { newDraftKey, saveDraft } from "#lib/access/drafts.ts";
import { requireActingAsker } from "#lib/access/request.ts";
import { searchForm, searchFormName } from "#lib/domain/consultations/form.ts";
import { formCodes } from "#lib/form-codes.ts";
import { parsePersonHandle, paths } from "#lib/paths.ts";

/**
 * Keeps what was searched for, right or wrong, and shows the list with it. After a time-out it is kept too, and the
 * person finds it again once they have logged in.
 */
export async function searchConsultationsAction(boundPerson: string, form: FormData): Promise<void> {
  const acting = await requireActingAsker();
  const person = parsePersonHandle(boundPerson);
  if (!acting.ok || person === null) redirect(paths.start());
  const asker = acting.value;
  const typed = form.get("query");
  const values = { query: typeof typed === "string" ? typed.slice(0, 200) : "" };
  const read = searchForm.safeParse(values);
  const key = newDraftKey();
  const kept = await saveDraft(asker, person, key, {
    form: searchFormName,
    values,
    codes: formCodes(read.error),
  });
  const session = await describeSession(asker);
  if (session.state !== "live") return logInAgain(session, listAddress(person, kept.ok ? key : null));
  if (!kept.ok) redirect(`${listAddress(person, null)}?search=not-kept`);
  redirect(listAddress(person, key));
}

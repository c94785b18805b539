"use server";

import { redirect } from "next/navigation";
import { listAddress } from "#components/documents/list-address.ts";
import { describeSession } from "#lib/access/asker.ts";
import { newDraftKey, saveDraft } from "#lib/access/drafts.ts";
import { requireActingAsker } from "#lib/access/request.ts";
import { searchForm, searchFormName } from "#lib/domain/documents/form.ts";
import { formCodes } from "#lib/form-codes.ts";
import { parsePersonHandle, paths } from "#lib/paths.ts";
import { logInAgain } from "#app/(signed-in)/log-in-again.ts";

const text = (value: FormDataEntryValue | null): string =>
  typeof value === "string" ? value.slice(0, 200) : "";

/** Keeps what was searched for, right or wrong, and shows the list with it; after a time-out once logged in again. */
export async function searchDocumentsAction(boundPerson: string, form: FormData): Promise<void> {
  const acting = await requireActingAsker();
  const person = parsePersonHandle(boundPerson);
  if (!acting.ok || person === null) redirect(paths.start());
  const asker = acting.value;
  const values = { query: text(form.get("query")), show: text(form.get("show")) };
  const read = searchForm.safeParse(values);
  const key = newDraftKey();
  const kept = await saveDraft(asker, person, key, {
    form: searchFormName,
    values,
    codes: formCodes(read.error),
  });
  const session = await describeSession(asker);
  if (session.state !== "live") return logInAgain(session, listAddress(person, "all", kept.ok ? key : null));
  if (!kept.ok) redirect(`${paths.documents(person)}?search=not-kept`);
  redirect(listAddress(person, read.data?.show ?? "all", key));
}

"use server";

import { redirect } from "next/navigation";
import { listAddress } from "#components/timeline/list-address.ts";
import { describeSession } from "#lib/access/asker.ts";
import { newDraftKey, saveDraft } from "#lib/access/drafts.ts";
import { requireActingAsker } from "#lib/access/request.ts";
import { searchForm, searchFormName } from "#lib/domain/timeline/form.ts";
import { formCodes } from "#lib/form-codes.ts";
import { parsePersonHandle, paths } from "#lib/paths.ts";
import { logInAgain } from "#app/(signed-in)/log-in-again.ts";

const text = (value: FormDataEntryValue | null): string =>
  typeof value === "string" ? value.slice(0, 200) : "";

/**
 * Keeps what was searched for, right or wrong, and shows the timeline with it. After a time-out it is kept too, and
 * the person finds it again once they have logged in.
 */
export async function searchTimelineAction(boundPerson: string, form: FormData): Promise<void> {
  const acting = await requireActingAsker();
  const person = parsePersonHandle(boundPerson);
  if (!acting.ok || person === null) redirect(paths.start());
  const asker = acting.value;
  const [query, kind, setting] = ["query", "kind", "setting"].map((name) => text(form.get(name)));
  const values = { query: query ?? "", kind: kind ?? "", setting: setting ?? "" };
  const read = searchForm.safeParse(values);
  const key = newDraftKey();
  const kept = await saveDraft(asker, person, key, {
    form: searchFormName,
    values,
    codes: formCodes(read.error),
  });
  const session = await describeSession(asker);
  const narrowing = { kind: read.data?.kind ?? null, setting: read.data?.setting ?? null, onlyNew: false };
  if (session.state !== "live")
    return logInAgain(session, listAddress(person, { formKey: kept.ok ? key : null }));
  if (!kept.ok) redirect(`${listAddress(person, {})}?search=not-kept`);
  redirect(listAddress(person, { ...narrowing, formKey: key }));
}

"use server";

import { redirect } from "next/navigation";
import { describeSession } from "#lib/access/asker.ts";
import { newDraftKey, saveDraft } from "#lib/access/drafts.ts";
import { requireActingAsker } from "#lib/access/request.ts";
import { choiceForm, choiceFormName, choiceQuery } from "#lib/domain/take-away/form.ts";
import { formCodes } from "#lib/form-codes.ts";
import { parsePersonHandle, paths } from "#lib/paths.ts";
import { datePartName } from "#lib/typed-date.ts";
import { logInAgain } from "#app/(signed-in)/log-in-again.ts";

const short = (value: FormDataEntryValue | null): string =>
  typeof value === "string" ? value.slice(0, 40) : "";

const dateFields = (["from", "to"] as const).flatMap((name) =>
  (["day", "month", "year"] as const).map((part) => datePartName(name, part)),
);

/**
 * Opens the copy that was chosen, whose choice stands in its address. A choice that was refused is kept as a draft, and
 * shown again with what is wrong.
 */
export async function chooseCopyAction(boundPerson: string, form: FormData): Promise<void> {
  const acting = await requireActingAsker();
  const person = parsePersonHandle(boundPerson);
  if (!acting.ok || person === null) redirect(paths.start());
  const asker = acting.value;
  const values = {
    sections: form.getAll("sections").slice(0, 20).map(short),
    ...Object.fromEntries(dateFields.map((name) => [name, short(form.get(name))])),
  };
  const read = choiceForm.safeParse(values);
  const session = await describeSession(asker);
  if (read.success) {
    const copy = `${paths.takeAwayCopy(person)}${choiceQuery(read.data)}`;
    if (session.state !== "live") return logInAgain(session, copy);
    redirect(copy);
  }
  const key = newDraftKey();
  const kept = await saveDraft(asker, person, key, {
    form: choiceFormName,
    values,
    codes: formCodes(read.error),
  });
  const back = kept.ok
    ? `${paths.takeAway(person)}?form=${key}`
    : `${paths.takeAway(person)}?choice=not-kept`;
  if (session.state !== "live") return logInAgain(session, back);
  redirect(back);
}

"use server";

import { redirect } from "next/navigation";
import { changeOwnEntry } from "#lib/domain/own-entries/commands.ts";
import { paths } from "#lib/paths.ts";
import { answerStep, readPost } from "#app/(signed-in)/journey.ts";
import { entryJourney, kindIn } from "#app/(signed-in)/[person]/own-entries/_parts/journey.ts";
import { saveDraftEntry } from "#app/(signed-in)/[person]/own-entries/_parts/save.ts";

/** Takes one answer of the journey. */
export async function answerChangeAction(
  boundPerson: string,
  kind: string,
  id: string,
  form: FormData,
): Promise<void> {
  const posted = await readPost(boundPerson, form);
  const what = kindIn(kind) ?? redirect(paths.ownEntries(posted.person));
  const here = paths.changeOwnEntry(posted.person, id);
  return answerStep(posted, form, entryJourney(what, here, posted.values));
}

/** Changes the entry, once; what it said before is kept. */
export async function changeEntryAction(
  boundPerson: string,
  kind: string,
  id: string,
  form: FormData,
): Promise<void> {
  const posted = await readPost(boundPerson, form);
  const { asker, person, key } = posted;
  const what = kindIn(kind) ?? redirect(paths.ownEntries(person));
  const here = paths.changeOwnEntry(person, id);
  return saveDraftEntry(posted, {
    ...{ what, here, doing: "change" },
    save: (asked) => changeOwnEntry(asker, person, { id, key }, asked),
  });
}

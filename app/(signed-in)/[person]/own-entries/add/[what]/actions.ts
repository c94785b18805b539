"use server";

import { redirect } from "next/navigation";
import { addOwnEntry } from "#lib/domain/own-entries/commands.ts";
import { paths } from "#lib/paths.ts";
import { answerStep, readPost } from "#app/(signed-in)/journey.ts";
import { entryJourney, kindIn } from "#app/(signed-in)/[person]/own-entries/_parts/journey.ts";
import { saveDraftEntry } from "#app/(signed-in)/[person]/own-entries/_parts/save.ts";

/** Takes one answer of the journey. */
export async function answerEntryAction(boundPerson: string, kind: string, form: FormData): Promise<void> {
  const posted = await readPost(boundPerson, form);
  const what = kindIn(kind) ?? redirect(paths.addOwnEntry(posted.person));
  const here = paths.addOwnEntryOf(posted.person, what);
  return answerStep(posted, form, entryJourney(what, here, posted.values));
}

/** Adds the entry, once. */
export async function addEntryAction(boundPerson: string, kind: string, form: FormData): Promise<void> {
  const posted = await readPost(boundPerson, form);
  const { asker, person, key } = posted;
  const what = kindIn(kind) ?? redirect(paths.addOwnEntry(person));
  const here = paths.addOwnEntryOf(person, what);
  return saveDraftEntry(posted, {
    ...{ what, here, doing: "add" },
    save: (asked) => addOwnEntry(asker, person, key, asked),
  });
}

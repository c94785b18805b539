"use server";

import { redirect } from "next/navigation";
import { inBackground, type Asker } from "#lib/access/asker.ts";
import { addOwnEntry } from "#lib/domain/own-entries/commands.ts";
import { getIdentity } from "#lib/domain/profile/queries.ts";
import { me, paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
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

/** What whoever acts for another is called, as far as their own record says it in time. */
async function nameOfHelper(asker: Asker, person: PersonHandle): Promise<string | null> {
  if (person === me) return null;
  const identity = await getIdentity(inBackground(asker), me);
  return identity.ok ? identity.value.chosenName : null;
}

/** Adds the entry, once. */
export async function addEntryAction(boundPerson: string, kind: string, form: FormData): Promise<void> {
  const posted = await readPost(boundPerson, form);
  const { asker, person, key } = posted;
  const what = kindIn(kind) ?? redirect(paths.addOwnEntry(person));
  const here = paths.addOwnEntryOf(person, what);
  return saveDraftEntry(posted, {
    ...{ what, here, doing: "add" },
    save: async (asked) =>
      addOwnEntry(asker, person, { key, name: await nameOfHelper(asker, person) }, asked),
  });
}

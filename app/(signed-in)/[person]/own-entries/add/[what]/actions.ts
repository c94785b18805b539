"use server";

import { redirect } from "next/navigation";
import { inBackground, type Asker } from "#lib/access/asker.ts";
import { addOwnEntry } from "#lib/domain/own-entries/commands.ts";
import { getIdentity } from "#lib/domain/profile/queries.ts";
import type { Helper } from "#lib/entry-author.ts";
import { me, paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { answerStep, readPost } from "#app/(signed-in)/journey.ts";
import { sharedWith } from "#app/(signed-in)/shared-with.ts";
import { entryJourney, kindIn } from "#app/(signed-in)/[person]/own-entries/_parts/journey.ts";
import { saveDraftEntry } from "#app/(signed-in)/[person]/own-entries/_parts/save.ts";

/** Takes one answer of the journey. */
export async function answerEntryAction(boundPerson: string, kind: string, form: FormData): Promise<void> {
  const posted = await readPost(boundPerson, form);
  const what = kindIn(kind) ?? redirect(paths.addOwnEntry(posted.person));
  const here = paths.addOwnEntryOf(posted.person, what);
  return answerStep(posted, form, entryJourney(what, here, posted.values));
}

/** What whoever acts for another is called, as far as their own record says it in time, and as what they act. */
async function helperOf(asker: Asker, person: PersonHandle): Promise<Helper> {
  if (person === me) return { name: null, helpsAs: "carer" };
  const [identity, { actedFor }] = await Promise.all([
    getIdentity(inBackground(asker), me),
    sharedWith(person),
  ]);
  return {
    name: identity.ok ? identity.value.chosenName : null,
    helpsAs: actedFor?.basis === "parental-responsibility" ? "parent" : "carer",
  };
}

/** Adds the entry, once. */
export async function addEntryAction(boundPerson: string, kind: string, form: FormData): Promise<void> {
  const posted = await readPost(boundPerson, form);
  const { asker, person, key } = posted;
  const what = kindIn(kind) ?? redirect(paths.addOwnEntry(person));
  const here = paths.addOwnEntryOf(person, what);
  return saveDraftEntry(posted, {
    ...{ what, here, doing: "add" },
    save: async (asked) => addOwnEntry(asker, person, { key, ...(await helperOf(asker, person)) }, asked),
  });
}

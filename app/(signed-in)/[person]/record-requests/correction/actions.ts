"use server";

import { askForCorrection } from "#lib/domain/record-requests/commands.ts";
import { correctionAbout, correctionForm, correctionFormName } from "#lib/domain/record-requests/form.ts";
import { newDraftKey } from "#lib/access/drafts.ts";
import { paths } from "#lib/paths.ts";
import { answerStep, keepAndGo, readPost } from "#app/(signed-in)/journey.ts";
import { correctionJourney } from "../_parts/journeys.ts";
import { sendDraft } from "../_parts/send.ts";

/**
 * Begins a correction from an entry's own page: keeps which entry it is about and opens the first question. After a
 * time-out it is kept too.
 */
export async function startCorrectionAction(boundPerson: string, form: FormData): Promise<void> {
  const posted = await readPost(boundPerson, form);
  const key = newDraftKey();
  const here = paths.askCorrection(posted.person);
  return keepAndGo(
    { ...posted, key, values: correctionAbout.parse(posted.values) },
    { form: correctionFormName, codes: {}, next: `${here}?form=${key}`, lost: `${here}?kept=no` },
  );
}

/** Takes one answer of the journey. */
export async function answerCorrectionAction(boundPerson: string, form: FormData): Promise<void> {
  const posted = await readPost(boundPerson, form);
  return answerStep(posted, form, correctionJourney(posted.person));
}

/** Sends the request, once. */
export async function sendCorrectionAction(boundPerson: string, form: FormData): Promise<void> {
  return sendDraft(boundPerson, form, correctionJourney, ({ asker, person, key }, values) => {
    const asked = correctionForm.safeParse(values);
    return asked.success ? askForCorrection(asker, person, key, asked.data) : null;
  });
}

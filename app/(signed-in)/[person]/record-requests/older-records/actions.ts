"use server";

import { dateAt, now } from "#lib/clock.ts";
import { askForOlderRecords } from "#lib/domain/record-requests/commands.ts";
import { olderForm } from "#lib/domain/record-requests/form.ts";
import { answerStep, readPost } from "#app/(signed-in)/journey.ts";
import { olderJourney } from "../_parts/journeys.ts";
import { sendDraft } from "../_parts/send.ts";

/** Takes one answer of the journey. */
export async function answerOlderAction(boundPerson: string, form: FormData): Promise<void> {
  const posted = await readPost(boundPerson, form);
  return answerStep(posted, form, olderJourney(posted.person));
}

/** Sends the request, once. */
export async function sendOlderAction(boundPerson: string, form: FormData): Promise<void> {
  return sendDraft(boundPerson, form, olderJourney, ({ asker, person, key }, values) => {
    const asked = olderForm(dateAt(now()).year).safeParse(values);
    return asked.success ? askForOlderRecords(asker, person, key, asked.data) : null;
  });
}

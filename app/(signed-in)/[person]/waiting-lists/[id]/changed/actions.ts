"use server";

import { answerStep, readPost } from "#app/(signed-in)/journey.ts";
import { changeJourney, sendChange } from "#app/(signed-in)/[person]/waiting-lists/_parts/change.ts";

/** Takes one answer of the journey. */
export async function answerChangeAction(boundPerson: string, id: string, form: FormData): Promise<void> {
  const posted = await readPost(boundPerson, form);
  return answerStep(posted, form, changeJourney(posted.person, id));
}

/** Sends the message, once. */
export async function sendChangeAction(boundPerson: string, id: string, form: FormData): Promise<void> {
  return sendChange(await readPost(boundPerson, form), id);
}

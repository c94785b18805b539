"use server";

import { answerStep, readPost } from "#app/(signed-in)/journey.ts";
import { bookingJourney } from "#app/(signed-in)/[person]/referrals/_parts/booking.ts";
import { confirm } from "#app/(signed-in)/[person]/referrals/_parts/confirm.ts";

/** Takes the chosen time. */
export async function answerTimeAction(boundPerson: string, id: string, form: FormData): Promise<void> {
  const posted = await readPost(boundPerson, form);
  return answerStep(posted, form, bookingJourney(posted.person, id));
}

/** Books, moves or stays, once. */
export async function confirmBookingAction(boundPerson: string, id: string, form: FormData): Promise<void> {
  return confirm(await readPost(boundPerson, form), id);
}

"use server";

import { readPost } from "#app/(signed-in)/journey.ts";
import { cancelBooking } from "#app/(signed-in)/[person]/referrals/_parts/confirm.ts";

/** Cancels the first appointment of a referral, once. */
export async function cancelReferralAction(boundPerson: string, id: string, form: FormData): Promise<void> {
  return cancelBooking(await readPost(boundPerson, form), id);
}

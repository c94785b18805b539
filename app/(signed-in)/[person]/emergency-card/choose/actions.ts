"use server";

import { redirect } from "next/navigation";
import { describeSession } from "#lib/access/asker.ts";
import { chooseCard } from "#lib/domain/emergency-card/commands.ts";
import { cardForm, cardFormName } from "#lib/domain/emergency-card/form.ts";
import { formCodes, wholeForm } from "#lib/form-codes.ts";
import { paths } from "#lib/paths.ts";
import { keepAndGo, readPost } from "#app/(signed-in)/journey.ts";

/**
 * Keeps what is on the card, and shows the card. What was refused, or could not be kept, goes back to the form with
 * everything that was typed; so does what comes after a time-out, once logged in again.
 */
export async function chooseCardAction(boundPerson: string, form: FormData): Promise<void> {
  const posted = await readPost(boundPerson, form);
  const { asker, person, key, values } = posted;
  const here = paths.chooseEmergencyCard(person);
  const back = (codes: Readonly<Record<string, string>>) =>
    keepAndGo(posted, { form: cardFormName, codes, next: `${here}?form=${key}`, lost: `${here}?kept=no` });
  const read = cardForm.safeParse(values);
  if (!read.success) return back(formCodes(read.error));
  if ((await describeSession(asker)).state !== "live") return back({});
  const kept = await chooseCard(asker, person, key, read.data);
  if (!kept.ok) return back({ [wholeForm]: "failed" });
  redirect(paths.emergencyCard(person));
}

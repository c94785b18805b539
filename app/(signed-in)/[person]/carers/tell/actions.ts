"use server";

import { redirect } from "next/navigation";
import { describeSession } from "#lib/access/asker.ts";
import { newDraftKey, readDraft } from "#lib/access/drafts.ts";
import { tellCarer } from "#lib/domain/carers/commands.ts";
import { carerForm } from "#lib/domain/carers/form.ts";
import { wholeForm } from "#lib/form-codes.ts";
import { paths } from "#lib/paths.ts";
import { answerStep, keepAndGo, readPost, stepAddress } from "#app/(signed-in)/journey.ts";
import { logInAgain } from "#app/(signed-in)/log-in-again.ts";
import { tellJourney } from "../_parts/tell-journey.ts";

/** Takes the answer to whom one cares for. */
export async function answerCarerAction(boundPerson: string, form: FormData): Promise<void> {
  const posted = await readPost(boundPerson, form);
  return answerStep(posted, form, tellJourney(posted.person));
}

/**
 * Tells the surgery, once, and goes to the receipt; a refusal goes back to the answers, which are kept. After a time-out
 * they are found again after logging in.
 */
export async function tellCarerAction(boundPerson: string, form: FormData): Promise<void> {
  const posted = await readPost(boundPerson, form);
  const { asker, person, key } = posted;
  const { here, formName } = tellJourney(person);
  const check = stepAddress(here, key, "check");
  const session = await describeSession(asker);
  if (session.state !== "live") return logInAgain(session, check);
  const draft = await readDraft(asker, person, key);
  if (!draft.ok || draft.value.form !== formName) redirect(`${here}?kept=no`);
  const { values } = draft.value;
  const told = carerForm.safeParse(values);
  if (!told.success) redirect(check);
  const sent = await tellCarer(asker, person, key, told.data);
  if (sent.ok && sent.value.kind === "sent") redirect(paths.toldCarer(person, sent.value.id));
  const lost = `${here}?kept=no`;
  const back = (as: string, code: string) =>
    keepAndGo(
      { ...posted, key: as, values },
      { form: formName, codes: { [wholeForm]: code }, next: stepAddress(here, as, "check"), lost },
    );
  if (sent.ok) return back(key, sent.value.kind);
  if (sent.failure.kind !== "changed-meanwhile") return back(key, "failed");
  // Sent under this key already, in other words. A fresh key lets what was typed be sent as well.
  return back(newDraftKey(), "sent-already");
}

"use server";

import { redirect } from "next/navigation";
import { answerStep, keepAndGo, readPost, stepAddress, type Posted } from "#app/(signed-in)/journey.ts";
import { logInAgain } from "#app/(signed-in)/log-in-again.ts";
import { describeSession } from "#lib/access/asker.ts";
import { readDraft } from "#lib/access/drafts.ts";
import { replyToMessage } from "#lib/domain/messages/commands.ts";
import { getMessage } from "#lib/domain/messages/queries.ts";
import { wholeForm } from "#lib/form-codes.ts";
import { paths } from "#lib/paths.ts";
import { answerJourney } from "#app/(signed-in)/[person]/messages/_parts/answer-journey.ts";

/** The journey as the message asks for it; without the message (a time-out) what was typed is kept as it is. */
async function journeyOf({ asker, person }: Posted, id: string) {
  const message = await getMessage(asker, person, id);
  return answerJourney(person, id, message.ok ? (message.value.choices ?? []) : []);
}

/** Takes the answer, to be checked before it is sent. */
export async function keepAnswerAction(boundPerson: string, id: string, form: FormData): Promise<void> {
  const posted = await readPost(boundPerson, form);
  return answerStep(posted, form, await journeyOf(posted, id));
}

/** Sends the answer, once, and goes to the receipt; a refusal goes back to the check, where it is kept. */
export async function sendAnswerAction(boundPerson: string, id: string, form: FormData): Promise<void> {
  const posted = await readPost(boundPerson, form);
  const { asker, person, key } = posted;
  const { here, formName, steps } = await journeyOf(posted, id);
  const check = stepAddress(here, key, "check");
  const session = await describeSession(asker);
  if (session.state !== "live") return logInAgain(session, check);
  const draft = await readDraft(asker, person, key);
  if (!draft.ok || draft.value.form !== formName) redirect(`${here}?kept=no`);
  const { values } = draft.value;
  const read = steps["answer"]?.safeParse(values);
  const { answer } = (read?.success ? read.data : {}) as { answer?: string };
  if (answer === undefined) redirect(check);
  const sent = await replyToMessage(asker, person, id, { key, answer });
  if (sent.ok && sent.value === "sent") redirect(paths.messageAnswered(person, id));
  const codes = { [wholeForm]: sent.ok ? sent.value : "failed" };
  const again = { form: formName, codes, next: `${check}&sent=no`, lost: `${here}?kept=no` };
  return keepAndGo({ ...posted, values }, again);
}

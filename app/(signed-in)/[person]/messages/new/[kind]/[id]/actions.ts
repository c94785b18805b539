"use server";

import { redirect } from "next/navigation";
import { describeSession } from "#lib/access/asker.ts";
import { newDraftKey, readDraft } from "#lib/access/drafts.ts";
import { removeAttachedFile, sendToTeam } from "#lib/domain/sent-messages/commands.ts";
import { newMessageForm } from "#lib/domain/sent-messages/form.ts";
import { wholeForm } from "#lib/form-codes.ts";
import { paths } from "#lib/paths.ts";
import { answerStep, keepAndGo, readPost, stepAddress, type Posted } from "#app/(signed-in)/journey.ts";
import { logInAgain } from "#app/(signed-in)/log-in-again.ts";
import { messageJourney, readTeams } from "#app/(signed-in)/[person]/messages/new/_parts/journey.ts";

/** Takes one answer of the journey. */
export async function answerMessageAction(
  boundPerson: string,
  kind: string,
  id: string,
  form: FormData,
): Promise<void> {
  const posted = await readPost(boundPerson, form);
  return answerStep(posted, form, messageJourney(posted.person, kind, id));
}

/** Forgets a file that was added, and shows the others. */
export async function removeFileAction(
  boundPerson: string,
  kind: string,
  id: string,
  file: string,
  form: FormData,
): Promise<void> {
  const { asker, person, key } = await readPost(boundPerson, form);
  const { here } = messageJourney(person, kind, id);
  const next = stepAddress(here, key, "files");
  const session = await describeSession(asker);
  if (session.state !== "live") return logInAgain(session, next);
  await removeAttachedFile(asker, person, key, file);
  redirect(next);
}

/** Sends the message, once. */
export async function sendMessageAction(
  boundPerson: string,
  kind: string,
  id: string,
  form: FormData,
): Promise<void> {
  const posted = await readPost(boundPerson, form);
  const { asker, person, key } = posted;
  const { here, formName } = messageJourney(person, kind, id);
  const check = stepAddress(here, key, "check");
  const session = await describeSession(asker);
  if (session.state !== "live") return logInAgain(session, check);
  const draft = await readDraft(asker, person, key);
  if (!draft.ok || draft.value.form !== formName) redirect(`${here}?kept=no`);
  const { values } = draft.value;
  const asked = newMessageForm.safeParse(values);
  if (!asked.success) redirect(check);
  const back = (as: Posted, code: string) => {
    const next = stepAddress(here, as.key, "check");
    return keepAndGo(
      { ...as, values },
      { form: formName, codes: { [wholeForm]: code }, next, lost: `${here}?kept=no` },
    );
  };
  const found = await readTeams(person, kind, id);
  if (!found.ok) return back(posted, "failed");
  const { about, holder } = found.value.thing;
  const sent = await sendToTeam(asker, person, { key, about, holder, asked: asked.data });
  if (!sent.ok) return back(posted, sent.failure.kind === "changed-meanwhile" ? "changed" : "failed");
  if (sent.value.kind === "sent") redirect(paths.sentMessageReceipt(person, sent.value.id));
  // Sent under this key already, in other words. A fresh key lets what was typed be sent as another message.
  return back(
    sent.value.kind === "sent-already" ? { ...posted, key: newDraftKey() } : posted,
    sent.value.kind,
  );
}

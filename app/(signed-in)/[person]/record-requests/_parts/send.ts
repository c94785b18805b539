import { redirect } from "next/navigation";
import { describeSession } from "#lib/access/asker.ts";
import { newDraftKey, readDraft } from "#lib/access/drafts.ts";
import type { SentRequest } from "#lib/domain/record-requests/commands.ts";
import { wholeForm } from "#lib/form-codes.ts";
import { paths } from "#lib/paths.ts";
import type { Result } from "#lib/result.ts";
import {
  keepAndGo,
  readPost,
  stepAddress,
  type Journey,
  type Posted,
  type Values,
} from "#app/(signed-in)/journey.ts";
import { logInAgain } from "#app/(signed-in)/log-in-again.ts";

/** Null where what was kept is no longer whole: then the journey shows the question that is open. */
type Send = (posted: Posted, values: Values) => Promise<Result<SentRequest>> | null;

/**
 * Sends what the draft of a journey holds, and goes to the receipt; a refusal goes back to the answers, which are
 * kept. After a time-out the answers are found again after logging in.
 */
export async function sendDraft(
  boundPerson: string,
  form: FormData,
  journeyOf: (person: Posted["person"]) => Journey,
  send: Send,
): Promise<void> {
  const posted = await readPost(boundPerson, form);
  const { asker, person, key } = posted;
  const { here, formName } = journeyOf(person);
  const check = stepAddress(here, key, "check");
  const session = await describeSession(asker);
  if (session.state !== "live") return logInAgain(session, check);
  const draft = await readDraft(asker, person, key);
  if (!draft.ok || draft.value.form !== formName) redirect(`${here}?kept=no`);
  const { values } = draft.value;
  const sent = await (send(posted, values) ?? redirect(check));
  if (sent.ok && sent.value.kind === "sent") redirect(paths.recordRequestSent(person, sent.value.id));
  const back = (as: Posted, code: string) => {
    const next = stepAddress(here, as.key, "check");
    const lost = `${here}?kept=no`;
    return keepAndGo({ ...as, values }, { form: formName, codes: { [wholeForm]: code }, next, lost });
  };
  if (sent.ok) return back(posted, sent.value.kind);
  if (sent.failure.kind !== "changed-meanwhile") return back(posted, "failed");
  // Sent under this key already, in other words. A fresh key lets what was typed be sent as another request.
  return back({ ...posted, key: newDraftKey() }, "sent-already");
}

import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { fieldErrors, type FieldErrors } from "#components/ui/patterns/field-errors.ts";
import type { WaitingNoteCode } from "#components/waiting-lists/waiting-note.tsx";
import { describeSession } from "#lib/access/asker.ts";
import { newDraftKey, readDraft } from "#lib/access/drafts.ts";
import { tellOfChange } from "#lib/domain/waiting-lists/commands.ts";
import { changeForm, changeFormName, changeSteps } from "#lib/domain/waiting-lists/form.ts";
import { wholeForm } from "#lib/form-codes.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";
import { keepAndGo, stepAddress, type Journey, type Posted } from "#app/(signed-in)/journey.ts";
import { logInAgain } from "#app/(signed-in)/log-in-again.ts";

/** Telling the hospital of a list that something is different. */
export const changeJourney = (person: PersonHandle, id: string): Journey => ({
  formName: changeFormName,
  here: paths.conditionChanged(person, id),
  steps: changeSteps,
});

/** What is wrong with a step, or with the sending. */
export async function changeErrors(codes: Readonly<Record<string, string>>): Promise<FieldErrors> {
  const t = await getTranslations("waiting-lists");
  const words = { missing: t("changed.errors.wordsMissing"), "too-long": t("changed.errors.wordsLong") };
  const whole = { failed: t("changed.errors.failed"), again: t("changed.errors.again") };
  const asked = [
    { name: "what", messages: { missing: t("changed.errors.whatMissing") } },
    { name: "words", messages: words },
    { name: wholeForm, messages: whole },
  ];
  return fieldErrors(codes, asked, t("error"));
}

/** The page of a list, with what became of what was asked. */
export const listWithNote = (person: PersonHandle, id: string, note: WaitingNoteCode): string =>
  `${paths.waitingList(person, id)}?note=${note}`;

/**
 * Sends what the draft holds, and goes to the receipt; a refusal goes back to the answers, which are kept. After a
 * time-out they are found again after logging in.
 */
export async function sendChange(posted: Posted, id: string): Promise<never> {
  const { asker, person, key } = posted;
  const { here, formName } = changeJourney(person, id);
  const check = stepAddress(here, key, "check");
  const lost = `${here}?kept=no`;
  const session = await describeSession(asker);
  if (session.state !== "live") return logInAgain(session, check);
  const draft = await readDraft(asker, person, key);
  if (!draft.ok || draft.value.form !== formName) redirect(lost);
  const { values } = draft.value;
  const told = changeForm.safeParse(values);
  if (!told.success) redirect(check);
  const sent = await tellOfChange(asker, person, { id, key }, told.data);
  if (sent.ok && sent.value.kind === "done") redirect(`${here}?sent=${sent.value.id}&key=${key}`);
  if (sent.ok) redirect(listWithNote(person, id, sent.value.kind === "shut" ? "told-shut" : "told-unknown"));
  const back = (as: Posted, code: string) => {
    const next = stepAddress(here, as.key, "check");
    return keepAndGo({ ...as, values }, { form: formName, codes: { [wholeForm]: code }, next, lost });
  };
  // Sent under this key already, in other words. A fresh key lets what was typed be sent as another message.
  if (sent.failure.kind === "changed-meanwhile") return back({ ...posted, key: newDraftKey() }, "again");
  return back(posted, "failed");
}

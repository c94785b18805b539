"use server";

import { redirect } from "next/navigation";
import { describeSession } from "#lib/access/asker.ts";
import { newDraftKey, readDraft } from "#lib/access/drafts.ts";
import { changeContactPreference } from "#lib/domain/contact-preferences/commands.ts";
import { changeForms } from "#lib/domain/contact-preferences/form.ts";
import { formCodes, wholeForm } from "#lib/form-codes.ts";
import { paths } from "#lib/paths.ts";
import { keepAndGo, readPost, stepAddress, type Values } from "#app/(signed-in)/journey.ts";
import { logInAgain } from "#app/(signed-in)/log-in-again.ts";
import { formNameOf, partIn } from "#app/(signed-in)/[person]/contact-preferences/_parts/change-journey.ts";

/** Takes what was chosen, and shows it to be checked, or the question again with what is wrong. */
export async function answerContactAction(
  boundPerson: string,
  boundPart: string,
  form: FormData,
): Promise<void> {
  const posted = await readPost(boundPerson, form);
  const part = partIn(boundPart);
  if (part === null) redirect(paths.contactPreferences(posted.person));
  const here = paths.changeContactPreference(posted.person, part);
  const read = changeForms[part].safeParse(posted.values);
  return keepAndGo(posted, {
    ...{ form: formNameOf(part), codes: formCodes(read.error) },
    next: read.success ? stepAddress(here, posted.key, "check") : `${here}?form=${posted.key}`,
    lost: `${here}?kept=no`,
  });
}

const textOf = (value: Values[string] | undefined): string => (typeof value === "string" ? value : "");

/** Saves what was checked, once, and goes back to all choices; where it could not be saved, to the check with why. */
export async function saveContactAction(
  boundPerson: string,
  boundPart: string,
  form: FormData,
): Promise<void> {
  const posted = await readPost(boundPerson, form);
  const { asker, person, key } = posted;
  const part = partIn(boundPart);
  if (part === null) redirect(paths.contactPreferences(person));
  const here = paths.changeContactPreference(person, part);
  const session = await describeSession(asker);
  if (session.state !== "live") return logInAgain(session, stepAddress(here, key, "check"));
  const draft = await readDraft(asker, person, key);
  if (!draft.ok || draft.value.form !== formNameOf(part)) redirect(`${here}?kept=no`);
  // Whoever compared has seen more than when they chose.
  const seen = textOf(posted.values["seen"]) || textOf(draft.value.values["seen"]);
  const values = { ...draft.value.values, seen };
  const change = changeForms[part].safeParse(values);
  if (!change.success) redirect(`${here}?form=${key}`);
  const changed = await changeContactPreference(asker, person, key, { change: change.data, seen });
  if (changed.ok && changed.value.kind === "kept")
    redirect(`${paths.contactPreferences(person)}?saved=${part}`);
  const code = changed.ok ? changed.value.kind : "failed";
  // Only what may still come out under this key keeps it.
  const as = code === "failed" || code === "still-being-processed" ? key : newDraftKey();
  return keepAndGo(
    { ...posted, key: as, values },
    {
      ...{ form: formNameOf(part), codes: { [wholeForm]: code } },
      ...{ next: stepAddress(here, as, "check"), lost: `${here}?kept=no` },
    },
  );
}

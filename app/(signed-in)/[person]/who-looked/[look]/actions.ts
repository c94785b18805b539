"use server";

import { redirect } from "next/navigation";
import { newDraftKey, saveDraft } from "#lib/access/drafts.ts";
import { askWhy } from "#lib/domain/access-history/commands.ts";
import { askWhyForm, askWhyFormName, askWhySentName } from "#lib/domain/access-history/form.ts";
import { getLook } from "#lib/domain/access-history/queries.ts";
import { formCodes, wholeForm } from "#lib/form-codes.ts";
import { paths } from "#lib/paths.ts";
import { readPost } from "#app/(signed-in)/journey.ts";
import { requireLive, sendBack } from "#app/(signed-in)/kept-form.ts";
import { lookInWords } from "./look-in-words.ts";

/** Asks the surgery why somebody looked, once. */
export async function askWhyAction(boundPerson: string, look: string, form: FormData): Promise<void> {
  const posted = await readPost(boundPerson, form);
  const { asker, person, key, values } = posted;
  const place = { form: askWhyFormName, here: paths.askWhy(person, look) };
  const read = askWhyForm.safeParse({ ...values, look });
  if (!read.success) return sendBack(posted, place, formCodes(read.error));
  await requireLive(posted, place);
  const found = await getLook(asker, person, look);
  if (!found.ok) return sendBack(posted, place, { [wholeForm]: "failed" });
  const words = { ...(await lookInWords(found.value)), words: read.data.words };
  const asked = await askWhy(asker, person, key, words);
  if (!asked.ok) return sendBack(posted, place, { [wholeForm]: "failed" });
  if (asked.value.kind === "not-offered") redirect(`${place.here}?told=not-offered`);
  const { reference, answerBy } = asked.value;
  const receipt = newDraftKey();
  const kept = await saveDraft(asker, person, receipt, {
    form: askWhySentName,
    values: { reference, answerBy },
    codes: {},
  });
  redirect(kept.ok ? `${place.here}?told=sent&form=${receipt}` : `${place.here}?told=sent`);
}

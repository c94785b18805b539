"use server";

import { redirect } from "next/navigation";
import { describeSession } from "#lib/access/asker.ts";
import { keepContact } from "#lib/domain/safety/commands.ts";
import { safeContactForm } from "#lib/domain/safety/form.ts";
import { formCodes } from "#lib/form-codes.ts";
import { me, paths } from "#lib/paths.ts";
import { keepAndGo, readPost } from "#app/(signed-in)/journey.ts";
import { logInAgain } from "#app/(signed-in)/log-in-again.ts";

const formName = "safe-contact";

/** Keeps how the person can be reached, or shows again what was wrong. */
export async function keepContactAction(form: FormData): Promise<void> {
  const posted = await readPost(me, form);
  const here = paths.safeContact();
  const read = safeContactForm.safeParse(posted.values);
  const session = await describeSession(posted.asker);
  if (!read.success || session.state !== "live")
    return keepAndGo(posted, {
      form: formName,
      codes: formCodes(read.error),
      next: `${here}?form=${posted.key}`,
      lost: `${here}?kept=no`,
    });
  const kept = await keepContact(posted.asker, read.data);
  redirect(kept.ok ? `${here}?kept=yes` : `${here}?kept=no`);
}

/** Forgets how the person can be reached. */
export async function forgetContactAction(): Promise<void> {
  const { asker } = await readPost(me, new FormData());
  const session = await describeSession(asker);
  if (session.state !== "live") return logInAgain(session, paths.safeContact());
  const kept = await keepContact(asker, null);
  redirect(kept.ok ? paths.safeContact() : `${paths.safeContact()}?kept=no`);
}

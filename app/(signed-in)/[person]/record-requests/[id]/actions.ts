"use server";

import { redirect } from "next/navigation";
import { describeSession } from "#lib/access/asker.ts";
import { replyToSurgery } from "#lib/domain/record-requests/commands.ts";
import { replyForm, replyFormName } from "#lib/domain/record-requests/form.ts";
import { formCodes, wholeForm } from "#lib/form-codes.ts";
import { paths } from "#lib/paths.ts";
import { keepAndGo, readPost } from "#app/(signed-in)/journey.ts";

/** Sends an answer to what the surgery asked, once. What was typed is kept when it is refused, and after a time-out. */
export async function replyAction(boundPerson: string, id: string, form: FormData): Promise<void> {
  const posted = await readPost(boundPerson, form);
  const here = paths.recordRequest(posted.person, id);
  const back = (codes: Readonly<Record<string, string>>) =>
    keepAndGo(posted, {
      form: replyFormName,
      codes,
      next: `${here}?form=${posted.key}`,
      lost: here,
    });
  const read = replyForm.safeParse(posted.values);
  if (!read.success) return back(formCodes(read.error));
  const session = await describeSession(posted.asker);
  if (session.state !== "live") return back({});
  const { asker, person, key } = posted;
  const replied = await replyToSurgery(asker, person, id, { text: read.data.reply, key });
  if (replied.ok) redirect(`${here}?replied=yes`);
  return back({ [wholeForm]: replied.failure.kind === "changed-meanwhile" ? "too-late" : "failed" });
}

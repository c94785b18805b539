"use server";

import { redirect } from "next/navigation";
import { inviteToCall } from "#lib/domain/video-calls/commands.ts";
import { inviteForm, inviteFormName } from "#lib/domain/video-calls/form.ts";
import { formCodes, wholeForm } from "#lib/form-codes.ts";
import { paths } from "#lib/paths.ts";
import { readPost } from "#app/(signed-in)/journey.ts";
import { requireLive, sendBack } from "#app/(signed-in)/kept-form.ts";

/** Invites somebody to the call, once; the page of the call has the link to pass on. */
export async function inviteAction(boundPerson: string, id: string, form: FormData): Promise<void> {
  const posted = await readPost(boundPerson, form);
  const { asker, person, key, values } = posted;
  const place = { form: inviteFormName, here: paths.inviteToVideoCall(person, id) };
  const read = inviteForm.safeParse(values);
  if (!read.success) return sendBack(posted, place, formCodes(read.error));
  await requireLive(posted, place);
  const invited = await inviteToCall(asker, person, { id, key }, read.data);
  if (!invited.ok) return sendBack(posted, place, { [wholeForm]: "failed" });
  const { kind } = invited.value;
  const call = paths.videoCall(person, id);
  // Full, over, for two only: the page of the call says which.
  redirect(kind === "invited" || kind === "unknown" ? `${call}?told=${kind}` : call);
}

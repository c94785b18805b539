"use server";

import { stopHelper } from "#lib/domain/family/commands.ts";
import { withdrawInvitation } from "#lib/domain/invitations/commands.ts";
import { paths } from "#lib/paths.ts";
import { goOn, readOwnPost, requireLive } from "#app/(signed-in)/[person]/family/_parts/act.ts";

/** Ends at once what somebody may do for the person. */
export async function stopHelperAction(
  boundPerson: string,
  boundOther: string,
  form: FormData,
): Promise<void> {
  const { asker, other } = await readOwnPost(boundPerson, boundOther, form);
  const here = paths.stopHelper(other);
  await requireLive(asker, here);
  goOn(await stopHelper(asker, other), { done: "changed", onward: paths.helper(other), here });
}

/** Takes back that somebody was asked to help. */
export async function withdrawInvitationAction(
  boundPerson: string,
  boundOther: string,
  form: FormData,
): Promise<void> {
  const { asker, other } = await readOwnPost(boundPerson, boundOther, form);
  const here = paths.stopHelper(other);
  await requireLive(asker, here);
  goOn(await withdrawInvitation(asker, other), { done: "withdrawn", onward: paths.family(), here });
}

"use server";

import { stopHelping, withdrawApplication } from "#lib/domain/family/commands.ts";
import { paths } from "#lib/paths.ts";
import { goOn, readOwnPost, requireLive } from "#app/(signed-in)/[person]/family/_parts/act.ts";

/** Gives up helping somebody. */
export async function stopHelpingAction(
  boundPerson: string,
  boundOther: string,
  form: FormData,
): Promise<void> {
  const { asker, other } = await readOwnPost(boundPerson, boundOther, form);
  const here = paths.stopHelping(other);
  await requireLive(asker, here);
  goOn(await stopHelping(asker, other), { done: "changed", onward: paths.helping(other), here });
}

/** Takes back that one asked to help somebody. */
export async function withdrawApplicationAction(
  boundPerson: string,
  boundOther: string,
  form: FormData,
): Promise<void> {
  const { asker, other } = await readOwnPost(boundPerson, boundOther, form);
  const here = paths.stopHelping(other);
  await requireLive(asker, here);
  goOn(await withdrawApplication(asker, other), { done: "withdrawn", onward: paths.family(), here });
}

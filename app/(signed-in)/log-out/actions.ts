"use server";

import { redirect } from "next/navigation";
import { endEverySession, endSession } from "#lib/access/asker.ts";
import { clearOurCookies, requireActingAsker } from "#lib/access/request.ts";
import { forgetThisBrowser } from "#lib/domain/push/commands.ts";
import { paths } from "#lib/paths.ts";

/**
 * Logs out in this browser and leads, by a full load, to the door that has the browser forget what it kept. A post
 * from another site logs nobody out: it leads to the start.
 */
export async function logOutAction(): Promise<void> {
  await logOut(endSession);
}

/** Logs this person out on every device where they are logged in, this one too. */
export async function logOutEverywhereAction(): Promise<void> {
  await logOut(endEverySession);
}

/**
 * Logs out in this browser, ends its notifications, and has it forget all that this site ever kept in it, as on a device
 * that others use.
 */
export async function logOutAndForgetAction(form: FormData): Promise<void> {
  const mark = form.get("mark");
  await logOut(async (asker) => {
    // Logging out does not wait for it: without its service worker the browser shows nothing, and its next push ends it.
    if (typeof mark === "string") await forgetThisBrowser(asker, mark.slice(0, 64));
    await endSession(asker);
  }, "forgotten");
}

async function logOut(end: typeof endSession, chosen?: "forgotten"): Promise<void> {
  const acting = await requireActingAsker();
  if (!acting.ok) redirect(paths.start());
  const asker = acting.value;
  let device = chosen ?? "mine";
  try {
    const found = await asker.session();
    if (chosen === undefined && found.state !== "none" && found.session.sharedDevice) device = "shared";
    await end(asker);
  } catch {
    // The store does not answer. Without its cookie this browser is logged out; the session ends by its own limits.
  }
  await clearOurCookies();
  redirect(`/api/logged-out?device=${device}`);
}

"use server";

import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { describeSession, type Asker } from "#lib/access/asker.ts";
import { cookieAttributes, keptSeconds, nameCookie, neutralName } from "#lib/access/cookies.ts";
import type { PrivateKind } from "#lib/access/kept-private.ts";
import { requireActingAsker } from "#lib/access/request.ts";
import { keepPrivate, turnSafetyModeOff, turnSafetyModeOn } from "#lib/domain/safety/commands.ts";
import { me, paths } from "#lib/paths.ts";
import { logInAgain } from "#app/(signed-in)/log-in-again.ts";

/** Who posts, while they are logged in; else they log in and come back to `here`. */
async function requirePoster(here: string): Promise<Asker> {
  const acting = await requireActingAsker();
  if (!acting.ok) redirect(paths.start());
  const session = await describeSession(acting.value);
  return session.state === "live" ? acting.value : logInAgain(session, here);
}

/** Turns safety mode on here and wherever the person is logged in. */
export async function turnOnAction(): Promise<void> {
  const asker = await requirePoster(paths.privacyChoices());
  const done = await turnSafetyModeOn(asker);
  if (!done.ok) redirect(`${paths.privacyChoices()}?kept=no`);
  const session = await describeSession(asker);
  // On a device that others use nothing stays.
  if (session.state === "live" && !session.sharedDevice)
    (await cookies()).set(nameCookie, neutralName, { ...cookieAttributes(), maxAge: keptSeconds });
  redirect(paths.privacyChoices());
}

/** Turns safety mode off, for who has just logged in. */
export async function turnOffAction(): Promise<void> {
  const asker = await requirePoster(paths.privacyChoices());
  const done = await turnSafetyModeOff(asker);
  if (!done.ok) redirect(`${paths.privacyChoices()}?kept=no`);
  if (done.value === "off") (await cookies()).set(nameCookie, "", { ...cookieAttributes(), maxAge: 0 });
  redirect(paths.privacyChoices());
}

const pageOf: Readonly<Record<PrivateKind, (id: string) => string>> = {
  appointment: (id) => paths.appointment(me, id),
  "own-entry": (id) => paths.ownEntry(me, id),
};

/** Keeps an appointment or an entry private, or not any more. What is bound is what the page showed, and can be forged. */
export async function keepPrivateAction(
  boundKind: string,
  boundId: string,
  isPrivate: boolean,
): Promise<void> {
  const kind: PrivateKind = boundKind === "own-entry" ? "own-entry" : "appointment";
  const id = String(boundId).slice(0, 100);
  const here = pageOf[kind](id);
  const asker = await requirePoster(here);
  const done = await keepPrivate(asker, { kind, id, isPrivate: isPrivate === true });
  if (!done.ok) redirect(`${here}?private=no`);
  redirect(done.value === "full" ? `${here}?private=full` : here);
}

"use server";

import { dateAt, now } from "#lib/clock.ts";
import { invite } from "#lib/domain/invitations/commands.ts";
import { readInvite } from "#lib/domain/invitations/form.ts";
import { getProfile } from "#lib/domain/profile/queries.ts";
import { paths } from "#lib/paths.ts";
import { failed, ok } from "#lib/result.ts";
import { answerOwnStep, inviteJourney, sendOwn } from "#app/(signed-in)/[person]/family/_parts/journeys.ts";

/** Takes one answer of the journey. */
export async function answerInviteAction(boundPerson: string, form: FormData): Promise<void> {
  return answerOwnStep(boundPerson, form, inviteJourney);
}

/** Asks somebody to help, once. Without a name to ask in, nothing is asked. */
export async function sendInviteAction(boundPerson: string, form: FormData): Promise<void> {
  return sendOwn(boundPerson, form, inviteJourney, ({ asker, person, key }, values) => {
    const asked = readInvite(values, dateAt(now()).toString());
    if (asked === null) return null;
    return (async () => {
      const profile = await getProfile(asker, person);
      const identity = profile.ok ? profile.value.identity : null;
      const name = identity?.chosenName ?? identity?.fullName ?? null;
      if (name === null) return profile.ok ? failed({ kind: "unavailable" }) : profile;
      const surgery = profile.ok ? (profile.value.surgery?.name ?? null) : null;
      const sent = await invite(asker, key, asked, { name, surgery });
      if (!sent.ok) return sent;
      if (sent.value.kind === "sent") return ok({ to: paths.helperAsked(sent.value.person) });
      if (sent.value.kind === "already") return ok({ to: paths.helper(sent.value.person) });
      return ok({ code: sent.value.kind });
    })();
  });
}

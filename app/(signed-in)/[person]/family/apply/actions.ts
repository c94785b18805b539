"use server";

import { dateAt, now } from "#lib/clock.ts";
import { askToHelp } from "#lib/domain/help-requests/commands.ts";
import { readHelpAsked } from "#lib/domain/help-requests/form.ts";
import { paths } from "#lib/paths.ts";
import { ok } from "#lib/result.ts";
import { answerOwnStep, applyJourney, sendOwn } from "../_parts/journeys.ts";

/** Takes one answer of the journey. */
export async function answerApplyAction(boundPerson: string, form: FormData): Promise<void> {
  return answerOwnStep(boundPerson, form, applyJourney);
}

/** Asks to help somebody, once. */
export async function sendApplyAction(boundPerson: string, form: FormData): Promise<void> {
  return sendOwn(boundPerson, form, applyJourney, ({ asker, key }, values) => {
    const asked = readHelpAsked(values, dateAt(now()).toString());
    if (asked === null) return null;
    return (async () => {
      const sent = await askToHelp(asker, key, asked);
      if (!sent.ok) return sent;
      if (sent.value.kind === "sent") return ok({ to: paths.askedToHelp(sent.value.person) });
      if (sent.value.kind === "already") return ok({ to: paths.helping(sent.value.person) });
      return ok({ code: sent.value.kind });
    })();
  });
}

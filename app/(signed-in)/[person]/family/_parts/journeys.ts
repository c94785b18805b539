import { redirect } from "next/navigation";
import { describeSession } from "#lib/access/asker.ts";
import { newDraftKey, readDraft } from "#lib/access/drafts.ts";
import { requireAsker } from "#lib/access/request.ts";
import { dateAt, now } from "#lib/clock.ts";
import { applyFormName, applySteps } from "#lib/domain/help-requests/form.ts";
import { inviteFormName, inviteSteps } from "#lib/domain/invitations/form.ts";
import { wholeForm } from "#lib/form-codes.ts";
import { me, paths } from "#lib/paths.ts";
import type { Result } from "#lib/result.ts";
import { inQuery, type Query } from "#app/(signed-in)/address.ts";
import {
  answerStep,
  keepAndGo,
  readPost,
  standingIn,
  stepAddress,
  type Journey,
  type Posted,
  type Standing,
  type Values,
} from "#app/(signed-in)/journey.ts";
import { logInAgain } from "#app/(signed-in)/log-in-again.ts";
import { problemOf } from "./act.ts";

/** A journey whose steps depend on what was answered. */
export type JourneyOf = (values: Values) => Journey;

const today = () => dateAt(now()).toString();

/** Giving somebody access. */
export const inviteJourney: JourneyOf = (values) => ({
  formName: inviteFormName,
  here: paths.giveAccessTo(),
  steps: inviteSteps(values, today()),
});

/** Asking to help somebody. */
export const applyJourney: JourneyOf = (values) => ({
  formName: applyFormName,
  here: paths.askToHelp(),
  steps: applySteps(values, today()),
});

/** Where somebody stands, from the address and what is kept under its key. */
export async function standingOf(
  query: Query,
  journeyOf: JourneyOf,
): Promise<{ readonly standing: Standing; readonly journey: Journey }> {
  const asker = await requireAsker();
  const form = await inQuery(query, "form");
  const asked = {
    form,
    step: await inQuery(query, "step"),
    then: await inQuery(query, "then"),
    kept: await inQuery(query, "kept"),
  };
  const draft = form === null ? null : await readDraft(asker, me, form);
  const journey = journeyOf(draft?.ok === true ? draft.value.values : {});
  return { standing: await standingIn(asker, me, journey, asked), journey };
}

async function readOwn(boundPerson: string, form: FormData): Promise<Posted> {
  const posted = await readPost(boundPerson, form);
  if (posted.person !== me) redirect(paths.nowhere());
  return posted;
}

/** Takes one answer of a journey; the steps are those of the answers that came with it. */
export async function answerOwnStep(
  boundPerson: string,
  form: FormData,
  journeyOf: JourneyOf,
): Promise<never> {
  const posted = await readOwn(boundPerson, form);
  return answerStep(posted, form, journeyOf(posted.values));
}

/** What was sent: an address to go on to, or a code of why not. */
export type SentJourney = { readonly to: string } | { readonly code: string };

/** Null where what was kept is no longer whole: then the journey shows the question that is open. */
export type SendJourney = (posted: Posted, values: Values) => Promise<Result<SentJourney>> | null;

/** Sends what the draft of a journey holds, once, and goes on; a refusal goes back to the answers, which are kept. */
export async function sendOwn(
  boundPerson: string,
  form: FormData,
  journeyOf: JourneyOf,
  send: SendJourney,
): Promise<void> {
  const posted = await readOwn(boundPerson, form);
  const { asker, person, key } = posted;
  const { here, formName } = journeyOf({});
  const check = stepAddress(here, key, "check");
  const session = await describeSession(asker);
  if (session.state !== "live") return logInAgain(session, check);
  const draft = await readDraft(asker, person, key);
  if (!draft.ok || draft.value.form !== formName) redirect(`${here}?kept=no`);
  const { values } = draft.value;
  const sent = await (send(posted, values) ?? redirect(check));
  if (sent.ok && "to" in sent.value) redirect(sent.value.to);
  const code =
    sent.ok && "code" in sent.value ? sent.value.code : sent.ok ? "failed" : problemOf(sent.failure);
  // A refusal is not kept under the key, but a fresh one spares any doubt about what it stands for.
  const fresh = newDraftKey();
  return keepAndGo(
    { ...posted, key: fresh, values },
    {
      form: formName,
      codes: { [wholeForm]: code },
      next: stepAddress(here, fresh, "check"),
      lost: `${here}?kept=no`,
    },
  );
}

/** The step before this one, or where the journey began. */
export function backFrom(
  { standing, journey }: { standing: Standing; journey: Journey },
  first: string,
): string {
  const { here, steps } = journey;
  if (standing.then === "check") return stepAddress(here, standing.key, "check");
  const names = [...Object.keys(steps), "check"];
  const before = names[names.indexOf(standing.step) - 1];
  return before === undefined ? first : stepAddress(here, standing.key, before);
}

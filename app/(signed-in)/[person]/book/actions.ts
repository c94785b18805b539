"use server";

import { redirect } from "next/navigation";
import { describeSession } from "#lib/access/asker.ts";
import { readDraft } from "#lib/access/drafts.ts";
import { bookAppointment, changeAppointment, rememberWish } from "#lib/domain/booking/commands.ts";
import { bookingForm, chosenTime } from "#lib/domain/booking/form.ts";
import { dayOf, wishes, type Booked } from "#lib/domain/booking/model.ts";
import { wholeForm } from "#lib/form-codes.ts";
import { paths } from "#lib/paths.ts";
import {
  answerStep,
  keepAndGo,
  readPost,
  stepAddress,
  textIn,
  type Posted,
  type Values,
} from "#app/(signed-in)/journey.ts";
import { logInAgain } from "#app/(signed-in)/log-in-again.ts";
import { bookingJourney } from "./_parts/booking-journey.ts";

/** A time was chosen for one kind and one way: with another it has to be chosen again. */
async function withoutStaleTime(posted: Posted, form: FormData): Promise<Posted> {
  const before = await readDraft(posted.asker, posted.person, posted.key);
  if (!before.ok || textIn(before.value.values, "time") === "") return posted;
  const changed = ["kind", "how"].some(
    (name) => textIn(before.value.values, name) !== textIn(posted.values, name),
  );
  if (!changed) return posted;
  form.delete("then");
  return { ...posted, values: { ...posted.values, time: "", day: "", from: "" } };
}

/** Takes one answer of the journey. */
export async function answerBookingAction(boundPerson: string, form: FormData): Promise<void> {
  const posted = await withoutStaleTime(await readPost(boundPerson, form), form);
  const wish = wishes.find((one) => one === textIn(posted.values, "how"));
  if (form.get("step") === "how" && wish !== undefined) await rememberWish(posted.asker, posted.person, wish);
  return answerStep(posted, form, bookingJourney(posted.person));
}

/** Back to the times: what was chosen is kept, and the day of the lost time is where the list begins. */
function chooseAgain(posted: Posted, values: Values): Promise<never> {
  const { here, formName } = bookingJourney(posted.person);
  const gone = textIn(values, "time");
  const from = dayOf(chosenTime(gone)?.start ?? "");
  return keepAndGo(
    { ...posted, values: { ...values, gone, time: "", day: "", from } },
    {
      form: formName,
      codes: { time: "taken" },
      next: stepAddress(here, posted.key, "time", "check"),
      lost: `${here}?kept=no`,
    },
  );
}

const receiptOf = ({ person }: Posted, id: string, instead: string): string =>
  paths.bookedAppointment(person, id) + (instead === "" ? "" : `?instead=${encodeURIComponent(instead)}`);

/** The code of what became of it, for the page with the answers. */
const codeOf = (done: Booked): string => (done.kind === "not-booked" ? done.because : done.kind);

/** Books what was answered, once, and goes to the receipt. What was answered is kept whatever happens. */
export async function bookAction(boundPerson: string, form: FormData): Promise<void> {
  const posted = await readPost(boundPerson, form);
  const { asker, person, key } = posted;
  const { here, formName } = bookingJourney(person);
  const check = stepAddress(here, key, "check");
  const lost = `${here}?kept=no`;
  const session = await describeSession(asker);
  if (session.state !== "live") return logInAgain(session, check);
  const draft = await readDraft(asker, person, key);
  if (!draft.ok || draft.value.form !== formName) redirect(lost);
  const { values } = draft.value;
  const answers = bookingForm.safeParse(values);
  if (!answers.success) redirect(check);
  const { instead } = answers.data;
  const act = instead === "" ? bookAppointment : changeAppointment;
  const done = await act(asker, person, { key, answers: answers.data });
  if (done.ok && done.value.kind === "booked") redirect(receiptOf(posted, done.value.id, instead));
  if (done.ok && done.value.kind === "not-booked" && done.value.because === "slot-gone")
    return chooseAgain(posted, values);
  const code = done.ok ? codeOf(done.value) : "failed";
  return keepAndGo(
    { ...posted, values },
    { form: formName, codes: { [wholeForm]: code }, next: check, lost },
  );
}

"use server";

import { redirect } from "next/navigation";
import { describeSession } from "#lib/access/asker.ts";
import { readDraft } from "#lib/access/drafts.ts";
import { isAskedFor } from "#lib/booking-link.ts";
import { bookAppointment, lookForBooking, rememberWish } from "#lib/domain/booking/commands.ts";
import { bookingForm, chosenTime, type Answers } from "#lib/domain/booking/form.ts";
import { dayOf, wishes } from "#lib/domain/booking/model.ts";
import { getAskedBooking } from "#lib/domain/messages/queries.ts";
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
import { whoToAsk } from "#app/(signed-in)/[person]/_parts/who-to-ask.ts";
import { afterBooking } from "./_parts/after-booking.ts";
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

/** The page of this form with the answers; it says itself where what was confirmed is not known, or they are lost. */
const checkOf = ({ person, key }: Posted): string => stepAddress(bookingJourney(person).here, key, "check");

/** The message that asks for just what is booked; null for none, and where something else was chosen since. */
async function messageFor(
  { asker, person }: Posted,
  { message, kind, time }: Answers,
): Promise<string | null> {
  const asked = message === "" ? null : await getAskedBooking(asker, person, message);
  const start = chosenTime(time)?.start ?? "";
  return asked !== null && isAskedFor(asked, { kind, start }) ? message : null;
}

const sentMark = (form: FormData): string => {
  const shown = form.get("shown");
  return typeof shown === "string" ? shown : "";
};

/** Books what was answered and shown, once, and goes to the receipt. What was answered is kept whatever happens. */
export async function bookAction(boundPerson: string, form: FormData): Promise<void> {
  const posted = await readPost(boundPerson, form);
  const { asker, person, key } = posted;
  const { here, formName } = bookingJourney(person);
  const check = checkOf(posted);
  const session = await describeSession(asker);
  if (session.state !== "live") return logInAgain(session, check);
  const draft = await readDraft(asker, person, key);
  const answers = bookingForm.safeParse(
    draft.ok && draft.value.form === formName ? draft.value.values : null,
  );
  if (!draft.ok || !answers.success) redirect(check);
  const { values } = draft.value;
  const changes = answers.data.instead !== "";
  const surgeryCode = changes ? ((await whoToAsk(asker, person)).surgery?.odsCode ?? null) : null;
  const shown = sentMark(form);
  const forMessage = await messageFor(posted, answers.data);
  const next = afterBooking(
    await bookAppointment(asker, person, { key, answers: answers.data, shown, surgeryCode, forMessage }),
  );
  if (next.to === "receipt") redirect(receiptOf(posted, next.id, next.instead));
  if (next.to === "check") redirect(check);
  if (next.to === "times") return chooseAgain(posted, values);
  const codes = { [wholeForm]: next.code };
  return keepAndGo({ ...posted, values }, { form: formName, codes, next: check, lost: `${here}?kept=no` });
}

/** Looks at the surgery for what was confirmed, also where the answers are lost. Books nothing. */
export async function lookAction(boundPerson: string, form: FormData): Promise<void> {
  const posted = await readPost(boundPerson, form);
  const session = await describeSession(posted.asker);
  if (session.state !== "live") return logInAgain(session, checkOf(posted));
  const found = await lookForBooking(posted.asker, posted.person, posted.key);
  if (found.ok && found.value?.kind === "booked")
    redirect(receiptOf(posted, found.value.id, found.value.instead));
  redirect(checkOf(posted));
}

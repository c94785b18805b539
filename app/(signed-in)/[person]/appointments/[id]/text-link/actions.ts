"use server";

import { redirect } from "next/navigation";
import { dateWords } from "#components/ui/date-words.ts";
import type { LinkProblem } from "#components/cancel-by-text/ask-for-link.tsx";
import { describeSession } from "#lib/access/asker.ts";
import { askForLink, type LinkAsked } from "#lib/domain/cancel-by-text/commands.ts";
import { paths } from "#lib/paths.ts";
import type { Result } from "#lib/result.ts";
import { readPost } from "#app/(signed-in)/journey.ts";
import { logInAgain } from "#app/(signed-in)/log-in-again.ts";
import { readAppointment } from "#app/(signed-in)/[person]/appointments/_parts/one-appointment.tsx";
import { mayHaveLink } from "../_parts/text-link-part.tsx";

/** The template of the text message is English. */
const dates = dateWords("en");

const wordsOf = (startsAt: string) => ({
  day: dates.longDay(startsAt),
  time: dates.time(startsAt) ?? "",
});

function problemOf(asked: Result<LinkAsked>): LinkProblem | null {
  if (!asked.ok) return asked.failure.kind === "not-found" ? "gone" : "failed";
  const { value } = asked;
  if (value.kind === "asked") return null;
  if (value.kind === "too-soon") return "too-soon";
  return value.because === "too-late" || value.because === "not-offered" ? value.because : "gone";
}

/** Asks for the link; the page then says how the text stands. */
export async function askForLinkAction(boundPerson: string, id: string, form: FormData): Promise<void> {
  const { asker, person, key } = await readPost(boundPerson, form);
  const here = paths.textCancelLink(person, id);
  const session = await describeSession(asker);
  if (session.state !== "live") return logInAgain(session, here);
  const { read } = await readAppointment(person, id);
  if (!read.ok) redirect(`${here}?link=${read.failure.kind === "not-found" ? "gone" : "failed"}`);
  const { own } = read.value.appointment;
  if (!mayHaveLink(read.value)) redirect(here);
  const asked = await askForLink(asker, person, { key, appointment: { id, own }, words: wordsOf });
  const problem = problemOf(asked);
  redirect(problem === null ? here : `${here}?link=${problem}`);
}

"use server";

import { redirect } from "next/navigation";
import { describeSession } from "#lib/access/asker.ts";
import { answerQuestion, deleteAnswers, sendQuestionnaire } from "#lib/domain/questionnaires/commands.ts";
import { answerField, answerFormName, otherField } from "#lib/domain/questionnaires/form.ts";
import { wholeForm } from "#lib/form-codes.ts";
import { paths } from "#lib/paths.ts";
import { logInAgain } from "#app/(signed-in)/log-in-again.ts";
import { keepAndGo, readPost, textIn, type Posted } from "#app/(signed-in)/journey.ts";
import { stepAddress, stepAfter } from "../_parts/steps.ts";

/** Nothing was typed: then "come back later" has nothing to save. */
const isBlank = ({ values }: Posted): boolean =>
  Object.entries(values).every(
    ([name, value]) =>
      !(name.startsWith(answerField) || name === otherField) || [value].flat().join("").trim() === "",
  );

/**
 * Keeps one answer and goes on: to advice where it cannot wait, to the next question, or back to the answers. A refused
 * one is kept as it was typed, also after a time-out.
 */
export async function answerQuestionAction(
  boundPerson: string,
  boundId: string,
  form: FormData,
): Promise<void> {
  const posted = await readPost(boundPerson, form);
  const { asker, person, values } = posted;
  const id = boundId.slice(0, 40);
  const then = form.get("then") === "check" ? "check" : undefined;
  const leaves = textIn(values, "leave") === "later";
  const step = textIn(values, "step-number").slice(0, 4);
  const back = (codes: Readonly<Record<string, string>>): Promise<never> =>
    keepAndGo(posted, {
      form: answerFormName,
      codes: { ...codes },
      next: `${stepAddress(person, id, step, then)}&form=${posted.key}`,
      lost: `${stepAddress(person, id, step, then)}&kept=no`,
    });
  if ((await describeSession(asker)).state !== "live") return back({});
  if (leaves && isBlank(posted)) redirect(paths.questionnaires(person));
  const question = textIn(values, "question");
  const kept = await answerQuestion(asker, person, id, {
    question,
    version: textIn(values, "version"),
    values,
  });
  if (!kept.ok) return back({ [wholeForm]: "failed" });
  if (kept.value.kind === "refused") return back(kept.value.codes);
  if (kept.value.kind === "changed") redirect(paths.questionnaire(person, id));
  if (kept.value.urgent) redirect(stepAddress(person, id, `advice-${step}`, then));
  if (leaves) redirect(paths.questionnaires(person));
  redirect(stepAddress(person, id, stepAfter(kept.value.form, kept.value.kept, kept.value.question, then)));
}

/** Sends the answers that were checked, once; where that fails nothing is lost. */
export async function sendAnswersAction(boundPerson: string, boundId: string, form: FormData): Promise<void> {
  const { asker, person, values } = await readPost(boundPerson, form);
  const id = boundId.slice(0, 40);
  const check = stepAddress(person, id, "check");
  const session = await describeSession(asker);
  if (session.state !== "live") return logInAgain(session, check);
  const sent = await sendQuestionnaire(asker, person, id, Number(textIn(values, "version")));
  if (!sent.ok) redirect(`${check}&problem=failed`);
  if (sent.value.kind === "sent") redirect(paths.questionnaireSent(person, id));
  if (sent.value.kind === "closed") redirect(paths.questionnaire(person, id));
  // Where it begins, because there may be no answers to check: a question is open again, or the form is sent.
  if (sent.value.kind === "form-changed" || sent.value.kind === "other-answers")
    redirect(`${paths.questionnaire(person, id)}?problem=${sent.value.kind}`);
  redirect(`${check}&problem=${sent.value.kind}`);
}

/** Deletes what is kept of the answers. */
export async function deleteAnswersAction(
  boundPerson: string,
  boundId: string,
  form: FormData,
): Promise<void> {
  const { asker, person } = await readPost(boundPerson, form);
  const id = boundId.slice(0, 40);
  const here = stepAddress(person, id, "delete");
  const session = await describeSession(asker);
  if (session.state !== "live") return logInAgain(session, here);
  const deleted = await deleteAnswers(asker, person, id);
  redirect(deleted.ok ? paths.questionnaires(person) : `${here}&problem=failed`);
}

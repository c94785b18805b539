import "server-only";
import type { Asker } from "#lib/access/asker.ts";
import { outcomeOfFailure, writeCommandOutcome } from "#lib/access/command-outcome.ts";
import { requirePermit } from "#lib/access/gate.ts";
import {
  became,
  complain,
  done,
  doneBefore,
  noted,
  notDone,
  refusedFor,
  type Became,
} from "#lib/access/noted-command.ts";
import { getAnswers, sendAnswers, type SentForm } from "#lib/gateways/questionnaire-service/client.ts";
import { idempotencyKey } from "#lib/idempotency-key.ts";
import type { Permit, PersonHandle } from "#lib/permit.ts";
import { ok, type Result } from "#lib/result.ts";
import { contentMark, doOnce } from "#lib/store/one-time-keys.ts";
import { database } from "#lib/store/database.ts";
import { forgetAnswers, keepAnswers, markSent } from "#lib/store/started-questionnaires.ts";
import { formCodes } from "#lib/form-codes.ts";
import { hasThese } from "./from-questionnaire-service-answers.ts";
import { answerForm, askedAs, type Kept } from "./form.ts";
import { adviceAfter, progressOf, type Answer, type Form, type Question } from "./model.ts";
import { openForm } from "./queries.ts";
import { toReady, type Ready, type These } from "./to-questionnaire-service.ts";

interface Permits {
  readonly answer: Permit<"questionnaires:answer">;
  readonly care: Permit<"hospital-care:read">;
}

/** In the log, where something could not be kept. */
const notKept = "questionnaire-not-kept";

async function withPermits<T>(
  asker: Asker,
  person: PersonHandle,
  work: (permits: Permits) => Promise<Became<T>>,
): Promise<Result<T>> {
  const [answer, care] = await Promise.all([
    requirePermit(asker, "questionnaires:answer", person),
    requirePermit(asker, "hospital-care:read", person),
  ]);
  if (!answer.ok) return answer;
  return noted(asker, answer.value, notKept, async () =>
    care.ok ? work({ answer: answer.value, care: care.value }) : notDone(care.failure),
  );
}

/** What became of an answer. */
export type AnswerKept =
  /** `urgent`: what to do about it cannot wait. */
  | {
      readonly kind: "kept";
      readonly form: Form;
      readonly kept: Kept;
      readonly question: Question;
      readonly urgent: boolean;
    }
  | {
      readonly kind: "refused";
      readonly question: Question;
      readonly codes: Readonly<Record<string, string>>;
    }
  /** The form is not as it was when the question was shown, or is not open any more. */
  | { readonly kind: "changed" };

/** With one answer more, or another one. */
function withAnswer(kept: Kept, form: Form, question: Question, answer: Answer): Kept {
  const answers = {
    ...kept.answers,
    [question.id]: { chosen: [...answer.chosen], typed: answer.typed, askedAs: askedAs(question, answer) },
  };
  const again = kept.again.filter((id) => id !== question.id);
  return { ...kept, answers, again, ...progressOf(form, answers) };
}

/** How often an answer is put beside one that another page has kept meanwhile. */
const tries = 5;

/** Where one answer stands on its page: which question of which version, and what was sent. */
export interface Answering {
  readonly question: string;
  readonly version: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/**
 * Keeps one answer. Others that another page keeps at the same moment stay as they are. The same answer again changes
 * nothing.
 */
export const answerQuestion = (asker: Asker, person: PersonHandle, id: string, posted: Answering) =>
  withPermits<AnswerKept>(asker, person, async ({ answer: permit, care }) => {
    for (let tried = 0; tried < tries; tried += 1) {
      const opened = await openForm(permit, care, id);
      if (!opened.ok) return notDone(opened.failure);
      const { standing, asked } = opened.value;
      const question =
        standing.kind === "open"
          ? standing.form.questions.find((one) => one.id === posted.question)
          : undefined;
      if (standing.kind !== "open" || question === undefined || asked.own === null)
        return became({ kind: "changed" }, refusedFor("form-changed"));
      if (standing.form.version !== posted.version)
        return became({ kind: "changed" }, refusedFor("form-changed"));
      const read = answerForm(question).safeParse(posted.values);
      if (!read.success)
        return became(
          { kind: "refused", question, codes: formCodes(read.error) },
          refusedFor("not-an-answer"),
        );
      const kept = withAnswer(standing.kept, standing.form, question, read.data);
      const urgent = adviceAfter(question, read.data).length > 0;
      if (await keepAnswers(permit, asked.own, { version: standing.version, kept }))
        return became({ kind: "kept", form: standing.form, kept, question, urgent }, done);
    }
    return notDone({ kind: "unavailable" });
  });

/** Forgets what is kept of the answers. Safe to repeat. */
export const deleteAnswers = (asker: Asker, person: PersonHandle, id: string) =>
  withPermits<null>(asker, person, async ({ answer: permit, care }) => {
    const opened = await openForm(permit, care, id);
    if (!opened.ok) return notDone(opened.failure);
    const { own } = opened.value.asked;
    await database().transaction(async (tx) => {
      if (own !== null) await forgetAnswers(tx, permit, own);
      await writeCommandOutcome(asker, permit, { decision: "done", reason: "forgotten" }, tx);
    });
    return { told: ok(null), outcome: null };
  });

/** What became of answers that were to be sent. */
export type Sent =
  /** The hospital has them: sent now, or before. */
  | { readonly kind: "sent" }
  /** The hospital has others: these were not taken, and are kept here. */
  | { readonly kind: "other-answers" }
  /** Another page changed an answer since these were checked. */
  | { readonly kind: "answers-changed" }
  /** The hospital asks something else now, or something is not answered. */
  | { readonly kind: "form-changed" }
  | { readonly kind: "closed" }
  /** The hospital could not take them. */
  | { readonly kind: "not-taken" }
  /** Nobody can tell whether it has them; sent again, it takes them once. */
  | { readonly kind: "unknown" };

const refusals: Readonly<Record<Exclude<SentForm["kind"], "taken" | "answered-before">, Sent["kind"]>> = {
  changed: "form-changed",
  closed: "closed",
  "not-taken": "not-taken",
  "key-used": "answers-changed",
};

/** What the hospital has is sent: it says so itself, whatever is kept here. */
async function tellSent(
  asker: Asker,
  permit: Permits["answer"],
  { own, answers, changedAt }: These,
): Promise<Became<Sent>> {
  const once = { permit, command: "send-questionnaire", key: contentMark([own, answers, changedAt]) };
  let first = false;
  try {
    await doOnce(once, async (tx) => {
      first = true;
      await markSent(tx, permit, own);
      await writeCommandOutcome(asker, permit, done, tx);
      return { kind: "sent" };
    });
    return { told: ok({ kind: "sent" }), outcome: first ? null : doneBefore };
  } catch (error) {
    complain(asker, notKept, error);
    return became({ kind: "sent" }, done);
  }
}

const others = became<Sent>({ kind: "other-answers" }, refusedFor("other-answers"));

/**
 * Looks at what the hospital has: these answers, or others that somebody gave it elsewhere. `otherwise` is what became
 * of it where the hospital shows none.
 */
async function lookAt(
  asker: Asker,
  permit: Permits["answer"],
  these: These,
  otherwise: Became<Sent>,
): Promise<Became<Sent>> {
  const there = await getAnswers(permit, these.own);
  if (!there.ok) return became({ kind: "unknown" }, { decision: "unknown", reason: there.failure.kind });
  if (there.value === null) return otherwise;
  return hasThese(there.value, these.answers) ? tellSent(asker, permit, these) : others;
}

/** Sends what is ready; an answer of the hospital that was lost is looked for before anything is said. */
async function send(asker: Asker, permit: Permits["answer"], ready: Ready): Promise<Became<Sent>> {
  // The same answers come with the same key from whichever page, so that they are taken once.
  const key = idempotencyKey(contentMark(ready.response), "questionnaire");
  const sent = await sendAnswers(permit, ready.response, { id: ready.own, key });
  if (sent.ok) {
    const { kind } = sent.value;
    if (kind === "taken") return tellSent(asker, permit, ready);
    // By the hospital's own word; what was not sent through this API it does not show.
    if (kind === "answered-before") return lookAt(asker, permit, ready, others);
    return became({ kind: refusals[kind] }, refusedFor(kind));
  }
  const outcome = outcomeOfFailure(sent.failure);
  return outcome.decision === "unknown"
    ? lookAt(asker, permit, ready, became({ kind: "unknown" }, outcome))
    : { told: sent, outcome };
}

/**
 * Sends the kept answers as they were checked, once, however often and from wherever it is asked. `version` is that of
 * the answers on the page that was checked.
 */
export const sendQuestionnaire = (asker: Asker, person: PersonHandle, id: string, version: number) =>
  withPermits<Sent>(asker, person, async ({ answer: permit, care }) => {
    const opened = await openForm(permit, care, id);
    if (!opened.ok) return notDone(opened.failure);
    const { asked, standing } = opened.value;
    const { own } = asked;
    if (standing.kind === "sent")
      return own === null || standing.unsent === null
        ? became({ kind: "sent" }, doneBefore)
        : lookAt(asker, permit, { own, ...standing.unsent }, others);
    if (standing.kind === "closed") return became({ kind: "closed" }, refusedFor("closed"));
    if (standing.kind === "elsewhere" || own === null)
      return became({ kind: "form-changed" }, refusedFor("form-changed"));
    if (standing.version !== version)
      return became({ kind: "answers-changed" }, refusedFor("answers-changed"));
    const ready = toReady(permit.subject, own, standing);
    return ready === null
      ? became({ kind: "form-changed" }, refusedFor("form-changed"))
      : send(asker, permit, ready);
  });

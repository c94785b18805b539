import { getTranslations } from "next-intl/server";
import { inQuery, type Query } from "#app/(signed-in)/address.ts";
import { dateFieldId, dateMessages } from "#components/ui/patterns/date-question.tsx";
import { fieldErrors, type FieldErrors } from "#components/ui/patterns/field-errors.ts";
import { readDraft } from "#lib/access/drafts.ts";
import { requireAsker } from "#lib/access/request.ts";
import {
  answerField,
  answerFormName,
  mostTyped,
  otherField,
  type Kept,
} from "#lib/domain/questionnaires/form.ts";
import { askedQuestions, nextQuestion, type Form, type Question } from "#lib/domain/questionnaires/model.ts";
import type { OpenedForm } from "#lib/domain/questionnaires/queries.ts";
import { wholeForm } from "#lib/form-codes.ts";
import { paths } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";

/** What a page of a form shows. */
export type Step =
  | { readonly kind: "start" }
  | { readonly kind: "check" }
  | { readonly kind: "delete" }
  | { readonly kind: "question"; readonly question: Question }
  | { readonly kind: "advice"; readonly question: Question };

/** The number under which a question stands in addresses. */
export const numberOf = ({ questions }: Form, { id }: Question): number =>
  questions.findIndex((one) => one.id === id) + 1;

type Open = Extract<OpenedForm["standing"], { kind: "open" }>;

/**
 * The step that an address names. A question ahead of the first open one is not shown, nor is the check before every
 * question was seen: the open one is.
 */
export function stepIn({ form, kept }: Pick<Open, "form" | "kept">, wanted: string | null): Step {
  if (wanted === null) return { kind: "start" };
  if (wanted === "delete") return { kind: "delete" };
  const open = nextQuestion(form, kept.answers);
  const asked = askedQuestions(form, kept.answers);
  const reachable = open === null ? asked : asked.slice(0, asked.indexOf(open) + 1);
  const find = (number: string) => reachable.find((one) => String(numberOf(form, one)) === number);
  const advised = find(/^advice-(\d+)$/.exec(wanted)?.[1] ?? "");
  if (advised !== undefined) return { kind: "advice", question: advised };
  const question = find(wanted) ?? open;
  return question === null ? { kind: "check" } : { kind: "question", question };
}

/**
 * The step that comes after a question: from the check back to it, unless the answer opened other questions; in a form
 * that the hospital changed the next that is open, so that nobody goes through all that was kept.
 */
export function stepAfter(form: Form, kept: Kept, question: Question, then: "check" | undefined): string {
  const asked = askedQuestions(form, kept.answers);
  const next =
    then === "check" || kept.changed
      ? nextQuestion(form, kept.answers)
      : asked.find((one) => numberOf(form, one) > numberOf(form, question));
  return next ? String(numberOf(form, next)) : "check";
}

/** The address of a step; `then` says that it comes back to the check. */
export const stepAddress = (person: PersonHandle, id: string, step: string, then?: "check"): string =>
  `${paths.questionnaireStep(person, id, step)}${then === undefined ? "" : `&then=${then}`}`;

/** What was typed and refused, where the address names it and it is about this question. */
export async function refusedAnswer(person: PersonHandle, question: Question, query: Query) {
  const key = await inQuery(query, "form");
  const draft = key === null ? null : await readDraft(await requireAsker(), person, key);
  if (key === null || !draft?.ok || draft.value.form !== answerFormName) return null;
  return draft.value.values["question"] === question.id ? { key, ...draft.value } : null;
}

const words = () => getTranslations("questionnaires");

type Words = Awaited<ReturnType<typeof words>>;

function rangeWords(t: Words, { min, max }: Question): string {
  if (min !== null && max !== null) return t("errors.range", { min, max });
  if (min !== null) return t("errors.least", { min });
  return max === null ? t("errors.enter") : t("errors.most", { max });
}

/** What is wrong with an answer. */
export async function answerErrors(
  question: Question,
  codes: Readonly<Record<string, string>>,
): Promise<FieldErrors> {
  const t = await words();
  const { kind } = question;
  const chooses = kind === "boolean" || kind === "choice" || kind === "open-choice";
  const tooLong = t("errors.too-long", { most: mostTyped(question) });
  const messages = {
    missing: t(chooses ? "errors.choose" : "errors.enter"),
    "too-long": tooLong,
    "not-a-number": t("errors.not-a-number"),
    "not-whole": t("errors.not-whole"),
    "out-of-range": rangeWords(t, question),
    ...dateMessages((code) => t(`errors.${code}`)),
  };
  const id = kind === "date" ? dateFieldId(answerField) : undefined;
  const other = { "other-missing": t("errors.other-missing"), "too-long": tooLong };
  return fieldErrors(
    codes,
    [
      { name: answerField, messages, id },
      { name: otherField, messages: other },
      { name: wholeForm, messages: { failed: t("errors.failed") } },
    ],
    t("error"),
  );
}

/** Why answers were not sent, or not deleted. */
export async function actErrors(act: "check" | "delete", code: string | null): Promise<FieldErrors> {
  const t = await words();
  const messages =
    act === "delete"
      ? { failed: t("delete.failed") }
      : {
          "answers-changed": t("check.errors.answers-changed"),
          closed: t("check.errors.closed"),
          "not-taken": t("check.errors.not-taken"),
          unknown: t("check.errors.unknown"),
          failed: t("check.errors.failed"),
        };
  return fieldErrors(code === null ? {} : { [wholeForm]: code }, [{ name: wholeForm, messages }], t("error"));
}

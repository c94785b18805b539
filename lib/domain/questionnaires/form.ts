import { z } from "zod";
import { readTypedDate, typedDateIn, type DateCode } from "#lib/typed-date.ts";
import { hasDecimals, readTypedNumber } from "#lib/typed-number.ts";
import { adviceAfter, isAnswered, type Advice, type Answer, type Form, type Question } from "./model.ts";

/** The name under which a refused answer is kept until it is put right. */
export const answerFormName = "answer-questionnaire";

/** The fields of every question's page. */
export const answerField = "answer";
export const otherField = "other";
/** The choice that stands for an answer in other words. */
export const otherChoice = "other:";

const longest = { string: 200, text: 2000 } as const;

/** How much may be typed to a question. */
export const mostTyped = ({ kind, maxLength }: Question): number =>
  maxLength ?? (kind === "text" ? longest.text : longest.string);

/** What may be wrong with an answer; each kind of question has sentences for its own. */
export type AnswerCode =
  "missing" | "other-missing" | "too-long" | "not-a-number" | "not-whole" | "out-of-range" | DateCode;

type Sent = Readonly<Record<string, unknown>>;
type Read = Answer | { readonly code: AnswerCode };

const passedOver: Answer = { chosen: [], typed: null };
const typedAs = (typed: string): Answer => ({ chosen: [], typed });

const textIn = (values: Sent, name: string): string => {
  const value = values[name];
  return typeof value === "string" ? value.replaceAll(/\r\n?/g, "\n").trim() : "";
};

const wordsIn = (values: Sent, name: string, question: Question): Read => {
  const typed = textIn(values, name);
  if (typed === "") return passedOver;
  return typed.length > mostTyped(question) ? { code: "too-long" } : typedAs(typed);
};

function numberIn(values: Sent, { kind, min, max }: Question): Read {
  const typed = textIn(values, answerField);
  if (typed === "") return passedOver;
  const number = readTypedNumber(typed);
  if (number === null || !hasDecimals(number, 3)) return { code: "not-a-number" };
  if (kind === "integer" && !Number.isInteger(number)) return { code: "not-whole" };
  const inRange = (min === null || number >= min) && (max === null || number <= max);
  return inRange ? typedAs(String(number)) : { code: "out-of-range" };
}

function dateIn(values: Sent): Read {
  const typed = typedDateIn(values, answerField);
  if (Object.values(typed).every((part) => part.trim() === "")) return passedOver;
  const read = readTypedDate(typed);
  return read.ok ? typedAs(read.date) : { code: read.code };
}

function choiceIn(values: Sent, question: Question): Read {
  const sent = [values[answerField] ?? []].flat();
  if (question.kind === "open-choice" && sent.includes(otherChoice)) {
    const other = wordsIn(values, otherField, question);
    return !("code" in other) && other.typed === null ? { code: "other-missing" } : other;
  }
  const keys = question.kind === "boolean" ? ["true", "false"] : question.options.map(({ key }) => key);
  const chosen = keys.filter((key) => sent.includes(key));
  return { chosen: question.several ? chosen : chosen.slice(0, 1), typed: null };
}

function answerIn(values: Sent, question: Question): Read {
  const { kind } = question;
  if (kind === "boolean" || kind === "choice" || kind === "open-choice") return choiceIn(values, question);
  if (kind === "date") return dateIn(values);
  if (kind === "string" || kind === "text") return wordsIn(values, answerField, question);
  return numberIn(values, question);
}

/** A date that must be there says so as a date does, so that its fields are marked. */
const nothing = ({ kind }: Question): AnswerCode => (kind === "date" ? "date-missing" : "missing");

const fieldOf = ({ kind }: Question, code: AnswerCode): string =>
  code === "other-missing" || (code === "too-long" && kind === "open-choice") ? otherField : answerField;

/** What one question's page sends; the code of a refused answer stands at the field that it is about. */
export const answerForm = (question: Question) =>
  z.record(z.string(), z.unknown()).transform((values, context): Answer => {
    const read = answerIn(values, question);
    if (!("code" in read) && (isAnswered(read) || !question.required)) return read;
    const message = "code" in read ? read.code : nothing(question);
    context.addIssue({ code: "custom", path: [fieldOf(question, message)], message });
    return z.NEVER;
  });

/** What to do at once about an answer as it was sent, also where it could not be kept. */
export function adviceOfSent(question: Question, values: Sent): readonly Advice[] {
  const read = answerForm(question).safeParse(values);
  return read.success ? adviceAfter(question, read.data) : [];
}

const kept = z.object({
  version: z.string(),
  answers: z.record(
    z.string(),
    z.object({ chosen: z.array(z.string()), typed: z.string().nullable(), askedAs: z.string() }),
  ),
  /** Questions that must be answered again, because the hospital changed them. */
  again: z.array(z.string()),
  /** What was answered and is asked no more. */
  gone: z.array(z.string()),
  changed: z.boolean(),
  answered: z.number(),
  of: z.number(),
});

/** Answers as they are kept until they are sent. */
export type Kept = Readonly<z.infer<typeof kept>>;

export const nothingKept = (version: string): Kept => ({
  ...{ version, answers: {}, again: [], gone: [], changed: false, answered: 0, of: 0 },
});

/** What was kept, or null where it is not of this shape. */
export const readKept = (sealed: unknown): Kept | null => kept.safeParse(sealed).data ?? null;

/** The question as it was put to the person, as far as this answer depends on it. */
export const askedAs = (
  { text, kind, unit, min, max, maxLength, options }: Question,
  answer: Answer,
): string =>
  JSON.stringify([
    text,
    kind,
    unit?.code ?? null,
    [min, max, maxLength],
    answer.chosen.map((key) => options.find((one) => one.key === key)?.text ?? null),
  ]);

const questionIn = (asked: string): string => {
  const read: unknown = JSON.parse(asked);
  return Array.isArray(read) ? String(read[0]) : "";
};

/**
 * Kept answers for the form as it is now: those to questions that are as they were stay; to others the person answers
 * again, and what is asked no more is named.
 */
export function refit(before: Kept, form: Form): Kept {
  if (before.version === form.version) return before;
  const find = (id: string) => form.questions.find((one) => one.id === id);
  const all = Object.entries(before.answers);
  const fits = ([id, answer]: (typeof all)[number]): boolean => {
    const question = find(id);
    return question !== undefined && askedAs(question, answer) === answer.askedAs;
  };
  const dropped = all.filter((one) => !fits(one));
  return {
    ...before,
    version: form.version,
    answers: Object.fromEntries(all.filter(fits)),
    again: [...before.again, ...dropped.map(([id]) => id)].filter((id) => find(id) !== undefined),
    gone: dropped.flatMap(([id, { askedAs: asked }]) => (find(id) === undefined ? [questionIn(asked)] : [])),
    changed: true,
  };
}

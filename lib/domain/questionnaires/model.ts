/** Every kind of question that can be asked here; a form with another kind is not begun. */
export const questionKinds = [
  "boolean",
  "choice",
  "open-choice",
  "string",
  "text",
  "integer",
  "decimal",
  "date",
  "quantity",
] as const;

export type QuestionKind = (typeof questionKinds)[number];

export const operators = ["=", "!=", ">", ">=", "<", "<="] as const;

export type Operator = (typeof operators)[number];

/** What to do at once after an answer; `other` is a code that we have no words of its own for. */
export const adviceKinds = ["call-999", "call-111", "mental-health", "other"] as const;

export type Advice = (typeof adviceKinds)[number];

/** One of the answers to choose from, and how the hospital writes it. */
export interface Option {
  readonly key: string;
  readonly text: string;
  readonly as:
    { readonly kind: "coding"; readonly system: string | null } | { readonly kind: "integer" | "string" };
}

/** What an earlier answer must be; values stand as text, a yes as "true". */
export interface Condition {
  readonly on: string;
  readonly operator: Operator | "exists";
  readonly value: string;
}

export interface Conditions {
  /** Whether all of them must hold, or any. */
  readonly all: boolean;
  readonly of: readonly Condition[];
}

export interface RedFlag {
  readonly operator: Operator;
  readonly value: string;
  readonly advice: Advice;
}

/** Something to read that belongs to a question. */
export interface Shown {
  readonly text: string;
  readonly when: readonly Conditions[];
}

export interface Question {
  readonly id: string;
  readonly kind: QuestionKind;
  readonly text: string;
  /** The heading of its part of the form. */
  readonly part: string | null;
  readonly before: readonly Shown[];
  readonly required: boolean;
  /** Several options can be chosen. */
  readonly several: boolean;
  readonly options: readonly Option[];
  readonly maxLength: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly unit: { readonly text: string; readonly code: string; readonly system: string } | null;
  /** Every one of them must hold, or it is not asked. */
  readonly when: readonly Conditions[];
  readonly redFlags: readonly RedFlag[];
}

/** A hospital's form, all of whose questions can be asked here. */
export interface Form {
  readonly url: string;
  readonly version: string;
  readonly title: string | null;
  readonly purpose: string | null;
  readonly hospital: string | null;
  readonly readBy: string | null;
  readonly minutes: number | null;
  /** Working days within which it is read. */
  readonly readWithin: number | null;
  readonly questions: readonly Question[];
}

/** What was answered: options (or "true" and "false"), or what was typed; with neither the question was passed over. */
export interface Answer {
  readonly chosen: readonly string[];
  readonly typed: string | null;
}

export type Answers = Readonly<Record<string, Answer>>;

export const isAnswered = (answer: Answer | undefined): answer is Answer =>
  answer !== undefined && (answer.chosen.length > 0 || answer.typed !== null);

const valuesOf = ({ chosen, typed }: Answer): readonly string[] =>
  typed === null ? chosen : [...chosen, typed];

/** Numbers as numbers; days and words, which are written so that they sort, as text. */
function order(left: string, right: string): number {
  const [a, b] = [Number(left), Number(right)];
  const bothNumbers = left !== "" && right !== "" && Number.isFinite(a) && Number.isFinite(b);
  if (bothNumbers) return a - b;
  return left === right ? 0 : left < right ? -1 : 1;
}

const orders: Readonly<Record<Exclude<Operator, "!=">, (order: number) => boolean>> = {
  "=": (by) => by === 0,
  ">": (by) => by > 0,
  ">=": (by) => by >= 0,
  "<": (by) => by < 0,
  "<=": (by) => by <= 0,
};

/** FHIR R4: "!=" holds where no answer is equal, every other operator where some answer is so. */
function holds(answer: Answer | undefined, operator: Operator, value: string): boolean {
  const values = isAnswered(answer) ? valuesOf(answer) : [];
  if (operator === "!=") return values.every((one) => order(one, value) !== 0);
  return values.some((one) => orders[operator](order(one, value)));
}

function isMet({ on, operator, value }: Condition, answers: Answers): boolean {
  if (operator === "exists") return isAnswered(answers[on]) === (value === "true");
  return holds(answers[on], operator, value);
}

/** Whether every set of conditions holds after these answers. */
export const areMet = (when: readonly Conditions[], answers: Answers): boolean =>
  when.every(({ all, of }) =>
    all ? of.every((one) => isMet(one, answers)) : of.some((one) => isMet(one, answers)),
  );

/** The questions that are asked after these answers; an answer to a question that is not asked decides nothing. */
export function askedQuestions({ questions }: Form, answers: Answers): readonly Question[] {
  const counted: Record<string, Answer> = {};
  return questions.filter((question) => {
    if (!areMet(question.when, counted)) return false;
    const answer = answers[question.id];
    if (answer !== undefined) counted[question.id] = answer;
    return true;
  });
}

/** The answers that count: those to questions that are asked. */
export const countedAnswers = (form: Form, answers: Answers): Answers =>
  Object.fromEntries(
    askedQuestions(form, answers).flatMap(({ id }) => {
      const answer = answers[id];
      return isAnswered(answer) ? [[id, answer]] : [];
    }),
  );

/** The first question that nobody has answered or passed over; null where none is left. */
export const nextQuestion = (form: Form, answers: Answers): Question | null =>
  askedQuestions(form, answers).find(({ id }) => answers[id] === undefined) ?? null;

/** The first question that must be answered and is not; null where the answers can be sent. */
export const missingQuestion = (form: Form, answers: Answers): Question | null =>
  askedQuestions(form, answers).find(({ id, required }) => required && !isAnswered(answers[id])) ?? null;

/** What to do at once after one answer, the most pressing first. */
export const adviceAfter = ({ redFlags }: Question, answer: Answer | undefined): readonly Advice[] =>
  adviceKinds.filter((kind) =>
    redFlags.some(({ operator, value, advice }) => {
      return advice === kind && isAnswered(answer) && holds(answer, operator, value);
    }),
  );

/** What to do at once after all the answers that count. */
export function adviceFor(form: Form, answers: Answers): readonly Advice[] {
  const raised = askedQuestions(form, answers).flatMap((one) => adviceAfter(one, answers[one.id]));
  return adviceKinds.filter((kind) => raised.includes(kind));
}

/** Which question it is among those that are asked, for what is answered so far. */
export interface Progress {
  readonly answered: number;
  readonly of: number;
}

export const progressOf = (form: Form, answers: Answers): Progress => ({
  answered: Object.keys(countedAnswers(form, answers)).length,
  of: askedQuestions(form, answers).length,
});

/** A form that a hospital asks for, as far as the aggregator tells. */
export interface Asked {
  /** Its id in addresses, and in the hospital's own system (null where nobody told it). */
  readonly id: string;
  readonly own: string | null;
  readonly title: string | null;
  readonly hospital: { readonly odsCode: string | null; readonly name: string | null };
  readonly stage: "to-answer" | "sent" | "closed";
  /** Somebody has begun it at the hospital: those answers are not here. */
  readonly begunThere: boolean;
  /** ISO date on which it last changed, and ISO instant until which it is open. */
  readonly changedOn: string | null;
  readonly until: string | null;
  /** What it is asked for, with its id in addresses. */
  readonly appointment: {
    readonly id: string;
    readonly title: string | null;
    readonly startsAt: string | null;
  } | null;
}

/** The same with what is kept of the person's answers here. */
export interface ListedForm extends Asked {
  readonly started: Progress | null;
}

/** Everything that hospitals ask, and whether all of them have told. */
export interface FormList {
  readonly forms: readonly ListedForm[];
  readonly complete: boolean;
}

/** One value of an answer: words of the hospital's or the person's, an ISO date, yes or no. */
export type SentValue =
  | { readonly kind: "words"; readonly text: string }
  | { readonly kind: "date"; readonly text: string }
  | { readonly kind: "yes" }
  | { readonly kind: "no" };

/** Answers as the hospital has them, to be read again. */
export interface Receipt {
  /** ISO instant at which the hospital took them. */
  readonly at: string;
  readonly takenBy: string | null;
  readonly readBy: string | null;
  /** ISO date by which somebody reads them. */
  readonly readByDay: string | null;
  readonly answers: readonly { readonly question: string; readonly values: readonly SentValue[] }[];
}

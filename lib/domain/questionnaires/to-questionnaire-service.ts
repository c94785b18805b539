import { extensionUrls } from "#lib/gateways/questionnaire-service/schema.ts";
import { nhsNumberSystem } from "#lib/gateways/fhir/elements.ts";
import type { NhsNumber } from "#lib/nhs-number.ts";
import type { Kept } from "./form.ts";
import {
  countedAnswers,
  askedQuestions,
  missingQuestion,
  type Answer,
  type Answers,
  type Form,
  type Question,
} from "./model.ts";

type Json = Readonly<Record<string, unknown>>;

function chosenValue({ options, kind }: Question, key: string): Json {
  if (kind === "boolean") return { valueBoolean: key === "true" };
  const option = options.find((one) => one.key === key);
  if (option === undefined) return { valueString: key };
  const { as, text } = option;
  if (as.kind === "coding")
    return {
      valueCoding: { ...(as.system !== null && { system: as.system }), code: key, display: text },
    };
  return as.kind === "integer"
    ? { valueInteger: Number(key), extension: [{ url: extensionUrls.optionText, valueString: text }] }
    : { valueString: key };
}

function typedValue({ kind, unit }: Question, typed: string): Json {
  if (kind === "integer") return { valueInteger: Number(typed) };
  if (kind === "decimal") return { valueDecimal: Number(typed) };
  if (kind === "date") return { valueDate: typed };
  if (kind === "quantity" && unit !== null)
    return {
      valueQuantity: { value: Number(typed), unit: unit.text, system: unit.system, code: unit.code },
    };
  return { valueString: typed };
}

const valuesOf = (question: Question, { chosen, typed }: Answer): readonly Json[] => [
  ...chosen.map((key) => chosenValue(question, key)),
  ...(typed === null ? [] : [typedValue(question, typed)]),
];

/** When the answers were last changed, about whom. */
export interface Answered {
  readonly subject: NhsNumber;
  /** ISO instant. */
  readonly at: string;
}

/** Answers as a FHIR QuestionnaireResponse; the same answers are the same to the letter, so that they are taken once. */
export function toResponse(form: Form, answers: Answers, { subject, at }: Answered): Json {
  const counted = countedAnswers(form, answers);
  return {
    resourceType: "QuestionnaireResponse",
    questionnaire: `${form.url}|${form.version}`,
    status: "completed",
    subject: { type: "Patient", identifier: { system: nhsNumberSystem, value: subject } },
    authored: at,
    item: askedQuestions(form, answers).flatMap((question) => {
      const answer = counted[question.id];
      return answer === undefined
        ? []
        : [{ linkId: question.id, text: question.text, answer: valuesOf(question, answer) }];
    }),
  };
}

const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const hasZone = (value: unknown): boolean =>
  typeof value === "string" && /^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d)$/.test(value);

function isAbout(subject: unknown): boolean {
  if (!isObject(subject)) return false;
  const { identifier, reference } = subject;
  return typeof reference === "string" || (isObject(identifier) && typeof identifier["value"] === "string");
}

const hasValue = (answer: unknown): boolean =>
  isObject(answer) && Object.keys(answer).some((name) => name.startsWith("value"));

/** Whether each of these questions is answered exactly once, and nothing is answered without a value. */
function answersOnce(items: unknown, needed: readonly string[]): boolean {
  if (!Array.isArray(items)) return false;
  const ids = items.map((item: unknown) => (isObject(item) ? item["linkId"] : undefined));
  const whole = items.every((item: unknown) => {
    const answers = isObject(item) ? item["answer"] : undefined;
    return Array.isArray(answers) && answers.length > 0 && answers.every(hasValue);
  });
  return whole && new Set(ids).size === ids.length && needed.every((id) => ids.includes(id));
}

/**
 * Whether a QuestionnaireResponse may be sent as complete (FHIR R4 and its implementers' custom): its type and status,
 * about whom, when with its zone, to which form, and every needed question answered once.
 */
export function isSendable(response: unknown, needed: readonly string[]): boolean {
  if (!isObject(response)) return false;
  const { resourceType, status, subject, authored, questionnaire, item } = response;
  return (
    resourceType === "QuestionnaireResponse" &&
    status === "completed" &&
    typeof questionnaire === "string" &&
    isAbout(subject) &&
    hasZone(authored) &&
    answersOnce(item, needed)
  );
}

/** Answers to a form by the hospital's own id of it. */
export interface These {
  readonly own: string;
  /** Those that count. */
  readonly answers: Answers;
  /** ISO instant of the last of them. */
  readonly changedAt: string;
}

/** The same as they are sent. */
export interface Ready extends These {
  readonly response: Json;
}

/** The answers as they are sent, or null where something is missing or must be answered again. */
export function toReady(
  subject: NhsNumber,
  own: string,
  { form, kept, changedAt }: { readonly form: Form; readonly kept: Kept; readonly changedAt: string | null },
): Ready | null {
  const asked = askedQuestions(form, kept.answers);
  const again = asked.some(({ id }) => kept.again.includes(id));
  if (changedAt === null || again || missingQuestion(form, kept.answers) !== null) return null;
  const needed = asked.filter(({ required }) => required).map(({ id }) => id);
  const response = toResponse(form, kept.answers, { subject, at: changedAt });
  const answers = countedAnswers(form, kept.answers);
  return isSendable(response, needed) ? { own, answers, changedAt, response } : null;
}

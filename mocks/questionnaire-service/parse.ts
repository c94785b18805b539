import { NHS_NUMBER_SYSTEM, UCUM } from "#mocks/nation/fhir.ts";
import type { Asked, Deciding } from "#mocks/nation/questionnaires/form.ts";
import type { Given } from "#mocks/nation/questionnaires/state.ts";
import { ANSWER_SYSTEM, canonicalOf } from "./responses/questionnaire.ts";

type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

type Plain = boolean | number | string;

/** One value of an answer as plain JSON; a text says what is wrong with it. */
function plainOf(asked: Asked, answer: Json): { plain: Plain } | string {
  const { id, kind, options = [], unit } = asked;
  const wrong = `${id}: the value is not one that a ${kind} takes`;
  const one = (value: unknown, type: string): { plain: Plain } | string =>
    typeof value === type ? { plain: value as Plain } : wrong;
  if (kind === "boolean") return one(answer["valueBoolean"], "boolean");
  if (kind === "integer")
    return Number.isInteger(answer["valueInteger"]) ? { plain: answer["valueInteger"] as number } : wrong;
  if (kind === "decimal") return one(answer["valueDecimal"], "number");
  if (kind === "date")
    return /^\d{4}-\d\d-\d\d$/.test(String(answer["valueDate"]))
      ? { plain: String(answer["valueDate"]) }
      : wrong;
  if (kind === "quantity") {
    const quantity = isObject(answer["valueQuantity"]) ? answer["valueQuantity"] : {};
    if (quantity["code"] !== unit?.code || quantity["system"] !== UCUM)
      return `${id}: the unit must be ${unit?.code ?? "none"}`;
    return one(quantity["value"], "number");
  }
  if (kind === "choice" || kind === "open-choice") {
    const coding = isObject(answer["valueCoding"]) ? answer["valueCoding"] : {};
    const code = answer["valueInteger"] ?? (coding["system"] === ANSWER_SYSTEM ? coding["code"] : undefined);
    if (options.some((option) => option.code === code)) return { plain: code as Plain };
    return kind === "open-choice" ? one(answer["valueString"], "string") : wrong;
  }
  return one(answer["valueString"], "string");
}

/** What is wrong with the size of a value. */
function sizeOf({ id, min, max, maxLength }: Asked, plain: Plain): string | null {
  if (typeof plain === "number" && ((min !== undefined && plain < min) || (max !== undefined && plain > max)))
    return `${id}: the value must be from ${min} to ${max}`;
  if (typeof plain === "string" && maxLength !== undefined && plain.length > maxLength)
    return `${id}: at most ${maxLength} characters`;
  return null;
}

const compared: Record<Deciding["operator"], (left: Plain, right: Plain) => boolean> = {
  "=": (left, right) => left === right,
  "!=": (left, right) => left !== right,
  ">": (left, right) => left > right,
  ">=": (left, right) => left >= right,
  "<": (left, right) => left < right,
  "<=": (left, right) => left <= right,
};

/** Answers of a body by question; a text says what is wrong. Items may stand in their groups, or without them. */
function answersIn(items: unknown, questions: readonly Asked[]): Map<string, Plain[]> | string {
  const found = new Map<string, Plain[]>();
  for (const item of listOf(items)) {
    if (!isObject(item)) return "item must be objects";
    const linkId = String(item["linkId"]);
    if (item["item"] !== undefined) {
      const inner = answersIn(item["item"], questions);
      if (typeof inner === "string") return inner;
      for (const [id, values] of inner) found.set(id, values);
      continue;
    }
    const asked = questions.find(({ id }) => id === linkId);
    if (!asked) return `${linkId} is not asked`;
    if (found.has(linkId)) return `${linkId} is answered twice`;
    const values: Plain[] = [];
    for (const answer of listOf(item["answer"])) {
      const read = plainOf(asked, isObject(answer) ? answer : {});
      if (typeof read === "string") return read;
      const size = sizeOf(asked, read.plain);
      if (size !== null) return size;
      values.push(read.plain);
    }
    if (values.length > 1 && !asked.repeats) return `${linkId} takes one answer`;
    if (values.length > 0) found.set(linkId, values);
  }
  return found;
}

function isAsked({ when = [] }: Asked, found: Map<string, Plain[]>): boolean {
  return when.every(({ question, operator, answer }) =>
    (found.get(question) ?? []).some((value) => compared[operator](value, answer)),
  );
}

/** The version that a body says it answers; null where it answers another form. */
export function versionIn(body: unknown, { questionnaire }: Given): string | null {
  const named = isObject(body) ? String(body["questionnaire"]) : "";
  const [url, version] = named.split("|");
  return url === canonicalOf(questionnaire.id) && version !== undefined ? version : null;
}

/** What is wrong with a QuestionnaireResponse as such; null where it can be read. */
export function shapeOf(body: unknown, nhsNumber: string): string | null {
  if (!isObject(body) || body["resourceType"] !== "QuestionnaireResponse")
    return "The body must be a QuestionnaireResponse";
  if (body["status"] !== "completed") return "status must be completed";
  if (!/T.*(Z|[+-]\d\d:\d\d)$/.test(String(body["authored"]))) return "authored must be a time with its zone";
  const subject = isObject(body["subject"]) ? body["subject"]["identifier"] : undefined;
  const about = isObject(subject) ? subject : {};
  if (about["system"] !== NHS_NUMBER_SYSTEM || about["value"] !== nhsNumber)
    return "subject must be the patient of the token, by NHS number";
  return null;
}

/** What is wrong with the answers; null where they can be taken. */
export function wrongAnswers(body: unknown, { questions }: Given): string | null {
  const found = answersIn(isObject(body) ? body["item"] : undefined, questions);
  if (typeof found === "string") return found;
  for (const asked of questions) {
    if (!isAsked(asked, found)) {
      if (found.has(asked.id)) return `${asked.id} is not asked after these answers`;
    } else if (asked.required && !found.has(asked.id)) return `${asked.id} must be answered`;
  }
  return null;
}

import { NHS_NUMBER_SYSTEM } from "#mocks/nation/fhir.ts";
import { requestKinds, type Detail, type RequestKind } from "#mocks/nation/surgery-requests/request.ts";
import { DETAIL_SYSTEM, KIND_SYSTEM } from "./responses/task.ts";

export type Asked = { kind: RequestKind; words: string; about: string | null; details: Detail[] };

type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const at = (value: unknown, ...path: (string | number)[]): unknown =>
  path.reduce<unknown>(
    (inner, name) => (isObject(inner) || Array.isArray(inner) ? (inner as Json)[name] : undefined),
    value,
  );

const ALLOWED = ["resourceType", "status", "intent", "code", "description", "focus", "for", "input"];

const MOST_WORDS = 2000;
const MOST_ABOUT = 300;

/** What each kind may say beside the person's own words. */
const DETAILS: Record<RequestKind, readonly string[]> = {
  "older-records": ["from-year", "to-year", "section"],
  correction: ["is", "should-say"],
  letter: [],
  "shared-entry": ["value", "unit", "when"],
  carer: ["cares-for"],
  "carer-removal": [],
  "access-question": ["looked-on", "what", "who"],
};

/** Kinds that say it all by themselves. */
const NEEDS_NO_WORDS: readonly RequestKind[] = ["carer", "carer-removal"];

const isText = (value: unknown, most: number): value is string =>
  typeof value === "string" && value.trim() !== "" && value.length <= most;

function isRightTask(body: Json, nhsNumber: string): string | null {
  const unknown = Object.keys(body).find((name) => !ALLOWED.includes(name));
  if (unknown !== undefined) return `Task.${unknown} is not taken here`;
  if (body["status"] !== "requested") return "Task.status must be requested";
  if (body["intent"] !== "order") return "Task.intent must be order";
  const about = at(body, "for", "identifier");
  if (at(about, "system") !== NHS_NUMBER_SYSTEM || at(about, "value") !== nhsNumber)
    return "Task.for must be the patient of the token, by NHS number";
  return null;
}

/** The details of a Task, or what is wrong with one of them. */
function readDetails(input: unknown, kind: RequestKind): Detail[] | string {
  if (input === undefined) return [];
  if (!Array.isArray(input) || input.length > 20) return "Task.input has up to 20 details";
  const details = input.map((one: unknown) => {
    const coding = at(one, "type", "coding", 0);
    return { system: at(coding, "system"), code: at(coding, "code"), value: at(one, "valueString") };
  });
  const read = details.flatMap(({ system, code, value }): Detail[] =>
    system === DETAIL_SYSTEM && isText(code, 40) && DETAILS[kind].includes(code) && isText(value, MOST_WORDS)
      ? [{ code, value: value.trim() }]
      : [],
  );
  return read.length === details.length
    ? read
    : `Task.input of ${kind} may be ${DETAILS[kind].join(", ") || "none"}, each with 1 to ${MOST_WORDS} characters`;
}

/** Reads a Task that somebody sends; a text says what is wrong with it. */
export function readTask(body: unknown, nhsNumber: string): Asked | string {
  if (!isObject(body) || body["resourceType"] !== "Task") return "The body must be a Task";
  const wrong = isRightTask(body, nhsNumber);
  if (wrong !== null) return wrong;
  const coding = at(body, "code", "coding", 0);
  const kind = requestKinds.find((one) => one === at(coding, "code"));
  if (!kind || at(coding, "system") !== KIND_SYSTEM)
    return `Task.code must be one of ${requestKinds.join(", ")}`;
  const details = readDetails(body["input"], kind);
  if (typeof details === "string") return details;
  const needsWords = details.length === 0 && !NEEDS_NO_WORDS.includes(kind);
  const words = body["description"] ?? (needsWords ? "" : null);
  if (words !== null && !isText(words, MOST_WORDS))
    return `Task.description must have 1 to ${MOST_WORDS} characters`;
  const about = at(body, "focus", "display") ?? null;
  if (about !== null && !isText(about, MOST_ABOUT))
    return `Task.focus.display has up to ${MOST_ABOUT} characters`;
  if (kind === "correction" && about === null) return "Task.focus.display must say which entry is wrong";
  const missing = kind === "access-question" && details.length < DETAILS[kind].length;
  if (missing) return `Task.input must say ${DETAILS[kind].join(", ")}`;
  return { kind, words: words?.trim() ?? "", about, details };
}

/** Reads what somebody answers to a question of the surgery: a Communication with one text. */
export function readReply(body: unknown): { text: string } | string {
  if (at(body, "resourceType") !== "Communication") return "The body must be a Communication";
  if (at(body, "status") !== "completed") return "Communication.status must be completed";
  const text = at(body, "payload", 0, "contentString");
  return isText(text, MOST_WORDS)
    ? { text: text.trim() }
    : `Communication.payload[0].contentString must have 1 to ${MOST_WORDS} characters`;
}

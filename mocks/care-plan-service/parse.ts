import { currentVersion, type Plan, type Section } from "#mocks/nation/care-plan-service/plan.ts";
import { NHS_NUMBER_SYSTEM } from "#mocks/nation/fhir.ts";
import { SECTION_SYSTEM } from "./responses/task.ts";

type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const at = (value: unknown, ...path: (string | number)[]): unknown =>
  path.reduce<unknown>(
    (inner, name) => (isObject(inner) || Array.isArray(inner) ? (inner as Json)[name] : undefined),
    value,
  );

const ALLOWED = ["resourceType", "status", "intent", "code", "description", "focus", "for"];
const MOST_WORDS = 2000;

function isRightTask(body: Json, plan: Plan): string | null {
  const unknown = Object.keys(body).find((name) => !ALLOWED.includes(name));
  if (unknown !== undefined) return `Task.${unknown} is not taken here`;
  if (body["status"] !== "requested") return "Task.status must be requested";
  if (body["intent"] !== "proposal") return "Task.intent must be proposal";
  const about = at(body, "for", "identifier");
  if (at(about, "system") !== NHS_NUMBER_SYSTEM || at(about, "value") !== plan.nhsNumber)
    return "Task.for must be the patient of the token, by NHS number";
  if (at(body, "focus", "reference") !== `CarePlan/${plan.id}`)
    return "Task.focus must be the patient's plan";
  return null;
}

/** Reads a Task that suggests a change of a plan; a text says what is wrong with it. */
export function readSuggestion(
  body: unknown,
  plan: Plan,
): { section: Section["kind"]; words: string } | string {
  if (!isObject(body) || body["resourceType"] !== "Task") return "The body must be a Task";
  const wrong = isRightTask(body, plan);
  if (wrong !== null) return wrong;
  const coding = at(body, "code", "coding", 0);
  const section = currentVersion(plan).sections.find(({ kind }) => kind === at(coding, "code"));
  if (!section || at(coding, "system") !== SECTION_SYSTEM) return "Task.code must be a section of the plan";
  const words = body["description"];
  if (typeof words !== "string" || words.trim() === "" || words.length > MOST_WORDS)
    return `Task.description must have 1 to ${MOST_WORDS} characters`;
  return { section: section.kind, words: words.trim() };
}

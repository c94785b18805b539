import type { Act } from "#mocks/nation/hospital-care/self-service.ts";
import { DAYS, REASONS } from "./responses/appointment.ts";

const MOST_WORDS = 500;

const among = (allowed: readonly string[], value: unknown): boolean =>
  typeof value === "string" && allowed.includes(value);

const rules: Record<Act, (body: Record<string, unknown>) => string | null> = {
  confirm: () => null,
  askToChange: ({ words, days }) => {
    if (typeof words !== "string" || words.length > MOST_WORDS)
      return `words must be a text of at most ${MOST_WORDS} characters`;
    if (!Array.isArray(days) || !days.every((day) => among(DAYS, day)))
      return "days must be days of the week";
    return words.trim() === "" && days.length === 0 ? "words or days must say what suits" : null;
  },
  cancel: ({ reason }) => (among(REASONS, reason) ? null : "reason must be a published code"),
};

const names: Record<Act, readonly string[]> = {
  confirm: [],
  askToChange: ["words", "days"],
  cancel: ["reason"],
};

/** What is wrong with a body that was sent; null where nothing is. */
export function wrongWith(act: Act, sent: string, type: string | null): string | null {
  if (!/^application\/json\b/.test(type ?? "")) return "Content-Type must be application/json";
  let body: unknown;
  try {
    body = JSON.parse(sent);
  } catch {
    return "The body is not JSON";
  }
  if (typeof body !== "object" || body === null || Array.isArray(body))
    return "The body must be a JSON object";
  const unknown = Object.keys(body).find((name) => !names[act].includes(name));
  return unknown === undefined ? rules[act](body as Record<string, unknown>) : `${unknown} is not taken here`;
}

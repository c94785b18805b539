import { CHANGES, REASONS } from "./responses/place.ts";

const MOST_WORDS = 1_000;
const CODES = "https://fhir.example/CodeSystem/waiting-list-change";

export type Told = { what: string[]; words: string };

type Json = Record<string, unknown>;

const isJson = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The body of a request; a sentence where it is no JSON object. */
function bodyOf(sent: string, type: string | null): Json | string {
  if (!/^application\/(fhir\+)?json\b/.test(type ?? "")) return "Content-Type must be JSON";
  let body: unknown;
  try {
    body = JSON.parse(sent);
  } catch {
    return "The body is not JSON";
  }
  return isJson(body) ? body : "The body must be a JSON object";
}

const list = (value: unknown): unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);

function codeOf(reason: unknown): string {
  const coding = isJson(reason) ? list(reason["coding"])[0] : undefined;
  if (!isJson(coding) || coding["system"] !== CODES) return "";
  const { code } = coding;
  return typeof code === "string" && CHANGES.some((one) => one === code) ? code : "";
}

/** What a Communication says; a sentence where it is none that can be taken. */
export function readTold(sent: string, type: string | null): Told | string {
  const body = bodyOf(sent, type);
  if (typeof body === "string") return body;
  if (body["resourceType"] !== "Communication" || body["status"] !== "completed")
    return "The body must be a Communication that is completed";
  const what = list(body["reasonCode"]).map(codeOf);
  if (what.length === 0 || what.includes("")) return "reasonCode must be published codes";
  const [payload, ...more] = list(body["payload"]);
  const words = isJson(payload) ? payload["contentString"] : undefined;
  if (more.length > 0 || typeof words !== "string" || words.trim() === "" || words.length > MOST_WORDS)
    return `payload must be one text of 1 to ${MOST_WORDS} characters`;
  return { what, words };
}

/** What is wrong with leaving a list as it was asked; null where nothing is. */
export function wrongWithLeaving(sent: string, type: string | null): string | null {
  const body = bodyOf(sent, type);
  if (typeof body === "string") return body;
  return REASONS.some((one) => one === body["reason"]) ? null : "reason must be a published code";
}

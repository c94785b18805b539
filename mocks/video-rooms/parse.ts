import { GUEST_KINDS, type Guest } from "#mocks/nation/video-rooms/state.ts";

const LONGEST_LANGUAGE = 40;

/** Somebody to invite, or what is wrong with the body. */
export function guestIn(body: Record<string, unknown>): Pick<Guest, "kind" | "language"> | string {
  const unknown = Object.keys(body).find((name) => name !== "kind" && name !== "language");
  if (unknown !== undefined) return `${unknown} is not taken here`;
  const kind = GUEST_KINDS.find((one) => one === body["kind"]);
  if (kind === undefined) return "kind must be carer or interpreter";
  const language = body["language"] ?? null;
  if (language !== null && (typeof language !== "string" || language.length > LONGEST_LANGUAGE))
    return `language must be a text of at most ${LONGEST_LANGUAGE} characters`;
  return (kind === "interpreter") === (language !== null)
    ? { kind, language }
    : "an interpreter has a language, and nobody else";
}

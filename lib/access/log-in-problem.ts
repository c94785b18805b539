import "server-only";
import type { CorrelationId } from "#lib/permit.ts";

/** Why signing in did not work, as `/log-in/problem?reason=` says it; each has its own page text. */
export const logInProblems = [
  "consent",
  "unavailable",
  "expired",
  "too-young",
  "needs-more",
  "other",
] as const;

export type LogInProblem = (typeof logInProblems)[number];

/** The page that explains a log-in that did not work. */
export const problemPage = "/log-in/problem";

/** The page for one problem. */
export function problemPath(problem: LogInProblem): string {
  return `${problemPage}?reason=${problem}`;
}

/**
 * The same address; where it is that of the problem page, with the start of the correlation id, so that the code
 * shown there finds the log-in that failed in the log.
 */
export function withSupportCode(address: string, correlationId: CorrelationId): string {
  const leadsThere = /^(?:https?:\/\/[^/]+)?\/log-in\/problem\?/.test(address);
  return leadsThere ? `${address}&code=${correlationId.slice(0, 6)}` : address;
}

const field = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null && name in value
    ? (value as Record<string, unknown>)[name]
    : undefined;

/** The provider's own refusal on the way back (OpenID Connect, 3.1.2.6; NHS login's `ConsentNotGiven`). */
function problemOfRedirect(query: URLSearchParams): LogInProblem {
  const error = query.get("error");
  if (error === "access_denied")
    return query.get("error_description") === "ConsentNotGiven" ? "consent" : "other";
  return error === "server_error" || error === "temporarily_unavailable" ? "unavailable" : "other";
}

/** Begun in another tab since, or answered twice: the protocol library names the `state` that does not match. */
const namesState = (error: unknown): boolean => /"state"/.test(String(field(error, "message")));

/** What went wrong while the code was redeemed: a spent code, an answer that does not hold, or no answer. */
function problemOfRedeeming(error: unknown): LogInProblem {
  if (field(error, "error") === "invalid_grant" || namesState(error)) return "expired";
  const code = field(error, "code");
  const answerDoesNotHold = typeof code === "string" && /^OAUTH_(?!RESPONSE_BODY_ERROR)/.test(code);
  return answerDoesNotHold ? "other" : "unavailable";
}

/**
 * Which page an error of the sign-in library leads to, with the query that NHS login sent back. Its cookies lost or
 * too old: start again.
 */
export function problemOf(error: unknown, query: URLSearchParams): LogInProblem {
  const type = field(error, "type");
  if (type === "InvalidCheck") return "expired";
  if (type === "OAuthCallbackError") return problemOfRedirect(query);
  if (type === "CallbackRouteError") return problemOfRedeeming(field(field(error, "cause"), "err"));
  return "other";
}

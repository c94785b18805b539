import "server-only";

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

const field = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null && name in value
    ? (value as Record<string, unknown>)[name]
    : undefined;

/** The provider's own refusal on the way back (OpenID Connect, 3.1.2.6; NHS login's `ConsentNotGiven`). */
function problemOfRedirect(cause: unknown): LogInProblem {
  const error = field(cause, "error");
  if (error === "access_denied")
    return field(cause, "error_description") === "ConsentNotGiven" ? "consent" : "other";
  return error === "server_error" || error === "temporarily_unavailable" ? "unavailable" : "other";
}

/** What went wrong while the code was redeemed: a spent code, an answer that does not hold, or no answer. */
function problemOfRedeeming(error: unknown): LogInProblem {
  if (field(error, "error") === "invalid_grant") return "expired";
  const code = field(error, "code");
  const answerDoesNotHold = typeof code === "string" && /^OAUTH_(?!RESPONSE_BODY_ERROR)/.test(code);
  return answerDoesNotHold ? "other" : "unavailable";
}

/** Which page an error of the sign-in library leads to. Its cookies lost or too old: start again. */
export function problemOf(error: unknown): LogInProblem {
  const type = field(error, "type");
  const cause = field(error, "cause");
  if (type === "InvalidCheck") return "expired";
  if (type === "OAuthCallbackError") return problemOfRedirect(cause);
  if (type === "CallbackRouteError") return problemOfRedeeming(field(cause, "err"));
  return type === undefined ? problemOfRedeeming(error) : "other";
}

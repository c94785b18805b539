/**
 * Failures are values. These six are the ways in which a citizen can notice that the border said no; each has
 * its own sentence in `content/words/<locale>/failures.json`.
 */
export const failureKinds = [
  "not-found",
  "not-allowed",
  "unavailable",
  "unreadable",
  "changed-meanwhile",
  "not-shared",
] as const;

export type FailureKind = (typeof failureKinds)[number];

/**
 * Why the door stayed shut. `signed-out`: no session was ever there; `session-ended`: there was one, and it is over
 * (idle, limit, log out); `needs-p9`: identity is not proven yet; `too-young`: under 13; `not-granted`: the
 * permission table says no; `refused-by-source`: the national service said no. For somebody who acts for another:
 * `acting-paused`: a surgery is looking at it; `acting-over`: it has ended, or was never agreed to.
 */
export type Refusal =
  | "signed-out"
  | "session-ended"
  | "needs-p9"
  | "too-young"
  | "not-granted"
  | "refused-by-source"
  | "acting-paused"
  | "acting-over";

export type Failure =
  | { readonly kind: "not-allowed"; readonly because: Refusal }
  | { readonly kind: "unavailable"; readonly retryAfterSeconds?: number }
  | { readonly kind: "not-found" | "unreadable" | "changed-meanwhile" }
  /** The asker acts for somebody, and this is not among what they may see or do for them. */
  | { readonly kind: "not-shared" };

export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

/** Wraps a value that arrived. */
export const ok = <T>(value: T): Result<T> => ({ ok: true, value });

/** Wraps the reason why nothing arrived. */
export const failed = (failure: Failure): { readonly ok: false; readonly failure: Failure } => ({
  ok: false,
  failure,
});

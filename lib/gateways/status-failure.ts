import type { Failure } from "#lib/result.ts";

const longestRetryAfterSeconds = 60;

/**
 * Reads a Retry-After header: seconds or an HTTP date, at most 60 seconds; undefined for anything else. `nowMs` is
 * real time.
 */
export function retryAfterSeconds(header: string | null, nowMs: number): number | undefined {
  if (header === null) return undefined;
  const text = header.trim();
  const seconds = /^\d{1,9}$/.test(text)
    ? Number(text)
    : /^[A-Z][a-z]{2}, .* GMT$/.test(text)
      ? Math.ceil((Date.parse(text) - nowMs) / 1000)
      : Number.NaN;
  return Number.isFinite(seconds) ? Math.min(longestRetryAfterSeconds, Math.max(0, seconds)) : undefined;
}

/** Nobody answered, or not in time. */
export function unavailable(retryAfter?: number): Failure {
  return retryAfter === undefined
    ? { kind: "unavailable" }
    : { kind: "unavailable", retryAfterSeconds: retryAfter };
}

/**
 * What a status outside 2xx means to a citizen. 401 (with a token just renewed), 408, 425, 429 and every 5xx are
 * trouble between the source and us that passes; 400, 422 and whatever else is ours, and reads as "we could not read this".
 */
export function failureOfStatus(status: number, retryAfter?: number): Failure {
  if (status === 404 || status === 410) return { kind: "not-found" };
  if (status === 403) return { kind: "not-allowed", because: "refused-by-source" };
  if (status === 409 || status === 412) return { kind: "changed-meanwhile" };
  if (status === 401 || status === 408 || status === 425 || status === 429 || status >= 500)
    return unavailable(retryAfter);
  return { kind: "unreadable" };
}

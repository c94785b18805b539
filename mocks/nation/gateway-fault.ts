import { mirrored } from "./gateway.ts";
import type { Nation } from "./nation.ts";
import type { Registration } from "./registration.ts";

/** An error of the platform's gateway as the APIs without FHIR word it. */
function fault(request: Request, status: number, faultstring: string, errorcode: string): Response {
  return new Response(JSON.stringify({ fault: { faultstring, detail: { errorcode } } }), {
    status,
    headers: { ...mirrored(request), "Content-Type": "application/json" },
  });
}

/** Why the gateway lets a call with an API key not pass (401), or null where the key is the application's. */
export function apiKeyRefusal(registration: Registration, request: Request): Response | null {
  const key = request.headers.get("apikey");
  if (key === registration.apiKey) return null;
  return key
    ? fault(request, 401, "Invalid ApiKey", "oauth.v2.InvalidApiKey")
    : fault(
        request,
        401,
        "Failed to resolve API Key variable request.header.apikey",
        "steps.oauth.v2.FailedToResolveAPIKey",
      );
}

const counterOf = (nation: Nation, api: string) =>
  nation.remember(`calls in this minute: ${api}`, () => ({ minute: -1, calls: 0 }));

/**
 * Counts a call against the quota of an API and refuses it (429 with Retry-After) when the minute's calls are used
 * up; minutes are those of the real clock.
 */
export function quotaRefusal(
  nation: Nation,
  request: Request,
  quota: { api: string; perMinute: number },
): Response | null {
  const counter = counterOf(nation, quota.api);
  const minute = Math.floor(nation.realNow() / 60_000);
  if (counter.minute < minute) Object.assign(counter, { minute, calls: 0 });
  counter.calls += 1;
  if (counter.calls <= quota.perMinute) return null;
  const refusal = fault(
    request,
    429,
    "Rate limit quota violation. Quota limit exceeded.",
    "policies.ratelimit.QuotaViolation",
  );
  refusal.headers.set("Retry-After", String(60 - Math.floor((nation.realNow() % 60_000) / 1000)));
  return refusal;
}

/** Longer than a call and its second try. */
const soonMs = 10_000;

/** Uses up the quota of this minute, so that the next call is refused; near its end that of the next one too. */
export function exhaustQuota(nation: Nation, api: string): void {
  Object.assign(counterOf(nation, api), {
    minute: Math.floor((nation.realNow() + soonMs) / 60_000),
    calls: Number.MAX_SAFE_INTEGER,
  });
}

import "server-only";
import { env } from "#lib/env.ts";
import { failed, ok, type Result } from "#lib/result.ts";

/**
 * Refuses a post that does not say that it comes from our own pages: Origin must be there and be ours (from
 * configuration, never from forwarded headers), and Sec-Fetch-Site, where a browser sends it, must agree.
 */
export function requireSameOrigin(headers: Headers): Result<null> {
  const site = headers.get("sec-fetch-site");
  const ours = headers.get("origin") === env().APP_ORIGIN && (site === null || site === "same-origin");
  return ours ? ok(null) : failed({ kind: "not-allowed", because: "not-granted" });
}

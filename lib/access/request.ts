import "server-only";
import { randomUUID } from "node:crypto";
import { cookies, headers } from "next/headers";
import { cache } from "react";
import { log } from "#lib/log.ts";
import type { CorrelationId } from "#lib/permit.ts";
import { ok, type Result } from "#lib/result.ts";
import { askerFor, inBackground, type Asker } from "./asker.ts";
import { cookieAttributes, cookieName, type OurCookie } from "./cookies.ts";
import { requireSameOrigin } from "./same-origin.ts";

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function correlationIdOf(from: Headers): CorrelationId {
  const given = from.get("x-correlation-id") ?? "";
  return (uuid.test(given) ? given : randomUUID()) as CorrelationId;
}

/** A browser that fetches ahead is not a person who is there. */
const isPrefetch = (from: Headers): boolean =>
  from.has("next-router-prefetch") ||
  (from.get("sec-purpose") ?? from.get("purpose") ?? "").includes("prefetch");

/** Whether a browser fetches this page before anybody has opened it. */
export const isFetchedAhead = async (): Promise<boolean> => isPrefetch(await headers());

async function askerOf(touches: boolean): Promise<Asker> {
  const [jar, from] = await Promise.all([cookies(), headers()]);
  const sessionId = jar.get(cookieName("sid"))?.value ?? null;
  return askerFor(sessionId, correlationIdOf(from), { touches: touches && !isPrefetch(from) });
}

/** Who asks for this page: one look-up of the session however many parts of the page ask. Counts as activity. */
export const requireAsker = cache((): Promise<Asker> => askerOf(true));

/** Who asks, without counting as activity: for live reads and for reading the session's own state. */
export const requirePassiveAsker = cache((): Promise<Asker> => askerOf(false));

/** Who asks, each time anew, for an answer that goes on after the request: no activity, and no look of the person's. */
export async function requireLastingAsker(): Promise<() => Asker> {
  const sessionId = (await cookies()).get(cookieName("sid"))?.value ?? null;
  return () => inBackground(askerFor(sessionId, randomUUID() as CorrelationId, { touches: false }));
}

/** The correlation id of this request, as the proxy gave it. */
export async function requireCorrelationId(): Promise<CorrelationId> {
  return correlationIdOf(await headers());
}

/**
 * Who posts: the asker of a server action or a POST route, which must come from our own pages. Every action begins
 * with this, because an action can be posted to from anywhere. `not-allowed` otherwise.
 */
export async function requireActingAsker(): Promise<Result<Asker>> {
  const from = await headers();
  const ours = requireSameOrigin(from);
  if (ours.ok) return ok(await requireAsker());
  log("warn", "foreign-post-refused", { correlationId: correlationIdOf(from) });
  return ours;
}

const ourCookies: readonly OurCookie[] = ["sid", "return", "device"];

/** Takes our cookies back from the browser (in an action or a route, after `endSession`). */
export async function clearOurCookies(): Promise<void> {
  const jar = await cookies();
  for (const cookie of ourCookies) jar.set(cookieName(cookie), "", { ...cookieAttributes(), maxAge: 0 });
}

/**
 * The value of Clear-Site-Data for the answer after logging out. On a shared device everything that this site
 * ever kept goes; on one's own, what belongs to the session.
 */
export function clearSiteData(sharedDevice: boolean): string {
  return sharedDevice ? '"cache", "cookies", "storage"' : '"cache", "cookies"';
}

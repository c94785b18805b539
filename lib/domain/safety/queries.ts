import "server-only";
import { inBackground, type Asker } from "#lib/access/asker.ts";
import { requirePermit } from "#lib/access/gate.ts";
import { contactOf, inSafetyMode } from "#lib/access/safety-mode.ts";
import { realNow } from "#lib/clock.ts";
import { log } from "#lib/log.ts";
import { me } from "#lib/paths.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import type { SafeContact } from "#lib/safe-contact.ts";

/** So long ago may somebody have logged in, to turn safety mode off. */
export const freshForMs = 5 * 60_000;

/** What a person chose so that they are safe. */
export interface Safety {
  readonly mode: boolean;
  /** They logged in just now: only then can the mode be turned off. */
  readonly justLoggedIn: boolean;
  /** Null where they have not said how they can be reached. */
  readonly contact: SafeContact | null;
}

/** Whether the asker proved to NHS login within five minutes (real time) who they are. */
export async function hasJustLoggedIn(asker: Asker): Promise<boolean> {
  const found = await asker.session();
  if (found.state !== "live") return false;
  return realNow().epochMilliseconds - found.session.authTime.getTime() <= freshForMs;
}

/** Answers a store that does not answer with `unavailable`. */
export async function orUnavailable<T>(asker: Asker, work: () => Promise<T>): Promise<Result<T>> {
  try {
    return ok(await work());
  } catch (error) {
    const reason = error instanceof Error ? error.name : "unknown";
    log("error", "safety-not-reached", { correlationId: asker.correlationId, reason });
    return failed({ kind: "unavailable" });
  }
}

/** The asker's own choices; nobody reads another's. It is no look: whoever reads over a shoulder who looked, sees none. */
export async function getSafety(asker: Asker): Promise<Result<Safety>> {
  const permit = await requirePermit(inBackground(asker), "profile:read", me);
  if (!permit.ok) return permit;
  const { subject } = permit.value;
  return orUnavailable(asker, async () => {
    const [mode, contact, justLoggedIn] = await Promise.all([
      inSafetyMode(subject),
      contactOf(subject),
      hasJustLoggedIn(asker),
    ]);
    return { mode, contact, justLoggedIn };
  });
}

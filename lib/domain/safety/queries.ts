import "server-only";
import { inBackground, type Asker } from "#lib/access/asker.ts";
import { requirePermit } from "#lib/access/gate.ts";
import { contactOf, inSafetyMode } from "#lib/access/safety-mode.ts";
import { realNow } from "#lib/clock.ts";
import { log } from "#lib/log.ts";
import { me } from "#lib/paths.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { isJustNow, type Safety } from "./model.ts";

/** Whether the asker proved to NHS login within five minutes (real time) who they are. */
export async function hasJustLoggedIn(asker: Asker): Promise<boolean> {
  const found = await asker.session();
  if (found.state !== "live") return false;
  return isJustNow(found.session.authTime.getTime(), realNow().epochMilliseconds);
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

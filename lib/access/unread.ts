import "server-only";
import { log } from "#lib/log.ts";
import { me } from "#lib/paths.ts";
import { countUnreadOf } from "#lib/store/inbox.ts";
import type { Asker } from "./asker.ts";
import { decide } from "./decide.ts";
import { actingAsker } from "./gate.ts";

/**
 * How much waits to be read by who asks, for the frame of every page: a number of their own, of which no line is written
 * down, because nothing of what is in it is read. `opened`: the id of what is being opened by this very request. Null for
 * who has no inbox, and where nobody can tell. Never rejects.
 */
export async function unreadOf(asker: Asker, opened: string | null): Promise<number | null> {
  try {
    const found = await asker.session();
    if (found.state !== "live") return null;
    const verdict = await decide(actingAsker(asker, found.session), "messages:read", me);
    return verdict.decision === "allowed" ? await countUnreadOf(verdict.subject, opened) : null;
  } catch (error) {
    const reason = error instanceof Error ? error.name : "unknown";
    log("warn", "unread-not-counted", { correlationId: asker.correlationId, reason });
    return null;
  }
}

import "server-only";
import { lt } from "drizzle-orm";
import { realNow } from "#lib/clock.ts";
import type { Database } from "#lib/store/database.ts";
import { draft, session } from "#lib/store/schema.ts";

/** A session is remembered this long after its limit, so that a post after a time-out can still be kept. */
const endedSessionKeptMs = 24 * 60 * 60 * 1_000;

/** Deletes drafts past their day, and sessions (with their tokens) a day past their limit. Safe to repeat. */
export async function forgetExpired(db: Database): Promise<number> {
  const at = realNow().epochMilliseconds;
  const drafts = await db
    .delete(draft)
    .where(lt(draft.expiresAt, new Date(at)))
    .returning({ key: draft.keyHash });
  const sessions = await db
    .delete(session)
    .where(lt(session.endsAt, new Date(at - endedSessionKeptMs)))
    .returning({ key: session.idHash });
  return drafts.length + sessions.length;
}

import "server-only";
import { desc, eq } from "drizzle-orm";
import { realNow } from "#lib/clock.ts";
import type { Device } from "#lib/device-words.ts";
import { log } from "#lib/log.ts";
import { failed, ok, type Result } from "#lib/result.ts";
import { database } from "#lib/store/database.ts";
import { session } from "#lib/store/schema.ts";
import type { Asker } from "./asker.ts";
import { notAllowed } from "./decide.ts";
import { markOf, sessionFrom, type SessionRow } from "./session.ts";

/** One log-in of a person; nothing in it says where they were. */
export interface LogIn {
  /** Tells one from another on a page, and is of no use for anything else. */
  readonly mark: string;
  readonly device: Device | null;
  /** Whole minutes of real time, rounded down. */
  readonly begunMinutesAgo: number;
  readonly seenMinutesAgo: number;
  readonly live: boolean;
  /** The one that asks. */
  readonly current: boolean;
}

const minutesSince = (moment: Date, at: number): number =>
  Math.max(0, Math.floor((at - moment.getTime()) / 60_000));

function toLogIn(row: SessionRow, current: string, at: number): readonly LogIn[] {
  const known = sessionFrom(row);
  if (known === null) return [];
  return [
    {
      mark: markOf(known),
      device: known.device,
      begunMinutesAgo: minutesSince(row.createdAt, at),
      seenMinutesAgo: minutesSince(row.lastSeenAt, at),
      live: row.endedAt === null && Math.min(known.idleEndsAt.getTime(), known.endsAt.getTime()) > at,
      current: row.idHash === current,
    },
  ];
}

/**
 * Every log-in of the asker's that we still know of, the latest first: those that are live, and those that ended
 * within about a day. Reads nothing of anybody's record, so that a session is all it needs.
 */
export async function listLogIns(asker: Asker): Promise<Result<readonly LogIn[]>> {
  try {
    const found = await asker.session();
    if (found.state === "none") return failed(notAllowed("signed-out"));
    if (found.state === "ended") return failed(notAllowed("session-ended"));
    const { actor, idHash } = found.session;
    const rows = await database()
      .select()
      .from(session)
      .where(eq(session.actor, actor))
      .orderBy(desc(session.createdAt))
      .limit(100);
    const at = realNow().epochMilliseconds;
    return ok(rows.flatMap((row) => toLogIn(row, idHash, at)));
  } catch (error) {
    const reason = error instanceof Error ? error.name : "unknown";
    log("error", "log-ins-not-read", { correlationId: asker.correlationId, reason });
    return failed({ kind: "unavailable" });
  }
}

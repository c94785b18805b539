import "server-only";
import { inArray, lt, or, sql } from "drizzle-orm";
import { requireSystemPermit } from "#lib/access/gate.ts";
import { now, realNow } from "#lib/clock.ts";
import type { Database } from "#lib/store/database.ts";
import { forgetDelivered } from "#lib/store/deliveries.ts";
import { slotAlert, startedQuestionnaire } from "#lib/store/schema-appointments.ts";
import { messageFile } from "#lib/store/schema-sent-messages.ts";
import { draft, oneTimeKey, session, sessionTokens } from "#lib/store/schema.ts";

/** A session is remembered this long after its limit, so that a post after a time-out can still be kept. */
const endedSessionKeptMs = 24 * 60 * 60 * 1_000;

const dayMs = 24 * 60 * 60 * 1_000;

/** Answers that nobody has gone on with are kept this long; the page on which a form begins says so. */
const answersKeptMs = 8 * 7 * dayMs;

/** An alert that has ended or was stopped is kept this long, so that nothing points at what is gone. */
const endedAlertKeptMs = 3 * dayMs;

/** What was delivered is kept this long, for whoever asks what became of it. */
const deliveredKeptMs = 30 * dayMs;

const idleEndsAt = sql`${session.lastSeenAt} + make_interval(secs => ${session.idleLimitSeconds})`;

/** Sessions that nobody can go on with: past the idle or the absolute limit, also when no request has noticed yet. */
const overAt = (db: Database, at: Date) =>
  db
    .select({ idHash: session.idHash })
    .from(session)
    .where(sql`least(${idleEndsAt}, ${session.endsAt}) <= ${at.toISOString()}::timestamptz`);

/** What people began and left: started questionnaires, alerts that are over; and what was delivered long ago. Health time. */
async function forgetLeft(db: Database): Promise<number> {
  const at = now().epochMilliseconds;
  const answers = await db
    .delete(startedQuestionnaire)
    .where(lt(startedQuestionnaire.changedAt, new Date(at - answersKeptMs)))
    .returning({ about: startedQuestionnaire.about });
  const over = new Date(at - endedAlertKeptMs);
  const alerts = await db
    .delete(slotAlert)
    .where(or(lt(slotAlert.endsAt, over), lt(slotAlert.stoppedAt, over)))
    .returning({ id: slotAlert.id });
  const delivered = new Date(at - deliveredKeptMs);
  await forgetDelivered(requireSystemPermit("notify-people"), db, delivered);
  return answers.length + alerts.length;
}

/**
 * Deletes drafts, files and one-time keys past their day, the tokens of every session that is over, and sessions a day past
 * their limit (real time); and what people began and left (health time). Safe to repeat.
 */
export async function forgetExpired(db: Database): Promise<number> {
  const at = realNow().epochMilliseconds;
  const drafts = await db
    .delete(draft)
    .where(lt(draft.expiresAt, new Date(at)))
    .returning({ key: draft.keyHash });
  const files = await db
    .delete(messageFile)
    .where(lt(messageFile.expiresAt, new Date(at)))
    .returning({ id: messageFile.id });
  const keys = await db
    .delete(oneTimeKey)
    .where(lt(oneTimeKey.expiresAt, new Date(at)))
    .returning({ key: oneTimeKey.keyHash });
  const tokens = await db
    .delete(sessionTokens)
    .where(inArray(sessionTokens.sessionIdHash, overAt(db, new Date(at))))
    .returning({ key: sessionTokens.sessionIdHash });
  const sessions = await db
    .delete(session)
    .where(lt(session.endsAt, new Date(at - endedSessionKeptMs)))
    .returning({ key: session.idHash });
  const forgotten = [drafts, files, keys, tokens, sessions].reduce((sum, { length }) => sum + length, 0);
  return forgotten + (await forgetLeft(db));
}

import "server-only";
import { requireSystemPermit } from "#lib/access/gate.ts";
import { now } from "#lib/clock.ts";
import { listToldEvents, type FollowedEvent } from "#lib/gateways/care-events/client.ts";
import { log } from "#lib/log.ts";
import type { SystemPermit } from "#lib/permit.ts";
import { actorsFor, notHeardOf } from "#lib/store/acting.ts";
import type { Database, Transaction } from "#lib/store/database.ts";
import { cursorOf, keepCursor } from "#lib/store/feed-cursors.ts";
import { addNotice } from "#lib/store/person-notices.ts";

const feed = "care-events";
/** So many pages at one tick; the next goes on. */
const mostPages = 20;

/** So long an event waits for the other feed to tell of a relationship that it names; health time. */
const waitsForMs = 10 * 60 * 1_000;

/** Whether an event names a relationship of which the other feed is still to tell: then nobody would be told of it. */
async function isTooEarly(
  permit: SystemPermit<"notify-people">,
  db: Database,
  { relationships, at }: FollowedEvent,
): Promise<boolean> {
  if (now().epochMilliseconds - Date.parse(at) > waitsForMs) return false;
  return (await notHeardOf(permit, db, relationships)).length > 0;
}

/**
 * Writes a notice for everyone who acts for the person now and may be told of this. Both have to say so: the source
 * under which relationships it was granted when it happened, and what is known here of who still acts.
 */
async function tell(
  permit: SystemPermit<"notify-people">,
  db: Database,
  tx: Transaction,
  { event, person, at, relationships }: FollowedEvent,
): Promise<number> {
  const actors = await actorsFor(permit, db, person);
  let told = 0;
  for (const { role, performer } of actors.filter((one) => relationships.includes(one.role))) {
    const written = await addNotice(permit, tx, {
      ...{ owner: performer, kind: "care-update", about: person, at: new Date(at) },
      ...{ says: { event, role }, dedupeKey: event, text: true },
    });
    if (written) told += 1;
  }
  return told;
}

/**
 * Reads that something happened in people's care since the last look, and writes those who act for them a notice that
 * says no more than that. The cursor is kept in the same transaction, and the same is told once. Returns how many
 * notices were written; a feed that does not answer, or that names people who have not been heard of yet, is read at the
 * next tick.
 */
export async function followCareEvents(db: Database): Promise<number> {
  const [following, telling] = [
    requireSystemPermit("follow-care-events"),
    requireSystemPermit("notify-people"),
  ];
  let after = await cursorOf(db, feed);
  let told = 0;
  for (let page = 0; page < mostPages; page += 1) {
    const answer = await listToldEvents(following, after);
    if (!answer.ok) {
      log("warn", "care-events-not-read", { failure: answer.failure.kind });
      return told;
    }
    if (answer.value.kind === "cursor-gone") {
      after = null;
      continue;
    }
    const { events, cursor, more } = answer.value;
    const before = after;
    for (const event of events) if (await isTooEarly(telling, db, event)) return told;
    told += await db.transaction(async (tx) => {
      let written = 0;
      for (const event of events) written += await tell(telling, db, tx, event);
      if (cursor !== before) await keepCursor(tx, feed, cursor);
      return written;
    });
    after = cursor;
    if (!more) break;
  }
  return told;
}

import "server-only";
import { requireSystemPermit } from "#lib/access/gate.ts";
import { standsNow } from "#lib/access/known-roles.ts";
import { now } from "#lib/clock.ts";
import { listToldEvents, type FollowedEvent } from "#lib/gateways/care-events/client.ts";
import { log } from "#lib/log.ts";
import type { SystemPermit } from "#lib/permit.ts";
import { actorsFor, notHeardOf } from "#lib/store/known-roles.ts";
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
 * under which relationships it was granted when it happened, and what is known here of who still acts, by the rule that
 * the gate goes by.
 */
async function tell(
  permit: SystemPermit<"notify-people">,
  db: Database,
  tx: Transaction,
  { event, person, at, relationships }: FollowedEvent,
): Promise<number> {
  const known = await actorsFor(permit, db, person);
  const actors = known.filter(
    (one) => relationships.includes(one.role) && standsNow(one, now()) === "active",
  );
  let told = 0;
  for (const { role, performer } of actors) {
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
 * notices were written; a feed that does not answer is read at the next tick, and so is what names people who have not been
 * heard of yet, with all that came after: that is told now all the same.
 */
export async function followCareEvents(db: Database): Promise<number> {
  const [following, telling] = [
    requireSystemPermit("follow-care-events"),
    requireSystemPermit("notify-people"),
  ];
  let after = await cursorOf(db, feed);
  let told = 0;
  let waits = false;
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
    for (const event of events) waits ||= await isTooEarly(telling, db, event);
    const keeps = !waits && cursor !== before;
    told += await db.transaction(async (tx) => {
      let written = 0;
      for (const event of events) written += await tell(telling, db, tx, event);
      if (keeps) await keepCursor(tx, feed, cursor);
      return written;
    });
    after = cursor;
    if (!more) break;
  }
  return told;
}

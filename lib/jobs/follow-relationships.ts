import "server-only";
import { requireSystemPermit } from "#lib/access/gate.ts";
import { listRelationshipEvents } from "#lib/gateways/relationship-events/client.ts";
import type { RelationshipEvent } from "#lib/gateways/relationship-events/client.ts";
import { log } from "#lib/log.ts";
import { forgetAllChecks, forgetChecks, relationshipFeed } from "#lib/store/acting.ts";
import type { Database, Transaction } from "#lib/store/database.ts";
import { cursorOf, keepCursor } from "#lib/store/feed-cursors.ts";
import { rememberRoles, type KnownStanding } from "#lib/store/known-roles.ts";

/** So long one question waits for something to happen, in seconds; a worker that stops waits no longer than this. */
const waitSeconds = 4;
/** So many pages at one tick; the next goes on. */
const mostPages = 50;

/** How a relationship stands after each happening; a change of its terms leaves it as it was. */
const standings: Readonly<Record<RelationshipEvent["happened"], KnownStanding | null>> = {
  applied: "asked",
  granted: "active",
  reactivated: "active",
  suspended: "paused",
  rejected: "over",
  withdrawn: "over",
  ended: "over",
  "marked-as-error": "over",
  changed: null,
};

/** Told of each happening, once, in the transaction that makes it known: who writes the two people a notice. */
export type TellOf = (tx: Transaction, event: RelationshipEvent) => Promise<void>;

async function take(tx: Transaction, event: RelationshipEvent, tellOf: TellOf): Promise<void> {
  const standing = standings[event.happened];
  const { relationship: role, performer, patient } = event;
  if (standing !== null)
    await rememberRoles(tx, [{ role, performer, patient, standing, heardAt: new Date(event.at) }]);
  await tellOf(tx, event);
}

/**
 * Reads what happened between people since the last look and waits for more: what each session was told of those
 * relationships is forgotten, so that the next request asks anew, and open pages look again at once. The cursor is kept
 * in the same transaction. Returns how many happenings were taken.
 */
export async function followRelationships(db: Database, tellOf: TellOf): Promise<number> {
  const permit = requireSystemPermit("follow-relationship-events");
  let after = await cursorOf(db, relationshipFeed);
  let taken = 0;
  for (let page = 0; page < mostPages; page += 1) {
    const answer = await listRelationshipEvents(permit, after, taken === 0 ? waitSeconds : 0);
    if (!answer.ok) {
      log("warn", "relationship-events-not-read", { failure: answer.failure.kind });
      return taken;
    }
    if (answer.value.kind === "cursor-gone") {
      await db.transaction(forgetAllChecks);
      after = null;
      continue;
    }
    const { events, cursor, more } = answer.value;
    await db.transaction(async (tx) => {
      await forgetChecks(
        tx,
        events.map(({ relationship }) => relationship),
      );
      for (const event of events) await take(tx, event, tellOf);
      await keepCursor(tx, relationshipFeed, cursor);
    });
    after = cursor;
    taken += events.length;
    if (!more) break;
  }
  return taken;
}

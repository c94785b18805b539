import "server-only";
import { and, asc, count, desc, eq, isNull, lt, ne, sql } from "drizzle-orm";
import { z } from "zod";
import { now } from "#lib/clock.ts";
import { env } from "#lib/env.ts";
import type { NhsNumber } from "#lib/nhs-number.ts";
import { noticeKinds, type NoticeKind } from "#lib/notice-kind.ts";
import { opaqueId } from "#lib/opaque-id.ts";
import type { Permit, SystemPermit } from "#lib/permit.ts";
import { deliverLater, type DeliveryToMake } from "./deliveries.ts";
import { inboxOf } from "./inbox-name.ts";
import { database, type Database, type Transaction } from "./database.ts";
import { personNotice } from "./schema-notices.ts";
import { keyedHash, seal, unseal } from "./sealing.ts";

/** A notice to be written. */
export interface NewNotice {
  /** Who is told. */
  readonly owner: NhsNumber;
  readonly kind: NoticeKind;
  /** Whom it is about. */
  readonly about: NhsNumber;
  /** Whatever the one who reads it needs to tell it; sealed. */
  readonly says: unknown;
  /** When it happened, health time. */
  readonly at: Date;
  /** The same is told to the same person once, however often it is written. */
  readonly dedupeKey: string;
  /** Whether whoever has no device that shows it gets a text message, which does not say what there is to read. */
  readonly text: boolean;
}

/** A notice as it is kept. `says` is undefined where it can no longer be opened; moments are health time. */
export interface StoredNotice {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly owner: NhsNumber;
  readonly about: NhsNumber;
  readonly says: unknown;
  readonly at: Date;
  readonly readAt: Date | null;
}

type Row = typeof personNotice.$inferSelect;
type Telling = SystemPermit<"notify-people">;
type Reading = Permit<"relationships:read">;

const numbers = z.object({ owner: z.string(), about: z.string(), says: z.unknown() });
const personKey = (nhsNumber: string): string => keyedHash(env().HANDLE_KEY, "notice-person", nhsNumber);
const boundTo = (id: string): string => `person-notice ${id}`;
const healthNow = (): Date => new Date(now().epochMilliseconds);

function opened({ id, kind, sealed, at, readAt }: Row): readonly StoredNotice[] {
  const known = noticeKinds.find((one) => one === kind);
  const read = numbers.safeParse(unseal(env().DRAFT_KEY, boundTo(id), sealed));
  if (known === undefined || !read.success) return [];
  const { owner, about, says } = read.data;
  return [{ id, kind: known, at, readAt, says, owner: owner as NhsNumber, about: about as NhsNumber }];
}

/** The push of a notice: that there is something to read, on the devices that want to be told of people. */
const pushOf = (id: string, owner: NhsNumber): DeliveryToMake => ({
  ...{ kind: "push", about: `notice:${id}`, owner: inboxOf(owner), topic: "people" },
  ...{ once: ["notice", id], dueAt: healthNow() },
});

/**
 * Writes a notice, unless the same was told already, and in the same transaction what makes it known: its push, or, where
 * a text message may be sent instead, that one of the two is to be chosen. Returns whether it was written.
 */
export async function addNotice(
  _permit: Telling,
  db: Pick<Transaction, "insert">,
  { owner, kind, about, says, at, dedupeKey, text }: NewNotice,
): Promise<boolean> {
  const id = opaqueId(env().HANDLE_KEY, "notices", owner, kind, dedupeKey);
  const written = await db
    .insert(personNotice)
    .values({
      ...{ id, kind, at },
      ...{ owner: personKey(owner), about: personKey(about) },
      once: keyedHash(env().HANDLE_KEY, "notice-once", owner, kind, dedupeKey),
      sealed: seal(env().DRAFT_KEY, boundTo(id), { owner, about, says }),
      texted: text ? "waiting" : null,
    })
    .onConflictDoNothing()
    .returning({ id: personNotice.id });
  if (written.length === 0) return false;
  if (!text) await deliverLater(db, [pushOf(id, owner)]);
  return true;
}

const ownersOf = ({ subject }: Reading) => eq(personNotice.owner, personKey(subject));

/** What the permit's person was told, newest first, at most a hundred. Rejects when the store does not answer. */
export async function listNotices(permit: Reading): Promise<readonly StoredNotice[]> {
  const rows = await database()
    .select()
    .from(personNotice)
    .where(ownersOf(permit))
    .orderBy(desc(personNotice.at), asc(personNotice.id))
    .limit(100);
  return rows.flatMap(opened);
}

/** One of them, now read; null where they were told no such thing. Rejects when the store does not answer. */
export async function readNotice(permit: Reading, id: string): Promise<StoredNotice | null> {
  const its = and(ownersOf(permit), eq(personNotice.id, id));
  await database()
    .update(personNotice)
    .set({ readAt: healthNow() })
    .where(and(its, isNull(personNotice.readAt)));
  const [row] = await database().select().from(personNotice).where(its);
  return row === undefined ? null : (opened(row)[0] ?? null);
}

/** A query for how many somebody has not read, but for the one that is being opened. */
export const unreadNoticesOf = (owner: NhsNumber, opened: string | null) =>
  database()
    .select({ unread: count() })
    .from(personNotice)
    .where(
      and(
        eq(personNotice.owner, personKey(owner)),
        isNull(personNotice.readAt),
        opened === null ? undefined : ne(personNotice.id, opened),
      ),
    );

/** How many of each kind the permit's person has not read. Rejects when the store does not answer. */
export async function countUnread(permit: Reading): Promise<ReadonlyMap<string, number>> {
  const rows = await database()
    .select({ kind: personNotice.kind, unread: count() })
    .from(personNotice)
    .where(and(ownersOf(permit), isNull(personNotice.readAt)))
    .groupBy(personNotice.kind);
  return new Map(rows.map(({ kind, unread }) => [kind, unread]));
}

/**
 * What others were told of the care of the permit's person, oldest first: theirs alone to see. Rejects when the store
 * does not answer.
 */
export async function toldAboutCare(permit: Permit<"care-updates:read">): Promise<readonly StoredNotice[]> {
  if (permit.relation !== "self") return [];
  const rows = await database()
    .select()
    .from(personNotice)
    .where(and(eq(personNotice.about, personKey(permit.subject)), eq(personNotice.kind, "care-update")))
    .orderBy(asc(personNotice.at), asc(personNotice.id));
  return rows.flatMap(opened);
}

/** Notices of which a text message is still to be sent, those that were not tried lately first. */
export async function waitingNotices(
  _permit: Telling,
  db: Database,
  most: number,
): Promise<readonly StoredNotice[]> {
  const rows = await db
    .select()
    .from(personNotice)
    .where(eq(personNotice.texted, "waiting"))
    .orderBy(asc(sql`coalesce(${personNotice.triedAt}, ${personNotice.at})`))
    .limit(most);
  return rows.flatMap(opened);
}

/** Writes what became of a text message; `tried`: it goes out at a later tick. */
export async function markNoticeTexted(
  _permit: Telling,
  db: Pick<Transaction, "update">,
  { id }: StoredNotice,
  became: "taken" | "refused" | "tried",
): Promise<void> {
  const set = became === "tried" ? { triedAt: healthNow() } : { texted: became };
  await db.update(personNotice).set(set).where(eq(personNotice.id, id));
}

/** Has a notice pushed, and so sends no text message of it. */
export async function pushNotice(_permit: Telling, db: Database, { id, owner }: StoredNotice): Promise<void> {
  await db.transaction(async (within) => {
    await deliverLater(within, [pushOf(id, owner)]);
    await within.update(personNotice).set({ texted: "taken" }).where(eq(personNotice.id, id));
  });
}

/** What could be pushed to no device after all may be told by a text message again, where one was to be. */
export async function tellNoticeAgain(
  _permit: Telling,
  db: Pick<Transaction, "update">,
  id: string,
): Promise<void> {
  const its = and(eq(personNotice.id, id), eq(personNotice.texted, "taken"));
  await db.update(personNotice).set({ texted: "waiting" }).where(its);
}

/** Forgets what happened before a moment. Returns how many notices that were. */
export async function forgetNotices(_permit: Telling, db: Database, before: Date): Promise<number> {
  const gone = await db
    .delete(personNotice)
    .where(lt(personNotice.at, before))
    .returning({ id: personNotice.id });
  return gone.length;
}

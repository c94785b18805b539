import "server-only";
import { randomUUID } from "node:crypto";
import { and, asc, count, eq, inArray, isNull, lt, lte, ne, or } from "drizzle-orm";
import { now, realNow } from "#lib/clock.ts";
import { env } from "#lib/env.ts";
import type { Permit, SystemPermit } from "#lib/permit.ts";
import { database, type Database, type Transaction } from "./database.ts";
import { inboxOf } from "./inbox-name.ts";
import { delivery } from "./schema-messages.ts";
import { keyedHash } from "./sealing.ts";

export type DeliveryKind = (typeof delivery.$inferSelect)["kind"];

/** Something that has to leave the house. */
export interface DeliveryToMake {
  readonly kind: DeliveryKind;
  /** The id of the message, receipt or reply that it is about. */
  readonly about: string;
  /** Keyed hash of the person who is told; null where it is a sender. */
  readonly owner: string | null;
  /** Of which topic of a person's choice it is; null: of none. */
  readonly topic: string | null;
  /** Whatever names it: the same is delivered once. */
  readonly once: readonly string[];
  /** Health time before which it waits. */
  readonly dueAt: Date;
}

/** One that is due. */
export type DueDelivery = Pick<
  typeof delivery.$inferSelect,
  "id" | "kind" | "about" | "owner" | "topic" | "tries"
>;

/** A job of the worker that may deliver. */
export type DeliveringPermit = SystemPermit<"notify-people"> | SystemPermit<"answer-senders">;

const healthNow = (): Date => new Date(now().epochMilliseconds);

/** Of the queue, which knows no other time. */
const realDate = (inSeconds = 0): Date => new Date(realNow().epochMilliseconds + inSeconds * 1_000);

const columns = {
  ...{ id: delivery.id, kind: delivery.kind, about: delivery.about },
  ...{ owner: delivery.owner, topic: delivery.topic, tries: delivery.tries },
};

/**
 * Writes what has to be delivered, in the transaction that makes it due: neither is ever there without the other. What
 * is known by `once` already is not written again.
 */
export async function deliverLater(
  db: Pick<Transaction, "insert">,
  toMake: readonly DeliveryToMake[],
): Promise<void> {
  if (toMake.length === 0) return;
  const { HANDLE_KEY } = env();
  const rows = toMake.map(({ once, kind, ...rest }) => ({
    ...{ ...rest, kind, id: randomUUID(), state: "waiting" as const, madeAt: healthNow() },
    once: keyedHash(HANDLE_KEY, "delivery-once", kind, ...once),
  }));
  await db.insert(delivery).values(rows).onConflictDoNothing();
}

/**
 * Claims what is due of these kinds by health time, oldest first, and hands it to `take` in the same transaction: it is
 * claimed by one worker, and by none where `take` rejects. Returns how many were claimed.
 */
export async function claimDue(
  _permit: DeliveringPermit,
  db: Database,
  { kinds, most }: { readonly kinds: readonly DeliveryKind[]; readonly most: number },
  take: (due: readonly DueDelivery[], within: Transaction) => Promise<void>,
): Promise<number> {
  return db.transaction(async (within) => {
    const due = await within
      .select(columns)
      .from(delivery)
      .where(
        and(
          eq(delivery.state, "waiting"),
          lte(delivery.dueAt, healthNow()),
          inArray(delivery.kind, [...kinds]),
        ),
      )
      .orderBy(asc(delivery.dueAt))
      .limit(most)
      .for("update", { skipLocked: true });
    if (due.length === 0) return 0;
    const ids = due.map(({ id }) => id);
    await within
      .update(delivery)
      .set({ state: "handed-over", nextTryAt: realDate() })
      .where(inArray(delivery.id, ids));
    await take(due, within);
    return due.length;
  });
}

/** Those of these deliveries that are still to be made. */
export async function stillDue(
  _permit: DeliveringPermit,
  db: Pick<Transaction, "select">,
  ids: readonly string[],
): Promise<readonly DueDelivery[]> {
  return db
    .select(columns)
    .from(delivery)
    .where(and(inArray(delivery.id, [...ids]), eq(delivery.state, "handed-over")));
}

/** Writes that a delivery was made, or that it was of no use to anybody any more. */
export async function markDelivered(
  _permit: DeliveringPermit,
  db: Pick<Transaction, "update">,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  await db
    .update(delivery)
    .set({ state: "done", endedAt: healthNow(), fault: null })
    .where(and(inArray(delivery.id, [...ids]), ne(delivery.state, "done")));
}

/**
 * Writes that a try failed, and why in a word; `again`: so many seconds until the next, null: it is not tried again. Says
 * whether that was written: what another worker has ended, or tried meanwhile, stays as it is.
 */
export async function markFailed(
  _permit: DeliveringPermit,
  db: Pick<Transaction, "update">,
  { id, tries }: Pick<DueDelivery, "id" | "tries">,
  { fault, again }: { readonly fault: string; readonly again: number | null },
): Promise<boolean> {
  const next =
    again === null ? { state: "dead" as const, endedAt: healthNow() } : { nextTryAt: realDate(again) };
  const written = await db
    .update(delivery)
    .set({ ...next, fault, tries: tries + 1 })
    .where(and(eq(delivery.id, id), eq(delivery.state, "handed-over"), eq(delivery.tries, tries)))
    .returning({ id: delivery.id });
  return written.length > 0;
}

/** What the queue should have tried so long ago, it has lost. */
const lostAfterSeconds = 10 * 60;

/** Lets what the queue has lost be handed to it again. Returns how many there were. */
export async function takeBackLost(
  _permit: DeliveringPermit,
  db: Pick<Transaction, "update">,
): Promise<number> {
  const lost = await db
    .update(delivery)
    .set({ state: "waiting" })
    .where(
      and(
        eq(delivery.state, "handed-over"),
        or(isNull(delivery.nextTryAt), lt(delivery.nextTryAt, realDate(-lostAfterSeconds))),
      ),
    )
    .returning({ id: delivery.id });
  return lost.length;
}

/** Moves a delivery to later (health time), as if it had never been handed over; not one that has ended. */
export async function postpone(
  _permit: DeliveringPermit,
  db: Pick<Transaction, "update">,
  id: string,
  dueAt: Date,
): Promise<void> {
  await db
    .update(delivery)
    .set({ state: "waiting", dueAt })
    .where(and(eq(delivery.id, id), eq(delivery.state, "handed-over")));
}

/** Forgets what was delivered before a moment; what is dead stays until somebody has seen to it. */
export async function forgetDelivered(
  _permit: DeliveringPermit,
  db: Pick<Transaction, "delete">,
  before: Date,
): Promise<void> {
  await db.delete(delivery).where(and(eq(delivery.state, "done"), lt(delivery.endedAt, before)));
}

/** How many deliveries of each kind stand how, and the faults of those that are dead: for operations. */
export async function countDeliveries(db: Pick<Transaction, "select">): Promise<
  readonly {
    readonly kind: string;
    readonly state: string;
    readonly fault: string | null;
    readonly count: number;
  }[]
> {
  return db
    .select({ kind: delivery.kind, state: delivery.state, fault: delivery.fault, count: count() })
    .from(delivery)
    .groupBy(delivery.kind, delivery.state, delivery.fault)
    .orderBy(delivery.kind, delivery.state);
}

/** Lets whatever is dead be tried again, from the first try on. Returns how many there were. */
export async function tryAgain(db: Pick<Transaction, "update">): Promise<number> {
  const dead = await db
    .update(delivery)
    .set({ state: "waiting", tries: 0, endedAt: null })
    .where(eq(delivery.state, "dead"))
    .returning({ id: delivery.id });
  return dead.length;
}

/**
 * What a push told the permit's person of, by the id that it carried: the `about` of its delivery. Null for a push to
 * somebody else, and for one that is not remembered any more. Rejects when the store does not answer.
 */
export async function pushedTo({ subject }: Permit<"messages:read">, id: string): Promise<string | null> {
  const [row] = await database()
    .select({ about: delivery.about })
    .from(delivery)
    .where(and(eq(delivery.id, id), eq(delivery.kind, "push"), eq(delivery.owner, inboxOf(subject))));
  return row?.about ?? null;
}

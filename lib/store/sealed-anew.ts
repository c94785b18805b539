import "server-only";
import { and, asc, count, gt, inArray } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import type { SystemPermit } from "#lib/permit.ts";
import type { Database, Transaction } from "./database.ts";
import {
  boundTo,
  knownBoundTo,
  receiptBoundTo,
  replyBoundTo,
  subscriptionBoundTo,
} from "./message-bindings.ts";
import { messageFile } from "./schema-sent-messages.ts";
import { olderKeyIds, openMessage, sealMessage } from "./message-seal.ts";
import {
  knownPerson,
  messageReceipt,
  messageReply,
  pushSubscription,
  receivedMessage,
} from "./schema-messages.ts";

/** So many rows are sealed again in one transaction: nobody waits long for one of them. */
const batch = 200;

/** What was sealed, under the newest key; undefined where it cannot be opened: then it stays as it is. */
function anew(bound: string, sealed: string, keyId: string): { sealed: string; keyId: string } | undefined {
  const value = openMessage(bound, { sealed, keyId });
  return value === undefined ? undefined : sealMessage(bound, value);
}

/** One table whose rows are sealed under the ring: its next rows after one, and how one is written anew. */
interface Sealed<Row> {
  readonly page: (tx: Transaction, after: Row | undefined) => Promise<Row[]>;
  /** Says whether it was sealed again. */
  readonly renew: (tx: Transaction, row: Row) => Promise<boolean>;
}

async function sweep<Row>(db: Database, { page, renew }: Sealed<Row>): Promise<number> {
  let all = 0;
  let last: Row | undefined;
  for (;;) {
    const rows = await db.transaction(async (tx) => {
      const found = await page(tx, last);
      for (const row of found) if (await renew(tx, row)) all += 1;
      return found;
    });
    last = rows.at(-1);
    if (rows.length < batch) return all;
  }
}

type Message = typeof receivedMessage.$inferSelect;

const messages: Sealed<Message> = {
  page: (tx, after) =>
    tx
      .select()
      .from(receivedMessage)
      .where(and(inArray(receivedMessage.keyId, [...olderKeyIds()]), gt(receivedMessage.id, after?.id ?? "")))
      .orderBy(asc(receivedMessage.id))
      .limit(batch)
      .for("update"),
  renew: async (tx, { id, sealed, sealedHead, keyId }) => {
    const content = anew(boundTo(id, "content"), sealed, keyId);
    const head = sealedHead === "" ? "" : anew(boundTo(id, "head"), sealedHead, keyId)?.sealed;
    if (content === undefined || head === undefined) return false;
    const set = { ...content, sealedHead: head };
    await tx
      .update(receivedMessage)
      .set(set)
      .where(inArray(receivedMessage.id, [id]));
    return true;
  },
};

type Simple = typeof messageReply | typeof messageReceipt | typeof pushSubscription | typeof knownPerson;

/** A table with one sealed column, whose rows are named by `column`. */
function simple<Row extends { readonly sealed: string; readonly keyId: string }>(
  table: Simple,
  column: AnyPgColumn,
  { nameOf, bound }: { nameOf: (row: Row) => string | number; bound: (row: Row) => string },
): Sealed<Row> {
  return {
    page: async (tx, after) => {
      const older = inArray(table.keyId, [...olderKeyIds()]);
      const from = after === undefined ? undefined : gt(column, nameOf(after));
      const rows = await tx
        .select()
        .from(table)
        .where(and(older, from))
        .orderBy(asc(column))
        .limit(batch)
        .for("update");
      return rows as unknown as Row[];
    },
    renew: async (tx, row) => {
      const set = anew(bound(row), row.sealed, row.keyId);
      if (set === undefined) return false;
      await tx
        .update(table)
        .set(set)
        .where(inArray(column, [nameOf(row)]));
      return true;
    },
  };
}

/**
 * Seals again, under the newest key, all that an older key of the ring sealed: messages, answers, receipts, browsers and known
 * people. What cannot be opened stays as it is. Returns how many rows there were. Safe to repeat, and to be cut short.
 */
export async function sealAllAnew(_permit: SystemPermit<"notify-people">, db: Database): Promise<number> {
  const counts = [
    await sweep(db, messages),
    await sweep(
      db,
      simple<typeof messageReply.$inferSelect>(messageReply, messageReply.id, {
        nameOf: ({ id }) => id,
        bound: ({ id }) => replyBoundTo(id),
      }),
    ),
    await sweep(
      db,
      simple<typeof messageReceipt.$inferSelect>(messageReceipt, messageReceipt.id, {
        nameOf: ({ id }) => id,
        bound: ({ messageId, status }) => receiptBoundTo(messageId, status),
      }),
    ),
    await sweep(
      db,
      simple<typeof pushSubscription.$inferSelect>(pushSubscription, pushSubscription.id, {
        nameOf: ({ id }) => id,
        bound: ({ id }) => subscriptionBoundTo(id),
      }),
    ),
    await sweep(
      db,
      simple<typeof knownPerson.$inferSelect>(knownPerson, knownPerson.person, {
        nameOf: ({ person }) => person,
        bound: ({ person }) => knownBoundTo(person),
      }),
    ),
  ];
  return counts.reduce((sum, one) => sum + one, 0);
}

/** How many rows each key of the ring sealed, by its id: one that is not among them can go. */
export async function countByKey(db: Pick<Transaction, "select">): Promise<ReadonlyMap<string, number>> {
  const all = new Map<string, number>();
  for (const table of [
    receivedMessage,
    messageReply,
    messageReceipt,
    pushSubscription,
    knownPerson,
    messageFile,
  ]) {
    const rows = await db.select({ keyId: table.keyId, rows: count() }).from(table).groupBy(table.keyId);
    for (const { keyId, rows: more } of rows) all.set(keyId, (all.get(keyId) ?? 0) + more);
  }
  return all;
}

import "server-only";
import { and, eq, gt, lte } from "drizzle-orm";
import { realNow } from "#lib/clock.ts";
import { env } from "#lib/env.ts";
import type { Permission, Permit } from "#lib/permit.ts";
import { database, type Transaction } from "./database.ts";
import { oneTimeKey } from "./schema.ts";
import { keyedHash, seal, unseal } from "./sealing.ts";

/** As long as a page with a form may lie open and still be sent again. */
const keptForMs = 7 * 24 * 60 * 60 * 1_000;

/** A key, what is done under it (a fixed name of ours), and for whom. */
export interface Once {
  readonly permit: Permit<Permission>;
  readonly command: string;
  readonly key: string;
}

const hashOf = ({ permit, command, key }: Once): string =>
  keyedHash(env().HANDLE_KEY, "one-time-key", command, permit.subject, key);
const ownerOf = ({ permit }: Once): string => keyedHash(env().HANDLE_KEY, "one-time-owner", permit.subject);
const boundTo = (keyHash: string): string => `outcome ${keyHash}`;

/** What was done under this key before; undefined when nothing was. Rejects when the store does not answer. */
export async function outcomeOf(once: Once): Promise<unknown> {
  return findOutcome(database(), once);
}

async function findOutcome(db: Pick<Transaction, "select">, once: Once): Promise<unknown> {
  const keyHash = hashOf(once);
  const [row] = await db
    .select({ outcome: oneTimeKey.outcome })
    .from(oneTimeKey)
    .where(
      and(
        eq(oneTimeKey.keyHash, keyHash),
        eq(oneTimeKey.owner, ownerOf(once)),
        gt(oneTimeKey.expiresAt, new Date(realNow().epochMilliseconds)),
      ),
    );
  return row === undefined ? undefined : unseal(env().DRAFT_KEY, boundTo(keyHash), row.outcome);
}

/**
 * What stands for a content in an outcome, so that who comes again with other words under the same key is not told
 * that they were taken.
 */
export const contentMark = (content: unknown): string =>
  keyedHash(env().HANDLE_KEY, "one-time-content", JSON.stringify(content));

/**
 * Does `work` the first time that this key comes, in one transaction with the note of its outcome, and gives every
 * later comer that outcome: who comes at the same moment waits for the first. What `work` throws undoes all of it,
 * the key too. The outcome is kept as JSON.
 */
export async function doOnce(once: Once, work: (tx: Transaction) => Promise<unknown>): Promise<unknown> {
  const keyHash = hashOf(once);
  const at = realNow().epochMilliseconds;
  const begun = { outcome: "", createdAt: new Date(at), expiresAt: new Date(at + keptForMs) };
  return database().transaction(async (tx) => {
    const mine = await tx
      .insert(oneTimeKey)
      .values({ keyHash, owner: ownerOf(once), ...begun })
      // A key that has expired and is not swept yet is free again.
      .onConflictDoUpdate({
        target: oneTimeKey.keyHash,
        set: begun,
        setWhere: lte(oneTimeKey.expiresAt, begun.createdAt),
      })
      .returning({ keyHash: oneTimeKey.keyHash });
    if (mine.length === 0) return findOutcome(tx, once);
    const outcome = await work(tx);
    await tx
      .update(oneTimeKey)
      .set({ outcome: seal(env().DRAFT_KEY, boundTo(keyHash), outcome) })
      .where(eq(oneTimeKey.keyHash, keyHash));
    return outcome;
  });
}

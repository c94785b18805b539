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
  const taken = { outcome: "", createdAt: new Date(at), expiresAt: new Date(at + keptForMs) };
  return database().transaction(async (tx) => {
    const mine = await tx
      .insert(oneTimeKey)
      .values({ keyHash, owner: ownerOf(once), ...taken })
      // A key that has expired and is not swept yet is free again.
      .onConflictDoUpdate({
        target: oneTimeKey.keyHash,
        set: taken,
        setWhere: lte(oneTimeKey.expiresAt, taken.createdAt),
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

/** How an act that may not hold a transaction stands under its key. */
export type Standing =
  | { readonly state: "settled"; readonly outcome: unknown }
  /** Somebody began and has not said what became of it; `note` is what they left when they began. */
  | { readonly state: "unsettled"; readonly note: unknown };

/** What whoever claims a key gets: `mine` is to do the act, and then to say with `settle` what became of it. */
export type Claim = { readonly state: "mine" } | Standing;

interface Begun {
  readonly begun: true;
  readonly note: unknown;
}

const isBegun = (outcome: unknown): outcome is Begun =>
  typeof outcome === "object" && outcome !== null && Object.hasOwn(outcome, "begun");

const standingOf = (outcome: unknown): Standing =>
  isBegun(outcome) ? { state: "unsettled", note: outcome.note } : { state: "settled", outcome };

const lookAgainMs = 120;

/** Takes a key that is free, or on which `instead` is still what is sealed; says whether it was. */
async function begin(once: Once, note: unknown, instead: string | null): Promise<boolean> {
  const keyHash = hashOf(once);
  const at = realNow().epochMilliseconds;
  const sealed = seal(env().DRAFT_KEY, boundTo(keyHash), { begun: true, note } satisfies Begun);
  const row = { outcome: sealed, createdAt: new Date(at), expiresAt: new Date(at + keptForMs) };
  const mine = await database()
    .insert(oneTimeKey)
    .values({ keyHash, owner: ownerOf(once), ...row })
    .onConflictDoUpdate({
      target: oneTimeKey.keyHash,
      set: row,
      setWhere: instead === null ? lte(oneTimeKey.expiresAt, row.createdAt) : eq(oneTimeKey.outcome, instead),
    })
    .returning({ keyHash: oneTimeKey.keyHash });
  return mine.length === 1;
}

/** What is sealed under a key, what it says, and when it was taken; null where nothing is. */
async function sealedUnder(once: Once) {
  const keyHash = hashOf(once);
  const [row] = await database()
    .select({ sealed: oneTimeKey.outcome, takenAt: oneTimeKey.createdAt })
    .from(oneTimeKey)
    .where(
      and(
        eq(oneTimeKey.keyHash, keyHash),
        eq(oneTimeKey.owner, ownerOf(once)),
        gt(oneTimeKey.expiresAt, new Date(realNow().epochMilliseconds)),
      ),
    );
  if (row === undefined) return null;
  return { ...row, outcome: unseal(env().DRAFT_KEY, boundTo(keyHash), row.sealed) };
}

/** How the act under a key stands now, without waiting; null where nobody began. Rejects when the store does not answer. */
export async function standingUnder(once: Once): Promise<Standing | null> {
  const found = await sealedUnder(once);
  return found === null ? null : standingOf(found.outcome);
}

/** Keeps under a claimed key what became of its act. The outcome is kept as JSON. */
export async function settle(once: Once, outcome: unknown, tx: Transaction): Promise<void> {
  const keyHash = hashOf(once);
  const sealed = seal(env().DRAFT_KEY, boundTo(keyHash), outcome);
  await tx.update(oneTimeKey).set({ outcome: sealed }).where(eq(oneTimeKey.keyHash, keyHash));
}

interface Claiming {
  /** How long the act may take: of one that began longer ago nobody waits to hear. */
  readonly patienceMs: number;
  /** Of which outcomes the act may be done again by who comes later (nothing was done). */
  readonly reopens: (outcome: unknown) => boolean;
  /** What whoever comes later must know of an act of which nobody says what became. Kept as JSON. */
  readonly note?: unknown;
}

/**
 * Takes a key before an act that asks somebody outside, without a transaction that stays open meanwhile: of any
 * number who come at once one gets `mine`, and the others wait for what becomes of it, until the act has had its
 * time. Rejects when the store does not answer.
 */
export async function claim(once: Once, { patienceMs, reopens, note = null }: Claiming): Promise<Claim> {
  if (await begin(once, note, null)) return { state: "mine" };
  const until = performance.now() + patienceMs;
  for (let waited = false; ; waited = true) {
    const found = await sealedUnder(once);
    const standing = found && standingOf(found.outcome);
    if (found && standing?.state === "settled") {
      // Who waited gets the answer of whom they waited for, also where a later comer may try again.
      if (waited || !reopens(standing.outcome)) return standing;
      if (await begin(once, note, found.sealed)) return { state: "mine" };
    }
    const tooOld = found && realNow().epochMilliseconds - found.takenAt.getTime() >= patienceMs;
    if (standing?.state === "unsettled" && tooOld) return standing;
    if (performance.now() >= until) return { state: "unsettled", note: null };
    await new Promise((resolve) => setTimeout(resolve, lookAgainMs));
  }
}

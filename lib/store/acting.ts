import "server-only";
import { eq, inArray, sql } from "drizzle-orm";
import { realNow } from "#lib/clock.ts";
import { env } from "#lib/env.ts";
import { database, type Database, type Transaction } from "./database.ts";
import { cursorOf, keepCursor } from "./feed-cursors.ts";
import { actingCheck } from "./schema-acting.ts";
import { plainHash, seal, unseal } from "./sealing.ts";

/** The channel on which every web process hears whose open pages must look again. */
export const accessChannel = "access_changes";

/** The name of a session on that channel: of no use for anything else. */
export const nameOnChannel = (sessionIdHash: string): string => plainHash(`access ${sessionIdHash}`);

/** What a session was told of a relationship, as it is kept; undefined where it can no longer be opened. */
export interface KeptCheck {
  readonly role: string;
  readonly facts: unknown;
  readonly verifiedAt: Date;
}

const boundTo = (sessionIdHash: string, role: string): string => `acting-check ${sessionIdHash} ${role}`;

/** What a session was told when it last asked. Rejects when the store does not answer. */
export async function keptChecks(sessionIdHash: string): Promise<readonly KeptCheck[]> {
  const rows = await database()
    .select()
    .from(actingCheck)
    .where(eq(actingCheck.sessionIdHash, sessionIdHash));
  return rows.map(({ role, sealed, verifiedAt }) => ({
    ...{ role, verifiedAt },
    facts: unseal(env().TOKEN_KEY, boundTo(sessionIdHash, role), sealed),
  }));
}

/** The feed of what happens between people. */
export const relationshipFeed = "relationship-events";

/** What was forgotten last, whoever had it forgotten: the feed, or an act of ours of which the feed has not told yet. */
const lastForgotten = "relationships-forgotten";

/** How far anybody has heard of what happens between people: asked before the national service is. */
export const heardSoFar = async (db: Pick<Database, "select"> = database()): Promise<string> =>
  JSON.stringify([await cursorOf(db, relationshipFeed), await cursorOf(db, lastForgotten)]);

/** Those who keep what was told and those who forget it wait for each other, to the end of their transactions. */
const lockKept = sql`pg_advisory_xact_lock_shared(hashtext('acting_check'))`;
const lockForgetting = sql`pg_advisory_xact_lock(hashtext('acting_check'))`;

/**
 * Keeps what the national service told a session just now, instead of what it told before. When something else was heard
 * since `heard`, the answer may be older than that: it is kept as one that is too old to be used, so that open pages of
 * the session are still found.
 */
export async function keepChecks(
  sessionIdHash: string,
  checks: readonly { readonly role: string; readonly facts: unknown }[],
  heard: string,
): Promise<void> {
  await database().transaction(async (tx) => {
    await tx.execute(sql`SELECT ${lockKept}`);
    await tx.delete(actingCheck).where(eq(actingCheck.sessionIdHash, sessionIdHash));
    if (checks.length === 0) return;
    const verifiedAt = new Date((await heardSoFar(tx)) === heard ? realNow().epochMilliseconds : 0);
    await tx
      .insert(actingCheck)
      .values(
        checks.map(({ role, facts }) => ({
          ...{ sessionIdHash, role, verifiedAt },
          sealed: seal(env().TOKEN_KEY, boundTo(sessionIdHash, role), facts),
        })),
      )
      .onConflictDoNothing();
  });
}

/** Lets every open page of these sessions look again, when the transaction is through. */
async function wake(db: Pick<Transaction, "execute">, sessions: readonly string[]): Promise<void> {
  for (const session of new Set(sessions))
    await db.execute(sql`SELECT pg_notify(${accessChannel}, ${nameOnChannel(session)})`);
}

/**
 * Something happened to these relationships: no session that was told of one may go on with what it was told (of none:
 * the end of one decides about another of the same two people), and its open pages look again at once. In a transaction.
 */
export async function forgetChecks(
  db: Pick<Transaction, "select" | "delete" | "execute" | "insert">,
  roles: readonly string[],
): Promise<void> {
  if (roles.length === 0) return;
  await db.execute(sql`SELECT ${lockForgetting}`);
  await keepCursor(db, lastForgotten, crypto.randomUUID());
  const told = db
    .select({ session: actingCheck.sessionIdHash })
    .from(actingCheck)
    .where(inArray(actingCheck.role, [...roles]));
  const gone = await db
    .delete(actingCheck)
    .where(inArray(actingCheck.sessionIdHash, told))
    .returning({ session: actingCheck.sessionIdHash });
  await wake(
    db,
    gone.map(({ session }) => session),
  );
}

/** What happened may have been missed: what any session was told is forgotten, and every open page looks again. */
export async function forgetAllChecks(db: Pick<Transaction, "delete" | "execute" | "insert">): Promise<void> {
  await db.execute(sql`SELECT ${lockForgetting}`);
  await keepCursor(db, lastForgotten, crypto.randomUUID());
  const gone = await db.delete(actingCheck).returning({ session: actingCheck.sessionIdHash });
  await wake(
    db,
    gone.map(({ session }) => session),
  );
}

/** Sessions that have ended keep nothing of anybody, and their open pages find that out. */
export async function tellOfEnd(
  db: Pick<Transaction, "execute" | "delete">,
  sessions: readonly string[],
): Promise<void> {
  if (sessions.length === 0) return;
  await db.delete(actingCheck).where(inArray(actingCheck.sessionIdHash, [...sessions]));
  await wake(db, sessions);
}

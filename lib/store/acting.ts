import "server-only";
import { and, eq, inArray, sql } from "drizzle-orm";
import { z } from "zod";
import { realNow } from "#lib/clock.ts";
import { env } from "#lib/env.ts";
import type { NhsNumber } from "#lib/nhs-number.ts";
import type { SystemPermit } from "#lib/permit.ts";
import { database, type Database, type Transaction } from "./database.ts";
import { cursorOf, keepCursor } from "./feed-cursors.ts";
import { actingCheck, knownRole } from "./schema-acting.ts";
import { keyedHash, plainHash, seal, unseal } from "./sealing.ts";

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

export type KnownStanding = (typeof knownRole.$inferSelect)["standing"];

/** What is known of a child in a relationship, so that both sides can be told before a birthday. */
export interface Growing {
  /** ISO date. */
  readonly birthDate: string;
  /** Age at which the surgery reviews it. */
  readonly reviewAge: number;
  /** Ages for which the surgery decided beforehand that it goes on. */
  readonly reviewedFor: readonly number[];
  /** Since when it holds: an instant. */
  readonly since: string;
}

/** A relationship of which we have heard. */
export interface KnownRole {
  readonly role: string;
  readonly performer: NhsNumber;
  readonly patient: NhsNumber;
  readonly standing: KnownStanding;
  /** Health time. */
  readonly heardAt: Date;
  /** Null where the patient is no child, or nobody has told us of them yet. */
  readonly growing: Growing | null;
}

const sealedRole = z.object({
  performer: z.string(),
  patient: z.string(),
  growing: z
    .object({
      birthDate: z.iso.date(),
      reviewAge: z.number(),
      reviewedFor: z.array(z.number()),
      since: z.iso.datetime(),
    })
    .nullish()
    .catch(null),
});
const personKey = (nhsNumber: string): string => keyedHash(env().HANDLE_KEY, "known-role-person", nhsNumber);
const knownBoundTo = (role: string): string => `known-role ${role}`;

function opened({ role, sealed, standing, heardAt }: typeof knownRole.$inferSelect): readonly KnownRole[] {
  const read = sealedRole.safeParse(unseal(env().TOKEN_KEY, knownBoundTo(role), sealed));
  if (!read.success) return [];
  const { growing = null } = read.data;
  const [performer, patient] = [read.data.performer as NhsNumber, read.data.patient as NhsNumber];
  return [{ role, standing, heardAt, performer, patient, growing }];
}

const rowOf = ({ role, performer, patient, standing, heardAt, growing }: KnownRole) => ({
  ...{ role, standing, heardAt },
  performer: personKey(performer),
  patient: personKey(patient),
  sealed: seal(env().TOKEN_KEY, knownBoundTo(role), { performer, patient, growing }),
});

/** Remembers how these relationships stand, instead of what was heard of them before; who is in them stays as it is. */
export async function rememberRoles(
  db: Pick<Transaction, "insert">,
  known: readonly Omit<KnownRole, "growing">[],
): Promise<void> {
  for (const one of known) {
    const { standing, heardAt } = one;
    await db
      .insert(knownRole)
      .values(rowOf({ ...one, growing: null }))
      .onConflictDoUpdate({ target: knownRole.role, set: { standing, heardAt } });
  }
}

/**
 * Remembers who grows up in these relationships. How they stand is taken only of those of which nothing was heard yet:
 * what happens between people is told in order, and this may be older. Rejects when the store does not answer.
 */
export async function rememberGrowing(known: readonly KnownRole[]): Promise<void> {
  if (known.length === 0) return;
  await database()
    .insert(knownRole)
    .values(known.map(rowOf))
    .onConflictDoUpdate({ target: knownRole.role, set: { sealed: sql`excluded.sealed` } });
}

/** Who may ask the whole store whom to tell: the worker. */
type Telling = SystemPermit<"follow-relationship-events"> | SystemPermit<"notify-people">;

/** Everyone who acts for a patient now, as far as we have heard: whom to tell when something happens to them. */
export async function actorsFor(
  _permit: Telling,
  db: Pick<Database, "select">,
  patient: NhsNumber,
): Promise<readonly KnownRole[]> {
  const rows = await db
    .select()
    .from(knownRole)
    .where(and(eq(knownRole.patient, personKey(patient)), eq(knownRole.standing, "active")));
  return rows.flatMap(opened);
}

/** Which of these relationships have not been heard of yet, however they stand. */
export async function notHeardOf(
  _permit: Telling,
  db: Pick<Database, "select">,
  roles: readonly string[],
): Promise<readonly string[]> {
  if (roles.length === 0) return [];
  const rows = await db
    .select({ role: knownRole.role })
    .from(knownRole)
    .where(inArray(knownRole.role, [...roles]));
  return roles.filter((one) => !rows.some(({ role }) => role === one));
}

/** Every relationship that stands in one of these ways, for the worker. */
export async function knownRolesIn(
  _permit: Telling,
  db: Pick<Database, "select">,
  standings: readonly KnownStanding[],
): Promise<readonly KnownRole[]> {
  const rows = await db
    .select()
    .from(knownRole)
    .where(inArray(knownRole.standing, [...standings]));
  return rows.flatMap(opened);
}

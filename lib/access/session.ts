import "server-only";
import { randomBytes } from "node:crypto";
import { and, eq, gt, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import { realNow } from "#lib/clock.ts";
import { browserNames, systemNames, type Device } from "#lib/device-words.ts";
import { env } from "#lib/env.ts";
import { parseNhsNumber, type NhsNumber } from "#lib/nhs-number.ts";
import { tellOfEnd } from "#lib/store/acting.ts";
import { database } from "#lib/store/database.ts";
import { keyedHash, plainHash, seal, unseal } from "#lib/store/sealing.ts";
import { session, sessionTokens } from "#lib/store/schema.ts";

/** What a live session proves about the person: P9 only when the credentials were strong enough too. */
export type SessionLevel = "P5" | "P9";

export type EndReason =
  "idle" | "absolute" | "log-out" | "log-out-everywhere" | "new-log-in" | "refused-by-nhs-login";

/**
 * Idle limit in seconds: ten minutes, five on a device that others use too and in safety mode. NHS login allows 30 minutes; comparable NHS
 * services use ten.
 */
const idleLimitSeconds = { own: 600, shared: 300 } as const;

/** The dialog that offers to stay opens one minute before the idle limit. */
export const warnBeforeEndSeconds = 60;

/** No session outlives this, however busy: 59 minutes, inside the 60 of NHS login's ID token. */
const absoluteLimitSeconds = 59 * 60;

export interface PersonClaims {
  readonly sub: string;
  /** Only at P9: at P5 the number is claimed, not proven, and we do not keep it. */
  readonly nhsNumber: NhsNumber | null;
  readonly birthdate: string;
  readonly familyName: string;
}

export interface Session {
  readonly idHash: string;
  /** Keyed hash of the person's `sub`. */
  readonly actor: string;
  readonly claims: PersonClaims;
  readonly identityLevel: SessionLevel;
  readonly sharedDevice: boolean;
  /** In what it was begun; null where nobody can tell. */
  readonly device: Device | null;
  /** Its person has chosen safety mode: pages have a neutral name. */
  readonly plain: boolean;
  /** When its person last proved to NHS login who they are. */
  readonly authTime: Date;
  readonly idleEndsAt: Date;
  readonly endsAt: Date;
}

export type SessionState =
  | { readonly state: "none" }
  | { readonly state: "live"; readonly session: Session }
  | { readonly state: "ended"; readonly reason: EndReason; readonly session: Session };

export type SessionRow = typeof session.$inferSelect;

const sealedClaims = z.object({
  sub: z.string(),
  nhsNumber: z.string().nullable(),
  birthdate: z.string(),
  familyName: z.string(),
  // Not in sessions that were begun before these were kept.
  device: z
    .object({ browser: z.enum(browserNames), system: z.enum(systemNames) })
    .nullable()
    .default(null),
  plain: z.boolean().default(false),
});

const secondsAfter = (moment: Date, seconds: number): Date => new Date(moment.getTime() + seconds * 1_000);
const nowReal = (): Date => new Date(realNow().epochMilliseconds);

/** The name under which a person's sessions, drafts and audit lines are kept, without saying who it is. */
export function actorOf(sub: string): string {
  return keyedHash(env().HANDLE_KEY, "actor", sub);
}

/** Tells one session from another on a page, and is of no use for anything else. */
export function markOf({ idHash }: Session): string {
  return keyedHash(env().HANDLE_KEY, "session-mark", idHash).slice(0, 16);
}

const sealPerson = (idHash: string, person: z.input<typeof sealedClaims>): string =>
  seal(env().TOKEN_KEY, idHash, person);

/** A session as its row has it; null where what is sealed cannot be read. */
export function sessionFrom(row: SessionRow): Session | null {
  const read = sealedClaims.safeParse(unseal(env().TOKEN_KEY, row.idHash, row.person));
  if (!read.success) return null;
  const { device, plain, ...claims } = read.data;
  return {
    idHash: row.idHash,
    actor: row.actor,
    claims: { ...claims, nhsNumber: parseNhsNumber(claims.nhsNumber) },
    identityLevel: row.identityLevel,
    sharedDevice: row.sharedDevice,
    ...{ device, plain, authTime: row.authTime },
    idleEndsAt: secondsAfter(row.lastSeenAt, row.idleLimitSeconds),
    endsAt: row.endsAt,
  };
}

export interface NewSession {
  readonly claims: PersonClaims;
  readonly identityLevel: SessionLevel;
  readonly vot: string;
  readonly authTime: Date;
  readonly sharedDevice: boolean;
  readonly device?: Device | null;
  readonly plain?: boolean;
  /** NHS login's tokens, already sealed by `tokens.ts` for the id that they are bound to. */
  readonly sealTokens: (idHash: string) => string;
}

/** Makes a session. `id` is the secret for the cookie: 256 random bits, never stored, never given again. */
export async function createSession(
  fresh: NewSession,
): Promise<{ readonly id: string; readonly idHash: string }> {
  const id = randomBytes(32).toString("base64url");
  const idHash = plainHash(id);
  const at = nowReal();
  const { claims, device = null, plain = false } = fresh;
  await database().transaction(async (tx) => {
    await tx.insert(session).values({
      idHash,
      actor: actorOf(fresh.claims.sub),
      person: sealPerson(idHash, { ...claims, device, plain }),
      identityLevel: fresh.identityLevel,
      vot: fresh.vot,
      authTime: fresh.authTime,
      sharedDevice: fresh.sharedDevice,
      createdAt: at,
      lastSeenAt: at,
      idleLimitSeconds: fresh.sharedDevice || plain ? idleLimitSeconds.shared : idleLimitSeconds.own,
      endsAt: secondsAfter(at, absoluteLimitSeconds),
    });
    await tx.insert(sessionTokens).values({ sessionIdHash: idHash, nhsLogin: fresh.sealTokens(idHash) });
  });
  return { id, idHash };
}

const notIdle = (at: Date) =>
  sql`${session.lastSeenAt} + make_interval(secs => ${session.idleLimitSeconds}) > ${at.toISOString()}::timestamptz`;

/** Counts as the person being there: moves the idle limit, unless the session is over. */
async function touch(idHash: string, at: Date): Promise<SessionRow | undefined> {
  const [row] = await database()
    .update(session)
    .set({ lastSeenAt: at })
    .where(and(eq(session.idHash, idHash), isNull(session.endedAt), gt(session.endsAt, at), notIdle(at)))
    .returning();
  return row;
}

function timedOut(row: SessionRow, at: Date): EndReason | null {
  if (row.endsAt <= at) return "absolute";
  return secondsAfter(row.lastSeenAt, row.idleLimitSeconds) <= at ? "idle" : null;
}

async function look(idHash: string, at: Date): Promise<SessionState> {
  const [row] = await database().select().from(session).where(eq(session.idHash, idHash));
  const known = row && sessionFrom(row);
  if (!row || !known) return { state: "none" };
  if (row.endedAt !== null) return { state: "ended", reason: row.endReason as EndReason, session: known };
  const reason = timedOut(row, at);
  if (reason === null) return { state: "live", session: known };
  await endSessionByHash(idHash, reason);
  return { state: "ended", reason, session: known };
}

/**
 * What the server knows of a session id, by real time. With `touches` the visit counts as activity; live reads
 * leave it out. An ended session is told apart from none, so that what was typed can still be kept.
 */
export async function findSession(
  id: string | null,
  { touches }: { touches: boolean },
): Promise<SessionState> {
  if (id === null || !/^[\w-]{43}$/.test(id)) return { state: "none" };
  const idHash = plainHash(id);
  const at = nowReal();
  const touched = touches ? await touch(idHash, at) : undefined;
  const known = touched && sessionFrom(touched);
  return known ? { state: "live", session: known } : look(idHash, at);
}

async function end(which: ReturnType<typeof eq>, reason: EndReason): Promise<void> {
  await database().transaction(async (tx) => {
    const ended = await tx
      .update(session)
      .set({ endedAt: nowReal(), endReason: reason })
      .where(and(which, isNull(session.endedAt)))
      .returning({ idHash: session.idHash });
    for (const { idHash } of ended)
      await tx.delete(sessionTokens).where(eq(sessionTokens.sessionIdHash, idHash));
    await tellOfEnd(
      tx,
      ended.map(({ idHash }) => idHash),
    );
  });
}

/** Ends one session and forgets its tokens; in effect at the next request. Ending it twice changes nothing. */
export async function endSessionByHash(idHash: string, reason: EndReason): Promise<void> {
  await end(eq(session.idHash, idHash), reason);
}

/** Ends every session of a person, on every device. */
export async function endSessionsOf(actor: string, reason: EndReason): Promise<void> {
  await end(eq(session.actor, actor), reason);
}

/** Ends the session that a new log-in in the same browser replaces. */
export async function endReplacedSession(id: string | null): Promise<void> {
  if (id !== null) await endSessionByHash(plainHash(id), "new-log-in");
}

/** Makes every live session of a person neutral, or not; in effect at the next request of each. */
export async function makeSessionsPlain(actor: string, plain: boolean): Promise<void> {
  await database().transaction(async (tx) => {
    const rows = await tx
      .select()
      .from(session)
      .where(and(eq(session.actor, actor), isNull(session.endedAt)))
      .for("update");
    for (const row of rows) {
      const known = sessionFrom(row);
      if (known === null) continue;
      const { claims, device } = known;
      const idle = plain || row.sharedDevice ? idleLimitSeconds.shared : idleLimitSeconds.own;
      await tx
        .update(session)
        .set({ person: sealPerson(row.idHash, { ...claims, device, plain }), idleLimitSeconds: idle })
        .where(eq(session.idHash, row.idHash));
    }
  });
}

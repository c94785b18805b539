import "server-only";
import { randomUUID } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { realNow } from "#lib/clock.ts";
import { env } from "#lib/env.ts";
import { database } from "#lib/store/database.ts";
import { keptDevice } from "#lib/store/schema-kept.ts";
import { keyedHash } from "#lib/store/sealing.ts";
import type { Session, SessionState } from "./session.ts";

/** What a browser that is to keep something is told. */
export interface BegunKeeping {
  /** Random; the browser asks by it whether what it keeps still stands. */
  readonly id: string;
  /** Opaque mark of the person, the same each time: what is kept is bound to it. */
  readonly person: string;
  /** When the person last proved to NHS login who they are (real time, ISO instant). */
  readonly loggedInAt: string;
}

/** `anothers`: somebody else is logged in there now. An id that nobody knows has ended. */
export interface KeptStanding {
  readonly standing: "good" | "ended" | "anothers";
  /** As above, where its owner is logged in there now; else null. */
  readonly loggedInAt: string | null;
}

const hashOf = (id: string): string => keyedHash(env().HANDLE_KEY, "kept-device", id);

const realMoment = (): Date => new Date(realNow().epochMilliseconds);

/** Writes down that a browser keeps something of whose session this is. Rejects when the store does not answer. */
export async function beginKeeping({ actor, authTime }: Session): Promise<BegunKeeping> {
  const id = randomUUID();
  await database()
    .insert(keptDevice)
    .values({ idHash: hashOf(id), owner: actor, madeAt: realMoment() });
  const person = keyedHash(env().HANDLE_KEY, "kept-person", actor);
  return { id, person, loggedInAt: authTime.toISOString() };
}

/**
 * How what a browser keeps stands, for whoever is logged in there or for nobody: the id says nothing of a person, and
 * the answer neither. On a device that others use nothing stands. Rejects when the store does not answer.
 */
export async function standingOfKept(found: SessionState, id: string): Promise<KeptStanding> {
  const [row] = await database()
    .select()
    .from(keptDevice)
    .where(eq(keptDevice.idHash, hashOf(id)));
  if (row === undefined || row.endedAt !== null) return { standing: "ended", loggedInAt: null };
  if (found.state !== "live") return { standing: "good", loggedInAt: null };
  const { actor, sharedDevice, plain, authTime } = found.session;
  if (actor !== row.owner) return { standing: "anothers", loggedInAt: null };
  if (sharedDevice || plain) return { standing: "ended", loggedInAt: null };
  return { standing: "good", loggedInAt: authTime.toISOString() };
}

/** Ends everything that browsers keep of a person; each erases it when it next has contact. */
export async function endKeptOf(actor: string): Promise<void> {
  await database()
    .update(keptDevice)
    .set({ endedAt: realMoment() })
    .where(and(eq(keptDevice.owner, actor), isNull(keptDevice.endedAt)));
}

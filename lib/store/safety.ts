import "server-only";
import { and, eq } from "drizzle-orm";
import { realNow } from "#lib/clock.ts";
import { env } from "#lib/env.ts";
import { database, type Transaction } from "./database.ts";
import { preference } from "./schema-appointments.ts";
import { keyedHash, seal, unseal } from "./sealing.ts";

/** What a person chose so that they are safe: whether pages are neutral, how to reach them, what nobody else sees. */
export type SafetyName = "safety-mode" | "safe-contact" | "kept-private";

/** Kept apart from what people like, and always under the person it is about, whoever asks. */
const ownerOf = (subject: string): string => keyedHash(env().HANDLE_KEY, "safety-owner", subject);
const boundTo = (owner: string, name: SafetyName): string => `safety ${owner} ${name}`;

/**
 * What is kept about a person (an NHS number); undefined where nothing is. Rejects when the store does not answer, and
 * where what is kept cannot be opened: that must not read as "nothing chosen".
 */
export async function keptSafety(
  subject: string,
  name: SafetyName,
  db: Pick<Transaction, "select"> = database(),
): Promise<unknown> {
  const owner = ownerOf(subject);
  const [row] = await db
    .select({ sealed: preference.sealed })
    .from(preference)
    .where(and(eq(preference.owner, owner), eq(preference.name, name)));
  if (row === undefined) return undefined;
  const kept = unseal(env().DRAFT_KEY, boundTo(owner, name), row.sealed);
  if (kept === null || kept === undefined) throw new Error("What is kept for safety cannot be opened.");
  return kept;
}

/** Keeps it instead of what was kept before. */
export async function keepSafety(
  subject: string,
  name: SafetyName,
  value: unknown,
  db: Pick<Transaction, "insert"> = database(),
): Promise<void> {
  const owner = ownerOf(subject);
  const row = {
    sealed: seal(env().DRAFT_KEY, boundTo(owner, name), value),
    writtenAt: new Date(realNow().epochMilliseconds),
  };
  await db
    .insert(preference)
    .values({ owner, name, ...row })
    .onConflictDoUpdate({ target: [preference.owner, preference.name], set: row });
}

/** Forgets it: nothing says any more that there was something. */
export async function forgetSafety(
  subject: string,
  name: SafetyName,
  db: Pick<Transaction, "delete"> = database(),
): Promise<void> {
  await db.delete(preference).where(and(eq(preference.owner, ownerOf(subject)), eq(preference.name, name)));
}

/**
 * Changes what is kept, one after another: of two who change it at once the second sees what the first kept. `first`
 * stands in for what was never kept.
 */
export async function changeSafety(
  subject: string,
  name: SafetyName,
  first: unknown,
  change: (kept: unknown) => unknown,
): Promise<void> {
  const owner = ownerOf(subject);
  await database().transaction(async (tx) => {
    const sealed = seal(env().DRAFT_KEY, boundTo(owner, name), first);
    // A row that is not there cannot be held.
    await tx
      .insert(preference)
      .values({ owner, name, sealed, writtenAt: new Date(realNow().epochMilliseconds) })
      .onConflictDoNothing();
    await tx
      .select({ name: preference.name })
      .from(preference)
      .where(and(eq(preference.owner, owner), eq(preference.name, name)))
      .for("update");
    await keepSafety(subject, name, change(await keptSafety(subject, name, tx)), tx);
  });
}

import "server-only";
import { and, asc, eq, gt, isNull, lt, sql } from "drizzle-orm";
import { now } from "#lib/clock.ts";
import { env } from "#lib/env.ts";
import type { LinkPermit, Permit } from "#lib/permit.ts";
import { database, type Database, type Transaction } from "./database.ts";
import { cancelLink } from "./schema-appointments.ts";
import { keyedHash, plainHash, seal, unseal } from "./sealing.ts";

type Row = typeof cancelLink.$inferSelect;

/** A link as it is kept; what was sealed is undefined where it can no longer be opened. Moments are health time. */
export type StoredLink = Omit<Row, "owner" | "about" | "sealed"> & { readonly kept: unknown };

type Asking = Permit<"appointments:cancel">;
type AnyPermit = Permit<"appointments:read"> | Asking;

const boundTo = (codeHash: string): string => `cancel-link ${codeHash}`;
const healthNow = (): Date => new Date(now().epochMilliseconds);

const placeOf = ({ subject }: AnyPermit, appointment: string) => ({
  owner: keyedHash(env().HANDLE_KEY, "cancel-link-owner", subject),
  about: keyedHash(env().HANDLE_KEY, "cancel-link-about", subject, appointment),
});

function opened({ owner: _, about: __, sealed, ...row }: Row): StoredLink {
  return { ...row, kept: unseal(env().DRAFT_KEY, boundTo(row.codeHash), sealed) };
}

/** The hash under which a code is kept: it is random, so that a plain one says nothing. */
export const codeHashOf = (code: string): string => plainHash(code);

/** The link of a code; null where there is none. Rejects when the store does not answer. */
export async function linkOfCode(codeHash: string): Promise<StoredLink | null> {
  const [row] = await database().select().from(cancelLink).where(eq(cancelLink.codeHash, codeHash));
  return row === undefined ? null : opened(row);
}

/** The link of one of the permit's person's appointments (its id in addresses); null where none was asked for. */
export async function linkAbout(permit: AnyPermit, appointment: string): Promise<StoredLink | null> {
  const { owner, about } = placeOf(permit, appointment);
  const [row] = await database()
    .select()
    .from(cancelLink)
    .where(and(eq(cancelLink.owner, owner), eq(cancelLink.about, about)));
  return row === undefined ? null : opened(row);
}

/** Keeps a new link, its text message still to be sent; the one before, of the same appointment, opens nothing any more. */
export async function keepLink(
  tx: Transaction,
  permit: Asking,
  appointment: string,
  { codeHash, endsAt, kept }: Pick<StoredLink, "codeHash" | "endsAt" | "kept">,
): Promise<void> {
  const untouched = { begunAt: null, usedAt: null, undoBegunAt: null, undoneAt: null };
  const fresh = { ...untouched, triedAt: null, changedFrom: null };
  const row = {
    ...{ ...placeOf(permit, appointment), ...fresh, codeHash, endsAt },
    sealed: seal(env().DRAFT_KEY, boundTo(codeHash), kept),
    askedAt: healthNow(),
    texted: "waiting" as const,
  };
  await tx
    .insert(cancelLink)
    .values(row)
    .onConflictDoUpdate({ target: [cancelLink.owner, cancelLink.about], set: row });
}

const mine = ({ codeHash }: LinkPermit) => eq(cancelLink.codeHash, codeHash);

/** Writes that cancelling or undoing begins; null takes it back, because it was refused. */
export async function markBegun(
  permit: LinkPermit<"appointments:cancel">,
  what: "begunAt" | "undoBegunAt",
  begun: boolean,
): Promise<void> {
  await database()
    .update(cancelLink)
    .set({ [what]: begun ? healthNow() : null })
    .where(mine(permit));
}

/** Writes once that it was cancelled or undone; says whether this was the first to say so. */
export async function markDone(
  tx: Transaction,
  permit: LinkPermit<"appointments:cancel">,
  what: "usedAt" | "undoneAt",
  at: Date,
): Promise<boolean> {
  const first = await tx
    .update(cancelLink)
    .set({ [what]: at })
    .where(and(mine(permit), isNull(cancelLink[what])))
    .returning({ codeHash: cancelLink.codeHash });
  return first.length === 1;
}

/** Writes which version was not cancelled because the surgery had it no longer. */
export async function markChanged(permit: LinkPermit<"appointments:cancel">, from: string): Promise<void> {
  await database().update(cancelLink).set({ changedFrom: from }).where(mine(permit));
}

/**
 * Links whose text message is still to be sent, whosoever they are, for the worker: in the order in which they were
 * asked for or last tried, so that those that fail again and again hold up nobody.
 */
export async function waitingTexts(db: Database, most: number): Promise<readonly StoredLink[]> {
  const rows = await db
    .select()
    .from(cancelLink)
    .where(and(eq(cancelLink.texted, "waiting"), gt(cancelLink.endsAt, healthNow())))
    .orderBy(asc(sql`coalesce(${cancelLink.triedAt}, ${cancelLink.askedAt})`))
    .limit(most);
  return rows.map(opened);
}

/** Writes that a text message could not be sent now. */
export async function markTried(db: Pick<Transaction, "update">, { codeHash }: StoredLink): Promise<void> {
  await db.update(cancelLink).set({ triedAt: healthNow() }).where(eq(cancelLink.codeHash, codeHash));
}

/** Writes what became of a text message, and keeps `kept` alone: the code has left the house. */
export async function markTexted(
  db: Pick<Transaction, "update">,
  { codeHash }: StoredLink,
  texted: "taken" | "refused",
  kept: unknown,
): Promise<void> {
  const sealed = seal(env().DRAFT_KEY, boundTo(codeHash), kept);
  await db.update(cancelLink).set({ texted, sealed }).where(eq(cancelLink.codeHash, codeHash));
}

/** Forgets links that ended before a moment. Returns how many. */
export async function forgetLinks(db: Database, endedBefore: Date): Promise<number> {
  const gone = await db
    .delete(cancelLink)
    .where(lt(cancelLink.endsAt, endedBefore))
    .returning({ codeHash: cancelLink.codeHash });
  return gone.length;
}

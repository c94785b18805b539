import "server-only";
import { and, desc, eq, isNull } from "drizzle-orm";
import { now, realNow } from "#lib/clock.ts";
import { env } from "#lib/env.ts";
import type { Permit } from "#lib/permit.ts";
import { database, type Transaction } from "./database.ts";
import { ownEntry } from "./schema.ts";
import { keyedHash, seal, unseal } from "./sealing.ts";

/** An entry as it is kept; `kept` is what was sealed, undefined where it can no longer be opened. */
export interface KeptEntry {
  readonly id: string;
  readonly kept: unknown;
  readonly version: number;
  readonly addedAt: Date;
  readonly changedAt: Date | null;
  readonly withdrawnAt: Date | null;
}

type Changing = Permit<"own-entries:change">;
type OwnPermit = Permit<"own-entries:read"> | Changing;

const ownerOf = ({ subject }: OwnPermit): string => keyedHash(env().HANDLE_KEY, "own-entry-owner", subject);
const boundTo = (id: string): string => `own-entry ${id}`;
const healthNow = (): Date => new Date(now().epochMilliseconds);
const nowReal = (): Date => new Date(realNow().epochMilliseconds);

const opened = ({ sealed, ...row }: typeof ownEntry.$inferSelect): KeptEntry => ({
  ...row,
  kept: unseal(env().DRAFT_KEY, boundTo(row.id), sealed),
});

/** Everything that the permit's person has added and not withdrawn. Rejects when the store does not answer. */
export async function keptEntries(permit: OwnPermit): Promise<readonly KeptEntry[]> {
  const rows = await database()
    .select()
    .from(ownEntry)
    .where(and(eq(ownEntry.owner, ownerOf(permit)), isNull(ownEntry.withdrawnAt)))
    .orderBy(desc(ownEntry.addedAt));
  return rows.map(opened);
}

/**
 * One entry of the permit's person, withdrawn or not; null for somebody else's. Within a transaction it is read in
 * `db`, and sees what was written there. Rejects when the store does not answer.
 */
export async function keptEntry(
  permit: OwnPermit,
  id: string,
  db: Pick<Transaction, "select"> = database(),
): Promise<KeptEntry | null> {
  const [row] = await db
    .select()
    .from(ownEntry)
    .where(and(eq(ownEntry.owner, ownerOf(permit)), eq(ownEntry.id, id)));
  return row === undefined ? null : opened(row);
}

/** Keeps a new entry, sealed. */
export async function keepEntry(tx: Transaction, permit: Changing, id: string, kept: unknown): Promise<void> {
  await tx.insert(ownEntry).values({
    id,
    owner: ownerOf(permit),
    sealed: seal(env().DRAFT_KEY, boundTo(id), kept),
    version: 1,
    addedAt: healthNow(),
    writtenAt: nowReal(),
  });
}

interface Change {
  readonly id: string;
  /** The version that was changed. */
  readonly version: number;
  readonly kept: unknown;
  readonly marks: "changed" | "withdrawn" | "restored" | "agreement" | "nothing";
}

const marksOf = (marks: Change["marks"]) => {
  if (marks === "changed") return { changedAt: healthNow() };
  if (marks === "withdrawn") return { withdrawnAt: healthNow() };
  return marks === "restored" ? { withdrawnAt: null } : {};
};

/** Replaces what an entry says; false when it has changed since that version. */
export async function replaceEntry(tx: Transaction, permit: Changing, change: Change): Promise<boolean> {
  const { id, version, kept, marks } = change;
  const written = await tx
    .update(ownEntry)
    .set({
      sealed: seal(env().DRAFT_KEY, boundTo(id), kept),
      version: version + 1,
      writtenAt: nowReal(),
      ...marksOf(marks),
    })
    .where(and(eq(ownEntry.owner, ownerOf(permit)), eq(ownEntry.id, id), eq(ownEntry.version, version)))
    .returning({ id: ownEntry.id });
  return written.length === 1;
}

import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { realNow } from "#lib/clock.ts";
import { env } from "#lib/env.ts";
import type { Permission, Permit } from "#lib/permit.ts";
import { database } from "./database.ts";
import { seen } from "./schema.ts";
import { keyedHash } from "./sealing.ts";
import { viewerOf } from "./viewer.ts";

/** Something that can be new: its own id, and a version that changes when it is corrected. */
export interface Seeable {
  readonly id: string;
  readonly version: string;
}

export interface SeenBefore {
  /** True when nothing of this kind was ever marked: then "new" has no meaning yet. */
  readonly firstVisit: boolean;
  /** Ids of the items that were not seen before, or not in this version. */
  readonly unseen: ReadonlySet<string>;
}

const hash = (purpose: string, ...values: readonly string[]): string =>
  keyedHash(env().HANDLE_KEY, purpose, ...values);

const personOf = (permit: Permit<Permission>): string => hash("seen-person", viewerOf(permit));
const itemOf = (permit: Permit<Permission>, id: string): string => hash("seen-item", viewerOf(permit), id);
const versionOf = (item: Seeable): string => hash("seen-version", item.id, item.version);

/**
 * Which of these whoever holds the permit has not seen yet. `kind` is a fixed name of ours. Rejects when the store does
 * not answer.
 */
export async function seenBefore(
  permit: Permit<Permission>,
  kind: string,
  items: readonly Seeable[],
): Promise<SeenBefore> {
  const rows = await database()
    .select({ item: seen.item, version: seen.version })
    .from(seen)
    .where(and(eq(seen.person, personOf(permit)), eq(seen.kind, kind)));
  const known = new Map(rows.map(({ item, version }) => [item, version]));
  const unseen = items.filter((item) => known.get(itemOf(permit, item.id)) !== versionOf(item));
  return { firstVisit: rows.length === 0, unseen: new Set(unseen.map(({ id }) => id)) };
}

/** Marks these as seen now. Rejects when the store does not answer. */
export async function markSeen(
  permit: Permit<Permission>,
  kind: string,
  items: readonly Seeable[],
): Promise<void> {
  if (items.length === 0) return;
  const seenAt = new Date(realNow().epochMilliseconds);
  const rows = items.map((item) => ({
    person: personOf(permit),
    kind,
    item: itemOf(permit, item.id),
    version: versionOf(item),
    seenAt,
  }));
  await database()
    .insert(seen)
    .values(rows)
    .onConflictDoUpdate({
      target: [seen.person, seen.kind, seen.item],
      set: { version: sql`excluded.version`, seenAt: sql`excluded.seen_at` },
    });
}

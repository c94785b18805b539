import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { realNow } from "#lib/clock.ts";
import { env } from "#lib/env.ts";
import type { Permission, Permit } from "#lib/permit.ts";
import { database } from "./database.ts";
import { seen } from "./schema.ts";
import { keyedHash } from "./sealing.ts";
import type { Seeable } from "./seen.ts";
import { viewerOf } from "./viewer.ts";

/** Something that can be new, and the part of the list that it comes from: each part has a first look of its own. */
export interface Listed extends Seeable {
  readonly part: string;
}

/** A list as it is shown now. */
export interface Look {
  /** A fixed name of ours. */
  readonly kind: string;
  /** What stays the same while one person looks, however many pages they open: the mark of their session. */
  readonly mark: string;
  /** Parts that have answered, with or without entries: only of these can anything be new next time. */
  readonly parts: readonly string[];
  readonly entries: readonly Listed[];
}

interface Kept {
  readonly version: string;
  readonly seenAt: Date;
}

const hash = (...values: readonly string[]): string => keyedHash(env().HANDLE_KEY, "look", ...values);

async function keptRows(person: string, kind: string): Promise<ReadonlyMap<string, Kept>> {
  const rows = await database()
    .select({ item: seen.item, version: seen.version, seenAt: seen.seenAt })
    .from(seen)
    .where(and(eq(seen.person, person), eq(seen.kind, kind)));
  return new Map(rows.map(({ item, version, seenAt }) => [item, { version, seenAt }]));
}

/**
 * Remembers a look at a list, and gives the ids of what is new since the look before. A look lasts as long as its
 * mark, so that what is new stays so while the person goes from page to page. Nothing is new in a part that was
 * never looked at. Rejects when the store does not answer.
 */
export async function rememberLook(permit: Permit<Permission>, look: Look): Promise<ReadonlySet<string>> {
  const { kind, mark, parts, entries } = look;
  const viewer = viewerOf(permit);
  const person = hash("person", viewer);
  const kept = await keptRows(person, kind);
  const now = new Date(realNow().epochMilliseconds);
  const lookItem = hash(viewer, "look");
  const lookMark = hash(mark);
  const before = kept.get(lookItem);
  const begun = before?.version === lookMark ? before.seenAt : now;
  const longAgo = new Date(begun.getTime() - 1);
  const rows = new Map<string, Kept>();
  if (begun === now) rows.set(lookItem, { version: lookMark, seenAt: now });
  const firstLook = new Set<string>();
  for (const part of parts) {
    const item = hash(viewer, "part", part);
    if (kept.has(item)) continue;
    firstLook.add(part);
    rows.set(item, { version: "", seenAt: now });
  }
  const fresh = new Set<string>();
  for (const { id, version, part } of entries) {
    const item = hash(viewer, id, version);
    const seenAt = kept.get(item)?.seenAt ?? (firstLook.has(part) ? longAgo : now);
    if (seenAt >= begun) fresh.add(id);
    if (!kept.has(item)) rows.set(item, { version: "", seenAt });
  }
  await keep(person, kind, rows);
  return fresh;
}

async function keep(person: string, kind: string, rows: ReadonlyMap<string, Kept>): Promise<void> {
  if (rows.size === 0) return;
  await database()
    .insert(seen)
    .values([...rows].map(([item, row]) => ({ person, kind, item, ...row })))
    .onConflictDoUpdate({
      target: [seen.person, seen.kind, seen.item],
      set: { version: sql`excluded.version`, seenAt: sql`excluded.seen_at` },
    });
}

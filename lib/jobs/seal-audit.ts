import "server-only";
import { rename, writeFile } from "node:fs/promises";
import { and, asc, eq, gt, lte, max, sql } from "drizzle-orm";
import { auditShards, beginOfChain, linkOf, signHead } from "#lib/access/audit-chain.ts";
import type { Database } from "#lib/store/database.ts";
import { auditHead, auditLine, auditSeal } from "#lib/store/schema.ts";

export interface AuditKeeping {
  readonly auditKey: string;
  /** Where the signed heads are kept outside the database; without it they stand in the table alone. */
  readonly headFile: string | undefined;
}

const linesAtATime = 1_000;

/**
 * The highest id below which no line can still appear: ids are given out before their transactions commit, so we
 * wait for those under way. Writers wait for us no longer than the lock time-out.
 */
async function settledUpTo(db: Database): Promise<number> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`SET LOCAL lock_timeout = '500ms'`);
    await tx.execute(sql`LOCK TABLE ${auditLine} IN SHARE MODE`);
    const [highest] = await tx.select({ id: max(auditLine.id) }).from(auditLine);
    return highest?.id ?? 0;
  });
}

/** Seals the next lines of one chain and says how many there were. */
async function sealSome(db: Database, shard: number, upTo: number, auditKey: string): Promise<number> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`SELECT pg_advisory_xact_lock(hashtext('seal-audit'), ${shard})`);
    const [head] = await tx.select().from(auditHead).where(eq(auditHead.shard, shard));
    const lines = await tx
      .select()
      .from(auditLine)
      .where(and(eq(auditLine.shard, shard), gt(auditLine.id, head?.lineId ?? 0), lte(auditLine.id, upTo)))
      .orderBy(asc(auditLine.id))
      .limit(linesAtATime);
    let hash = head?.hash ?? beginOfChain;
    const seals = lines.map((line, place) => {
      hash = linkOf(hash, line);
      return { lineId: line.id, shard, position: (head?.position ?? 0) + place + 1, hash };
    });
    const last = seals.at(-1);
    if (last === undefined) return 0;
    await tx.insert(auditSeal).values(seals);
    const signed = signHead(auditKey, last);
    await tx.insert(auditHead).values(signed).onConflictDoUpdate({ target: auditHead.shard, set: signed });
    return seals.length;
  });
}

/** The copy outside may be a moment behind the table, and is never half written. */
async function copyHeads(db: Database, headFile: string): Promise<void> {
  const heads = await db.select().from(auditHead).orderBy(asc(auditHead.shard));
  const unfinished = `${headFile}.${process.pid}`;
  await writeFile(unfinished, `${JSON.stringify(heads, null, 2)}\n`, { mode: 0o600 });
  await rename(unfinished, headFile);
}

/**
 * Seals every audit line that is settled, in order of id, chain by chain, and copies the signed heads outside the
 * database. Safe to repeat and to run twice at once. Returns how many lines it sealed; rejects when it cannot.
 */
export async function sealAudit(db: Database, { auditKey, headFile }: AuditKeeping): Promise<number> {
  const upTo = await settledUpTo(db);
  let sealed = 0;
  for (let shard = 0; shard < auditShards; shard += 1) {
    for (let some = 1; some > 0; sealed += some) some = await sealSome(db, shard, upTo, auditKey);
  }
  if (sealed > 0 && headFile !== undefined) await copyHeads(db, headFile);
  return sealed;
}

import "server-only";
import { readFile } from "node:fs/promises";
import { and, asc, eq, gt, isNull } from "drizzle-orm";
import { z } from "zod";
import {
  auditShards,
  beginOfChain,
  headHolds,
  lineMac,
  linkOf,
  type AuditHead,
  type AuditLine,
} from "#lib/access/audit-chain.ts";
import type { Database } from "#lib/store/database.ts";
import { auditHead, auditLine, auditSeal } from "#lib/store/schema.ts";
import type { AuditKeeping } from "./seal-audit.ts";

export interface AuditFault {
  readonly shard: number;
  /** The line where it shows, when there is one. */
  readonly lineId: number | null;
  readonly fault:
    "changed" | "deleted" | "reordered" | "added" | "cut-tail" | "head-changed" | "head-missing";
}

export interface AuditReport {
  readonly checked: number;
  readonly faults: readonly AuditFault[];
}

const linesAtATime = 1_000;

const keptHeads = z.array(
  z.object({
    shard: z.number().int(),
    position: z.number().int(),
    lineId: z.number().int(),
    hash: z.string(),
    signature: z.string(),
  }),
);

/** The heads outside the database; null when there is no such file or it cannot be read as heads. */
async function readKeptHeads(headFile: string): Promise<readonly AuditHead[] | null> {
  try {
    return keptHeads.parse(JSON.parse(await readFile(headFile, "utf8")));
  } catch {
    return null;
  }
}

type Seal = typeof auditSeal.$inferSelect;

interface Walk {
  hash: string;
  position: number;
  lineId: number;
  checked: number;
}

/** What is wrong with one link, or null. */
function faultOf(
  walk: Walk,
  seal: Seal,
  line: AuditLine | null,
  auditKey: string,
): AuditFault["fault"] | null {
  if (seal.position !== walk.position + 1) return "deleted";
  if (line === null) return "deleted";
  if (line.id <= walk.lineId || line.shard !== seal.shard) return "reordered";
  if (lineMac(auditKey, line) !== line.mac || linkOf(walk.hash, line) !== seal.hash) return "changed";
  return null;
}

/** Walks one chain from its beginning, and stops at the first fault, after which nothing can be said. */
async function walkChain(
  db: Database,
  shard: number,
  auditKey: string,
  kept: AuditHead | undefined,
): Promise<{ walk: Walk; fault: AuditFault | null }> {
  const walk: Walk = { hash: beginOfChain, position: 0, lineId: 0, checked: 0 };
  for (;;) {
    const links = await db
      .select({ seal: auditSeal, line: auditLine })
      .from(auditSeal)
      .leftJoin(auditLine, eq(auditLine.id, auditSeal.lineId))
      .where(and(eq(auditSeal.shard, shard), gt(auditSeal.position, walk.position)))
      .orderBy(asc(auditSeal.position))
      .limit(linesAtATime);
    if (links.length === 0) return { walk, fault: null };
    for (const { seal, line } of links) {
      const fault = faultOf(walk, seal, line, auditKey);
      if (fault !== null) return { walk, fault: { shard, lineId: seal.lineId, fault } };
      walk.hash = seal.hash;
      walk.position = seal.position;
      walk.lineId = seal.lineId;
      walk.checked += 1;
      if (kept?.position === seal.position && kept.hash !== seal.hash)
        return { walk, fault: { shard, lineId: seal.lineId, fault: "changed" } };
    }
  }
}

/** Whether a chain ends where its signed heads, in the table and outside, say that it does. */
function endFault(walk: Walk, head: AuditHead | undefined, kept: AuditHead | undefined, auditKey: string) {
  for (const signed of [head, kept])
    if (signed !== undefined && !headHolds(auditKey, signed)) return "head-changed";
  if (kept !== undefined && kept.position > walk.position) return "cut-tail";
  if (head === undefined) return walk.position > 0 ? "head-missing" : null;
  if (head.position > walk.position) return "cut-tail";
  return head.position < walk.position || head.hash !== walk.hash ? "head-changed" : null;
}

/** Lines that slipped in among sealed ones, and unsealed ones that were changed. */
async function looseFaults(db: Database, shard: number, sealedUpTo: number, auditKey: string) {
  const loose = await db
    .select({ line: auditLine })
    .from(auditLine)
    .leftJoin(auditSeal, eq(auditSeal.lineId, auditLine.id))
    .where(and(eq(auditLine.shard, shard), isNull(auditSeal.lineId)))
    .orderBy(asc(auditLine.id));
  const faults: AuditFault[] = [];
  for (const { line } of loose) {
    if (line.id <= sealedUpTo) faults.push({ shard, lineId: line.id, fault: "added" });
    else if (lineMac(auditKey, line) !== line.mac) faults.push({ shard, lineId: line.id, fault: "changed" });
  }
  return { faults, checked: loose.length };
}

async function verifyShard(db: Database, shard: number, auditKey: string, kept: AuditHead | undefined) {
  const [head] = await db.select().from(auditHead).where(eq(auditHead.shard, shard));
  const { walk, fault } = await walkChain(db, shard, auditKey, kept);
  if (fault !== null) return { checked: walk.checked, faults: [fault] };
  const end = endFault(walk, head, kept, auditKey);
  const loose = await looseFaults(db, shard, walk.lineId, auditKey);
  const ends: AuditFault[] = end === null ? [] : [{ shard, lineId: null, fault: end }];
  return { checked: walk.checked + loose.checked, faults: [...ends, ...loose.faults] };
}

/**
 * Checks the whole audit trail against its chains, its signed heads and their copy outside the database, in one
 * unchanging view of it. Any change, deletion, addition, reorder or cut tail is a fault. Rejects when the store
 * does not answer.
 */
export async function verifyAudit(db: Database, { auditKey, headFile }: AuditKeeping): Promise<AuditReport> {
  return db.transaction(
    async (tx) => {
      const kept = headFile === undefined ? [] : await readKeptHeads(headFile);
      const reports: AuditReport[] = [];
      for (let shard = 0; shard < auditShards; shard += 1)
        reports.push(
          await verifyShard(
            tx,
            shard,
            auditKey,
            kept?.find((head) => head.shard === shard),
          ),
        );
      const faults = reports.flatMap((report) => report.faults);
      const [sealedAny] = await tx.select({ shard: auditHead.shard }).from(auditHead).limit(1);
      if (kept === null && sealedAny !== undefined)
        faults.push({ shard: sealedAny.shard, lineId: null, fault: "head-missing" });
      return { checked: reports.reduce((sum, report) => sum + report.checked, 0), faults };
    },
    { isolationLevel: "repeatable read", accessMode: "read only" },
  );
}

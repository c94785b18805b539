import "server-only";
import { now, realNow } from "#lib/clock.ts";
import { env } from "#lib/env.ts";
import type { Permission, Permit } from "#lib/permit.ts";
import { database, type Transaction } from "#lib/store/database.ts";
import { auditLine } from "#lib/store/schema.ts";
import { keyedHash } from "#lib/store/sealing.ts";
import type { Asker } from "./asker.ts";
import { lineMac, shardOf } from "./audit-chain.ts";
import { subjectOf } from "./audit.ts";

/** What became of a command: `unknown` when nobody can tell whether it was taken. */
export interface CommandOutcome {
  readonly decision: "done" | "refused" | "unknown";
  /** A fixed word of ours. */
  readonly reason: string | null;
}

/**
 * Writes down what became of a command that the gate allowed: in the transaction that stores its outcome, where there
 * is one. Rejects when it cannot be written.
 */
export async function writeCommandOutcome(
  asker: Asker,
  permit: Permit<Permission>,
  { decision, reason }: CommandOutcome,
  db: Pick<Transaction, "insert"> = database(),
): Promise<void> {
  const found = await asker.session();
  if (found.state !== "live") return;
  const subject = subjectOf(permit.subject);
  const line = {
    shard: shardOf(subject),
    at: new Date(realNow().epochMilliseconds),
    healthAt: new Date(now().epochMilliseconds),
    actor: found.session.actor,
    subject,
    relation: "self" as const,
    action: permit.permission,
    decision,
    reason,
    look: false,
    correlationId: permit.correlationId,
    sessionRef: keyedHash(env().AUDIT_KEY, "session", found.session.idHash),
  };
  await db
    .insert(auditLine)
    .values({ ...line, mac: lineMac(env().AUDIT_KEY, line) })
    .onConflictDoNothing();
}

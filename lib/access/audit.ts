import "server-only";
import { now, realNow } from "#lib/clock.ts";
import { env } from "#lib/env.ts";
import type { CorrelationId, Permission } from "#lib/permit.ts";
import { database } from "#lib/store/database.ts";
import { auditLine } from "#lib/store/schema.ts";
import { keyedHash } from "#lib/store/sealing.ts";
import { lineMac, shardOf } from "./audit-chain.ts";

export interface AuditDecision {
  /** Keyed hash of who asked. */
  readonly actor: string;
  /** Keyed hash of about whom, from `subjectOf`. */
  readonly subject: string;
  readonly relation: "self" | "acting" | "link";
  /** Who acts for another, from `subjectOf`; null for the rest. */
  readonly actedBy: string | null;
  readonly action: Permission | "session:begin" | "page:open";
  readonly decision: "allowed" | "refused";
  readonly reason: string | null;
  readonly look: boolean;
  readonly correlationId: CorrelationId;
  readonly sessionIdHash: string;
}

/** The name of a person in the audit trail, which says nothing of who it is. */
export function subjectOf(nhsNumberOrActor: string): string {
  return keyedHash(env().AUDIT_KEY, "subject", nhsNumberOrActor);
}

/** Who holds the code of a text message is nobody that we know: the link itself stands for them. */
export const linkActor = (codeHash: string): { readonly actor: string; readonly idHash: string } => ({
  actor: keyedHash(env().AUDIT_KEY, "link", codeHash),
  idHash: codeHash,
});

/**
 * Writes one decision. A second decision of the same kind about the same person under the same correlation id is
 * the same line. Rejects when it cannot be written: then nothing may be read.
 */
export async function writeAuditLine(decision: AuditDecision): Promise<void> {
  const { sessionIdHash, ...told } = decision;
  const line = {
    ...told,
    shard: shardOf(decision.subject),
    at: new Date(realNow().epochMilliseconds),
    healthAt: new Date(now().epochMilliseconds),
    sessionRef: keyedHash(env().AUDIT_KEY, "session", sessionIdHash),
  };
  await database()
    .insert(auditLine)
    .values({ ...line, mac: lineMac(env().AUDIT_KEY, line) })
    .onConflictDoNothing();
}

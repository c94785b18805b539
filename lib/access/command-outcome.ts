import "server-only";
import { now, realNow } from "#lib/clock.ts";
import { env } from "#lib/env.ts";
import type { LinkPermit, Permission, Permit, Relation } from "#lib/permit.ts";
import type { Failure } from "#lib/result.ts";
import { database, type Transaction } from "#lib/store/database.ts";
import { auditLine } from "#lib/store/schema.ts";
import { keyedHash } from "#lib/store/sealing.ts";
import type { Asker } from "./asker.ts";
import { lineMac, shardOf } from "./audit-chain.ts";
import { linkActor, subjectOf } from "./audit.ts";

/** What became of a command: `unknown` when nobody can tell whether it was taken. */
export interface CommandOutcome {
  readonly decision: "done" | "refused" | "unknown";
  /** A fixed word of ours. */
  readonly reason: string | null;
}

/**
 * What a source that failed makes of a command: one that was silent, or whose answer could not be read, may have
 * taken it all the same.
 */
export const outcomeOfFailure = ({ kind }: Failure): CommandOutcome => ({
  decision: kind === "unavailable" || kind === "unreadable" ? "unknown" : "refused",
  reason: kind,
});

/**
 * Writes down what became of a command that the gate allowed: in the transaction that stores its outcome, where there
 * is one. Every command of a request has a line of its own. Rejects when it cannot be written.
 */
export async function writeCommandOutcome(
  asker: Asker,
  permit: Permit<Permission>,
  outcome: CommandOutcome,
  db: Pick<Transaction, "insert"> = database(),
): Promise<void> {
  const found = await asker.session();
  if (found.state !== "live") throw new Error("An outcome without a live session: the gate allowed nobody.");
  const { actor, idHash, claims } = found.session;
  const { relation } = permit;
  const actedBy = relation === "acting" && claims.nhsNumber !== null ? subjectOf(claims.nhsNumber) : null;
  await writeLine(permit, outcome, { actor, relation, actedBy, idHash }, db);
}

/** The same for a command that somebody gave with the link of a text message. */
export const writeLinkOutcome = (
  permit: LinkPermit,
  outcome: CommandOutcome,
  db: Pick<Transaction, "insert"> = database(),
): Promise<void> =>
  writeLine(permit, outcome, { ...linkActor(permit.codeHash), relation: "link", actedBy: null }, db);

interface By {
  readonly actor: string;
  readonly relation: Relation | "link";
  readonly actedBy: string | null;
  /** Of the session or the link. */
  readonly idHash: string;
}

async function writeLine(
  permit: Permit<Permission> | LinkPermit,
  { decision, reason }: CommandOutcome,
  { actor, relation, actedBy, idHash }: By,
  db: Pick<Transaction, "insert">,
): Promise<void> {
  const subject = subjectOf(permit.subject);
  const line = {
    shard: shardOf(subject),
    at: new Date(realNow().epochMilliseconds),
    healthAt: new Date(now().epochMilliseconds),
    actor,
    subject,
    relation,
    actedBy,
    action: permit.permission,
    decision,
    reason,
    look: false,
    correlationId: permit.correlationId,
    sessionRef: keyedHash(env().AUDIT_KEY, "session", idHash),
  };
  await db.insert(auditLine).values({ ...line, mac: lineMac(env().AUDIT_KEY, line) });
}

import "server-only";
import { timingSafeEqual } from "node:crypto";
import type { auditHead, auditLine } from "#lib/store/schema.ts";
import { keyedHash, plainHash } from "#lib/store/sealing.ts";

export type AuditLine = typeof auditLine.$inferSelect;
export type UnstoredAuditLine = Omit<AuditLine, "id" | "mac">;
export type AuditHead = typeof auditHead.$inferSelect;
export type UnsignedAuditHead = Omit<AuditHead, "signature">;

/** The trail is as many chains as this, so that they can be sealed, and one day kept, side by side. */
export const auditShards = 4;

/** What the first line of every chain follows. */
export const beginOfChain = "";

/** Which chain the lines about a subject stand in; a subject never moves. */
export function shardOf(subject: string): number {
  return Buffer.from(plainHash(subject), "base64url").readUInt8() % auditShards;
}

/** Every word of a line, in a fixed order. A new column must be added here, or it would not be protected. */
function wordsOf(line: UnstoredAuditLine): readonly (string | number | boolean | null)[] {
  return [
    line.shard,
    line.at.toISOString(),
    line.healthAt.toISOString(),
    line.actor,
    line.subject,
    line.relation,
    line.action,
    line.decision,
    line.reason,
    line.look,
    line.correlationId,
    line.sessionRef,
    // Lines that were written before anybody could act for another have no such word.
    ...(line.actedBy === null ? [] : [line.actedBy]),
  ];
}

/** Keyed hash of a line, made before it is stored: shows a change even before the line is sealed. */
export function lineMac(auditKey: string, line: UnstoredAuditLine): string {
  return keyedHash(auditKey, "line", JSON.stringify(wordsOf(line)));
}

/** The hash of a line in its chain: over the hash before it, its id, its words and its own keyed hash. */
export function linkOf(previous: string, line: AuditLine): string {
  return plainHash(JSON.stringify([previous, line.id, line.mac, ...wordsOf(line)]));
}

/** Signs where a chain ends. */
export function signHead(auditKey: string, head: UnsignedAuditHead): AuditHead {
  const { shard, position, lineId, hash } = head;
  const signature = keyedHash(auditKey, "head", JSON.stringify([shard, position, lineId, hash]));
  return { shard, position, lineId, hash, signature };
}

/** Whether a head was signed with our key, and not changed since. */
export function headHolds(auditKey: string, head: AuditHead): boolean {
  const expected = Buffer.from(signHead(auditKey, head).signature);
  const given = Buffer.from(head.signature);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

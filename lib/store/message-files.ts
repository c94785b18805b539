import "server-only";
import { createCipheriv, createDecipheriv, randomBytes, randomUUID } from "node:crypto";
import { and, asc, count, eq, gt, sql } from "drizzle-orm";
import { z } from "zod";
import { realNow } from "#lib/clock.ts";
import { env } from "#lib/env.ts";
import type { Permit } from "#lib/permit.ts";
import { database, type Transaction } from "./database.ts";
import { openMessage, sealMessage } from "./message-seal.ts";
import { messageFile } from "./schema-sent-messages.ts";
import { keyedHash } from "./sealing.ts";

type Permitted = Permit<"messages:read"> | Permit<"messages:send">;

/** As long as the draft to which it belongs. */
const keptForMs = 24 * 60 * 60 * 1_000;
/** Of one person at once: nobody fills the store with what they never send. */
const mostOfPerson = 24;

const algorithm = "aes-256-gcm";

const headShape = z.object({
  name: z.string(),
  type: z.string(),
  size: z.number(),
  /** Of its bytes: base64url. */
  key: z.string(),
});

/** What a list shows of a file. */
export interface FileHead {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  /** Bytes. */
  readonly size: number;
}

export interface KeptFile extends FileHead {
  readonly bytes: Buffer<ArrayBuffer>;
}

const boundTo = (id: string): string => `message file ${id}`;

/** Each file has a key of its own, which the ring seals with its name: so a new key of the ring seals heads alone again. */
function encrypt(id: string, bytes: Uint8Array): { key: string; content: Buffer } {
  const [key, nonce] = [randomBytes(32), randomBytes(12)];
  const cipher = createCipheriv(algorithm, key, nonce);
  cipher.setAAD(Buffer.from(boundTo(id)));
  const body = [cipher.update(bytes), cipher.final()];
  return { key: key.toString("base64url"), content: Buffer.concat([nonce, cipher.getAuthTag(), ...body]) };
}

function decrypt(id: string, key: string, content: Buffer): Buffer<ArrayBuffer> | null {
  try {
    const decipher = createDecipheriv(algorithm, Buffer.from(key, "base64url"), content.subarray(0, 12));
    decipher.setAAD(Buffer.from(boundTo(id)));
    decipher.setAuthTag(content.subarray(12, 28));
    return Buffer.concat([decipher.update(content.subarray(28)), decipher.final()]);
  } catch {
    return null;
  }
}

const ownerOf = ({ subject }: Permitted): string =>
  keyedHash(env().HANDLE_KEY, "message-file-owner", subject);
const draftOf = ({ subject }: Permitted, key: string): string =>
  keyedHash(env().HANDLE_KEY, "message-file-draft", subject, key);

const nowReal = (): Date => new Date(realNow().epochMilliseconds);
const ofDraft = (permit: Permitted, key: string) =>
  and(eq(messageFile.draft, draftOf(permit, key)), gt(messageFile.expiresAt, nowReal()));

/** The files that wait for the message of a one-time key, the first first. Rejects when the store does not answer. */
export async function listFiles(permit: Permitted, key: string): Promise<readonly FileHead[]> {
  const rows = await database()
    .select({ id: messageFile.id, sealed: messageFile.sealedHead, keyId: messageFile.keyId })
    .from(messageFile)
    .where(ofDraft(permit, key))
    .orderBy(asc(messageFile.madeAt), asc(messageFile.id));
  return rows.flatMap(({ id, ...sealed }) => {
    const head = headShape.safeParse(openMessage(boundTo(id), sealed));
    return head.success ? [{ id, name: head.data.name, type: head.data.type, size: head.data.size }] : [];
  });
}

/** One of them with its bytes; null where it is not there. Rejects when the store does not answer. */
export async function openFile(permit: Permitted, key: string, id: string): Promise<KeptFile | null> {
  const [row] = await database()
    .select({ sealed: messageFile.sealedHead, keyId: messageFile.keyId, content: messageFile.content })
    .from(messageFile)
    .where(and(ofDraft(permit, key), eq(messageFile.id, id)));
  const head = row && headShape.safeParse(openMessage(boundTo(id), row));
  if (head?.success !== true) return null;
  const bytes = decrypt(id, head.data.key, row?.content ?? Buffer.alloc(0));
  return bytes && { id, name: head.data.name, type: head.data.type, size: head.data.size, bytes };
}

/**
 * Keeps a file, encrypted, for 24 hours of real time. `full`: the message has `most` already; `too-many`: the person has
 * that many waiting altogether. Rejects when the store does not answer.
 */
export async function keepFile(
  permit: Permit<"messages:send">,
  key: string,
  file: Pick<KeptFile, "name" | "type"> & { readonly bytes: Uint8Array },
  most: number,
): Promise<"kept" | "full" | "too-many"> {
  const [id, owner, draft, madeAt] = [randomUUID(), ownerOf(permit), draftOf(permit, key), nowReal()];
  const { key: fileKey, content } = encrypt(id, file.bytes);
  const head = { name: file.name, type: file.type, size: file.bytes.length, key: fileKey };
  const { sealed: sealedHead, keyId } = sealMessage(boundTo(id), head);
  return database().transaction(async (tx) => {
    // Two that come at once are counted one after the other.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${owner}, 0))`);
    const waiting = and(eq(messageFile.owner, owner), gt(messageFile.expiresAt, madeAt));
    const [ofPerson] = await tx.select({ files: count() }).from(messageFile).where(waiting);
    const [ofMessage] = await tx.select({ files: count() }).from(messageFile).where(ofDraft(permit, key));
    if ((ofMessage?.files ?? 0) >= most) return "full";
    if ((ofPerson?.files ?? 0) >= mostOfPerson) return "too-many";
    const expiresAt = new Date(madeAt.getTime() + keptForMs);
    await tx.insert(messageFile).values({ id, owner, draft, sealedHead, keyId, content, madeAt, expiresAt });
    return "kept";
  });
}

/** Forgets one file of a message. Safe to repeat. Rejects when the store does not answer. */
export async function removeFile(permit: Permit<"messages:send">, key: string, id: string): Promise<void> {
  await database()
    .delete(messageFile)
    .where(and(eq(messageFile.draft, draftOf(permit, key)), eq(messageFile.id, id)));
}

/** Forgets every file of a message that was sent, in the transaction that says so. */
export async function forgetFiles(
  permit: Permit<"messages:send">,
  key: string,
  tx: Pick<Transaction, "delete">,
): Promise<void> {
  await tx.delete(messageFile).where(eq(messageFile.draft, draftOf(permit, key)));
}

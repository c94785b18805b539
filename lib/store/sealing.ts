import "server-only";
import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from "node:crypto";
import { keptKeys } from "#lib/kept-keys.ts";

const algorithm = "aes-256-gcm";
const version = "v1.";

/** One key a purpose: what is made for one table can be read or matched in no other. */
const keyFor = keptKeys((masterKey, purpose) =>
  Buffer.from(hkdfSync("sha256", Buffer.from(masterKey, "base64"), "", purpose, 32)),
);

/**
 * Encrypts a value (as JSON, AES-256-GCM, a fresh random nonce) under a base64 key. `boundTo` must be given again
 * to open it, so that a sealed value cannot be moved to another row.
 */
export function seal(masterKey: string, boundTo: string, value: unknown): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv(algorithm, keyFor(masterKey, "seal"), nonce);
  cipher.setAAD(Buffer.from(boundTo));
  const body = Buffer.concat([cipher.update(JSON.stringify(value), "utf8"), cipher.final()]);
  return version + Buffer.concat([nonce, cipher.getAuthTag(), body]).toString("base64url");
}

/** What was sealed, or undefined when it was changed, moved, or sealed under another key. */
export function unseal(masterKey: string, boundTo: string, sealed: string): unknown {
  if (!sealed.startsWith(version)) return undefined;
  const bytes = Buffer.from(sealed.slice(version.length), "base64url");
  try {
    const decipher = createDecipheriv(algorithm, keyFor(masterKey, "seal"), bytes.subarray(0, 12));
    decipher.setAAD(Buffer.from(boundTo));
    decipher.setAuthTag(bytes.subarray(12, 28));
    const body = Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]);
    return JSON.parse(body.toString("utf8")) as unknown;
  } catch {
    return undefined;
  }
}

/** A keyed hash (HMAC-SHA-256, base64url): equal for equal values of one purpose, and meaningless without the key. */
export function keyedHash(masterKey: string, purpose: string, ...values: readonly string[]): string {
  return createHmac("sha256", keyFor(masterKey, purpose)).update(JSON.stringify(values)).digest("base64url");
}

/** A UUID (RFC 9562, version 8) that is the same for the same values of one purpose, and meaningless without the key. */
export function uuidOf(masterKey: string, purpose: string, ...values: readonly string[]): string {
  const hex = Buffer.from(keyedHash(masterKey, purpose, ...values), "base64url").toString("hex");
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `9${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join("-");
}

/** A plain SHA-256 (base64url), for values that are random already or need no secret. */
export function plainHash(value: string): string {
  return createHash("sha256").update(value).digest("base64url");
}

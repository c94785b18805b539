import { createHmac } from "node:crypto";

const alphabet = "abcdefghijklmnopqrstuvwxyz234567";

/**
 * An id for addresses: stable for the same parts and key, twenty of a to z and 2 to 7, and telling nothing about
 * what it stands for.
 */
export function opaqueId(key: string, ...parts: readonly string[]): string {
  const digest = createHmac("sha256", Buffer.from(key, "base64")).update(JSON.stringify(parts)).digest();
  return [...digest.subarray(0, 20)].map((byte) => alphabet[byte % 32]).join("");
}

import { createHash } from "node:crypto";

/**
 * The key under which another service takes something once: a UUID made of the form's one-time key, so that the same
 * form sent again comes with the same key. `parts` tell apart what one form sends.
 */
export function idempotencyKey(oneTimeKey: string, ...parts: readonly string[]): string {
  const digest = createHash("sha256")
    .update(JSON.stringify([oneTimeKey, ...parts]))
    .digest();
  const bytes = Uint8Array.from(digest.subarray(0, 16));
  // RFC 9562: version 8 (made by whoever makes it) and the variant.
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Buffer.from(bytes).toString("hex");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

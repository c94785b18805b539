import { createHash } from "node:crypto";

/** A short name for some content: another one whenever anything in it changes, and telling nothing of it. */
export function contentVersion(content: unknown): string {
  return createHash("sha256").update(JSON.stringify(content)).digest("base64url").slice(0, 22);
}

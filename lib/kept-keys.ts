import { createSecretKey, type KeyObject } from "node:crypto";

/** More than one process ever has: a few secrets, each for a few dozen fixed purposes. */
const most = 256;

/**
 * Gives the key of a secret for a purpose, made by `bytesOf` when it is first asked for and then kept in this process:
 * to make one takes ten times as long as to use it. The one that was made first goes when there are too many.
 */
export function keptKeys(
  bytesOf: (secret: string, purpose: string) => Buffer,
): (secret: string, purpose: string) => KeyObject {
  const kept = new Map<string, KeyObject>();
  return (secret, purpose) => {
    const name = JSON.stringify([secret, purpose]);
    const known = kept.get(name);
    if (known !== undefined) return known;
    const key = createSecretKey(bytesOf(secret, purpose));
    const [first] = kept.keys();
    if (kept.size >= most && first !== undefined) kept.delete(first);
    kept.set(name, key);
    return key;
  };
}

import "server-only";
import { env } from "#lib/env.ts";
import { plainHash, seal, unseal } from "./sealing.ts";

// What is written to people is sealed under a ring of keys: the first seals, and every one still opens what it sealed.

/** A sealed value, and which key of the ring sealed it. */
export interface SealedMessage {
  readonly sealed: string;
  readonly keyId: string;
}

/** What was sealed before there was a ring. */
const beforeTheRing = "draft";

/** What rows call a key of the ring: it says nothing of the key. */
export const messageKeyId = (key: string): string => plainHash(key).slice(0, 12);

/** The ids of the keys that still open, and seal no more: what names one is to be sealed again. */
export function olderKeyIds(): readonly string[] {
  const [, ...older] = env().MESSAGE_KEYS;
  return [...older.map(messageKeyId), beforeTheRing];
}

/** Seals a value under the newest key; `boundTo` must be given again to open it. */
export function sealMessage(boundTo: string, value: unknown): SealedMessage {
  const [key = ""] = env().MESSAGE_KEYS;
  return { sealed: seal(key, boundTo, value), keyId: messageKeyId(key) };
}

/** What was sealed; undefined where it was changed or moved, or where its key is no longer in the ring. */
export function openMessage(boundTo: string, { sealed, keyId }: SealedMessage): unknown {
  const { MESSAGE_KEYS, DRAFT_KEY } = env();
  const key = keyId === beforeTheRing ? DRAFT_KEY : MESSAGE_KEYS.find((one) => messageKeyId(one) === keyId);
  return key === undefined ? undefined : unseal(key, boundTo, sealed);
}

/** The registered use of cryptography in a browser: AES-256-GCM, its key wrapped by one from a passphrase or a passkey. */

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Rounds for a passphrase: OWASP's least for PBKDF2 with SHA-256. */
export const passphraseRounds = 600_000;

/** 96 bits, fresh for every sealing: NIST SP 800-38D. */
const ivBytes = 12;

type Bytes = Uint8Array<ArrayBuffer>;

export const randomBytes = (count: number): Bytes => crypto.getRandomValues(new Uint8Array(count));

/** Sealed bytes with the IV that they were sealed with. */
export interface Sealed {
  readonly iv: Bytes;
  readonly bytes: ArrayBuffer;
}

const algorithm = (iv: Bytes, bound: string) => ({
  name: "AES-GCM",
  iv,
  additionalData: encoder.encode(bound),
});

const wrapping = { name: "AES-GCM", length: 256 } as const;

/** The key that wraps the data key, from words: the same words in any way of writing accents are the same. */
export async function keyFromPassphrase(words: string, salt: Bytes, rounds: number): Promise<CryptoKey> {
  const raw = encoder.encode(words.normalize("NFKC"));
  const base = await crypto.subtle.importKey("raw", raw, "PBKDF2", false, ["deriveKey"]);
  const stretched = { name: "PBKDF2", hash: "SHA-256", salt, iterations: rounds };
  return crypto.subtle.deriveKey(stretched, base, wrapping, false, ["wrapKey", "unwrapKey"]);
}

/** The key that wraps the data key, from 32 secret bytes of a passkey (WebAuthn PRF). */
export async function keyFromPasskey(secret: ArrayBuffer, salt: Bytes): Promise<CryptoKey> {
  const base = await crypto.subtle.importKey("raw", secret, "HKDF", false, ["deriveKey"]);
  const info = encoder.encode("front-door vault v1");
  const expanded = { name: "HKDF", hash: "SHA-256", salt, info };
  return crypto.subtle.deriveKey(expanded, base, wrapping, false, ["wrapKey", "unwrapKey"]);
}

/** A new data key, wrapped. It is extractable for the moment of its wrapping and is not kept. */
export async function newWrappedKey(wrapper: CryptoKey, bound: string): Promise<Sealed> {
  const fresh = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, true, [
    "encrypt",
    "decrypt",
  ]);
  const iv = randomBytes(ivBytes);
  return { iv, bytes: await crypto.subtle.wrapKey("raw", fresh, wrapper, algorithm(iv, bound)) };
}

/** The data key, never to leave the browser's own keeping. Rejects where the wrapper is not the one that wrapped it. */
export const unwrapKey = (wrapper: CryptoKey, { iv, bytes }: Sealed, bound: string): Promise<CryptoKey> =>
  crypto.subtle.unwrapKey("raw", bytes, wrapper, algorithm(iv, bound), "AES-GCM", false, [
    "encrypt",
    "decrypt",
  ]);

/** Seals a JSON value, bound to words that must be the same when it is opened. */
export async function seal(key: CryptoKey, bound: string, value: unknown): Promise<Sealed> {
  const iv = randomBytes(ivBytes);
  const bytes = await crypto.subtle.encrypt(algorithm(iv, bound), key, encoder.encode(JSON.stringify(value)));
  return { iv, bytes };
}

/** Opens what was sealed. Rejects where a byte, the key or what it is bound to is another. */
export async function open(key: CryptoKey, bound: string, { iv, bytes }: Sealed): Promise<unknown> {
  return JSON.parse(decoder.decode(await crypto.subtle.decrypt(algorithm(iv, bound), key, bytes)));
}

import { expiryAfter, isBehind } from "./expiry.ts";
import { openIndex, sealIndex, type Index } from "./vault-index.ts";
import { askPasskey, makePasskey } from "./passkey.ts";
import {
  keyFromPasskey,
  keyFromPassphrase,
  newWrappedKey,
  passphraseRounds,
  randomBytes,
  unwrapKey,
} from "./sealing.ts";
import { OpenedVault } from "./opened-vault.ts";
import type { OpenVault, Secret, Unlocked, VaultFacts } from "./vault-shape.ts";
import { eraseStore, mark, readRow, writeRows, type Header, type LockHeader } from "./vault-store.ts";

export { StorageFull } from "./vault-store.ts";

/** Wrong tries until everything is erased. */
const mostTries = 5;

/** What a vault is made with. */
export interface NewVault {
  readonly id: string;
  readonly person: string;
  readonly call: VaultFacts["call"];
  /** Real time (ISO instant). */
  readonly loggedInAt: string;
}

const bindingOf = ({ id, person }: Pick<Header, "id" | "person">) => `v1|${person}|key|${id}`;

async function factsOf(header: Header): Promise<VaultFacts> {
  const tries = (await readRow("tries")) ?? 0;
  const { id, call, createdAt, lock } = header;
  return { id, call, createdAt, lock: lock.by, triesLeft: mostTries - tries };
}

/**
 * What is known of the vault in this browser without opening it; null where there is none, or it has just been erased
 * because its time was over. Rejects where the browser keeps nothing for any site.
 */
export async function vaultFacts(): Promise<VaultFacts | null> {
  const header = await readRow("header");
  if (header === undefined) return null;
  const expires = (await readRow("expires")) ?? "";
  if (expires > new Date().toISOString()) return factsOf(header);
  await eraseVault();
  return null;
}

/** Erases everything that is kept here, at once. Safe to repeat. */
export async function eraseVault(): Promise<void> {
  localStorage.removeItem(mark);
  await eraseStore();
}

async function newLock(secret: Secret): Promise<{ lock: LockHeader; wrapper: CryptoKey }> {
  const salt = randomBytes(32);
  if (secret.kind === "passphrase") {
    const wrapper = await keyFromPassphrase(secret.words, salt, passphraseRounds);
    return { lock: { by: "passphrase", kdf: "PBKDF2-SHA-256", rounds: passphraseRounds, salt }, wrapper };
  }
  const made = await makePasskey(salt);
  const wrapper = await keyFromPasskey(made.secret, salt);
  return { lock: { by: "passkey", kdf: "PRF-HKDF-SHA-256", salt, credential: made.credential }, wrapper };
}

/**
 * Makes a vault with a new key, in the place of any other. Rejects where there is no room, or the device gives no
 * passkey; then what was kept before is still there.
 */
export async function createVault(
  { id, person, call, loggedInAt }: NewVault,
  secret: Secret,
): Promise<OpenVault> {
  const { lock, wrapper } = await newLock(secret);
  const wrapped = await newWrappedKey(wrapper, bindingOf({ id, person }));
  const key = await unwrapKey(wrapper, wrapped, bindingOf({ id, person }));
  const createdAt = new Date().toISOString();
  const header: Header = { version: 1, algorithm: "AES-256-GCM", id, person, call, createdAt, lock, wrapped };
  const index: Index = { lines: {}, loggedInAt, lastOpenedAt: createdAt };
  await eraseVault();
  await writeRows({
    header,
    tries: 0,
    expires: expiryAfter(loggedInAt),
    index: await sealIndex(key, person, 1, index),
  });
  localStorage.setItem(mark, "yes");
  return new OpenedVault(await factsOf(header), person, key, index);
}

/** The key that wraps, from what the person gives; "cancelled" where they gave nothing. */
async function wrapperFrom(lock: LockHeader, secret: Secret): Promise<CryptoKey | "cancelled"> {
  if (lock.by === "passphrase")
    return keyFromPassphrase(secret.kind === "passphrase" ? secret.words : "", lock.salt, lock.rounds);
  const given = await askPasskey(lock.credential, lock.salt);
  return given === null || given === "cancelled" ? "cancelled" : keyFromPasskey(given, lock.salt);
}

async function erased(because: "tries" | "expired" | "damaged"): Promise<Unlocked> {
  await eraseVault();
  return { ok: false, shut: { why: "erased", because } };
}

/** A right secret opened the key: whether what it opens is whole, and in time. */
async function openWith(header: Header, key: CryptoKey): Promise<Unlocked> {
  const sealed = await readRow("index");
  const found = sealed === undefined ? null : await openIndex(key, header.person, sealed);
  if (sealed === undefined || found === null) return erased("damaged");
  const now = Date.now();
  if (expiryAfter(found.loggedInAt) <= new Date(now).toISOString()) return erased("expired");
  if (isBehind(now, found.lastOpenedAt)) {
    await writeRows({ tries: 0 });
    return { ok: false, shut: { why: "clock" } };
  }
  const index: Index = { ...found, lastOpenedAt: new Date(now).toISOString() };
  await writeRows({ tries: 0, index: await sealIndex(key, header.person, sealed.count + 1, index) });
  return { ok: true, vault: new OpenedVault(await factsOf(header), header.person, key, index) };
}

/**
 * Opens what is kept with what the person gives. A try is counted in the store before it is made, so that leaving in
 * the middle of it counts; the fifth wrong one erases everything.
 */
export async function unlockVault(secret: Secret): Promise<Unlocked> {
  try {
    const header = await readRow("header");
    if (header === undefined) return { ok: false, shut: { why: "none" } };
    const before = (await readRow("tries")) ?? 0;
    if (before >= mostTries) return await erased("tries");
    if (header.lock.by === "passphrase") await writeRows({ tries: before + 1 });
    const wrapper = await wrapperFrom(header.lock, secret);
    if (wrapper === "cancelled") return { ok: false, shut: { why: "cancelled" } };
    if (header.lock.by === "passkey") await writeRows({ tries: before + 1 });
    const key = await unwrapKey(wrapper, header.wrapped, bindingOf(header)).catch(() => null);
    if (key !== null) return await openWith(header, key);
    const triesLeft = mostTries - before - 1;
    return triesLeft === 0 ? await erased("tries") : { ok: false, shut: { why: "wrong", triesLeft } };
  } catch {
    return { ok: false, shut: { why: "no-storage" } };
  }
}

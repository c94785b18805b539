import { clear, createStore, del, get, setMany, type UseStore } from "idb-keyval";
import type { Sealed } from "./sealing.ts";

/** The browser has no room for what is to be kept. What was kept before is still there. */
export class StorageFull extends Error {}

/** How the key is made again: everything that a later release needs to open what this one kept. */
export type LockHeader =
  | {
      readonly by: "passphrase";
      readonly kdf: "PBKDF2-SHA-256";
      readonly rounds: number;
      readonly salt: Uint8Array<ArrayBuffer>;
    }
  | {
      readonly by: "passkey";
      readonly kdf: "PRF-HKDF-SHA-256";
      readonly salt: Uint8Array<ArrayBuffer>;
      readonly credential: Uint8Array<ArrayBuffer>;
    };

/** What stands in clear: nothing about health, and no name but the surgery's. */
export interface Header {
  readonly version: 1;
  readonly algorithm: "AES-256-GCM";
  readonly id: string;
  readonly person: string;
  readonly call: { readonly name: string; readonly phone: string } | null;
  /** Real time (ISO instant). */
  readonly createdAt: string;
  readonly lock: LockHeader;
  readonly wrapped: Sealed;
}

export interface SealedIndex {
  readonly count: number;
  readonly sealed: Sealed;
}

/** Everything that can be in the store, by its key. */
interface Rows {
  header: Header;
  index: SealedIndex;
  /** Tries since it was last opened. */
  tries: number;
  /** Real time (ISO instant) after which it is erased without being opened; what is sealed may say earlier. */
  expires: string;
}

/** Says that something is kept here, without opening a database: for pages that need no more. */
export const mark = "kept";

let known: UseStore | undefined;
const store = (): UseStore => (known ??= createStore("front-door-kept", "vault"));

const valueKey = (name: string) => `value/${name}`;

const isFull = (error: unknown) => error instanceof DOMException && error.name === "QuotaExceededError";

export const readRow = <K extends keyof Rows>(key: K): Promise<Rows[K] | undefined> => get(key, store());

export const readValue = (name: string): Promise<Sealed | undefined> => get(valueKey(name), store());

/** Writes all of them or none. Rejects with `StorageFull` where there is no room. */
export async function writeRows(
  rows: Partial<Rows>,
  values: Readonly<Record<string, Sealed>> = {},
): Promise<void> {
  const entries: [string, unknown][] = [
    ...Object.entries(rows),
    ...Object.entries(values).map(([name, sealed]): [string, unknown] => [valueKey(name), sealed]),
  ];
  try {
    await setMany(entries, store());
  } catch (error) {
    throw isFull(error) ? new StorageFull("There is no room in this browser.") : error;
  }
}

export const deleteValue = (name: string): Promise<void> => del(valueKey(name), store());

/** Empties the store. The rows are gone at once, whoever else has it open. */
export async function eraseStore(): Promise<void> {
  await clear(store());
}

/** What opens a vault. */
export type Secret =
  | { readonly kind: "passphrase"; readonly words: string }
  /** Asks the browser for the passkey. */
  | { readonly kind: "passkey" };

/** What stands in clear beside the sealed values: nothing about health, no name. */
export interface VaultFacts {
  /** Random; the server knows its hash. */
  readonly id: string;
  readonly lock: Secret["kind"];
  /** Whom to call before unlocking too: the surgery, as the person agreed to keep it. */
  readonly call: { readonly name: string; readonly phone: string } | null;
  /** Real time (ISO instant). */
  readonly createdAt: string;
  /** 5 at first; each wrong try takes one. */
  readonly triesLeft: number;
}

/** One kept value, opened. */
export interface KeptValue {
  /** Health time when it was read (ISO instant). */
  readonly at: string;
  readonly value: unknown;
}

/** What the index says of a value, without opening it. */
export interface KeptLine {
  readonly name: string;
  readonly at: string;
  /** Of the sealed value. */
  readonly bytes: number;
}

/** A vault whose key is in memory. Every method rejects with `VaultLocked` once it is locked. */
export interface OpenVault {
  readonly facts: VaultFacts;
  /** Opaque mark of the person, and part of what every value is bound to. */
  readonly person: string;
  readonly lines: () => readonly KeptLine[];
  /** Null where nothing is kept under the name, or where what is kept is not what the index says: that is deleted. */
  readonly read: (name: string) => Promise<KeptValue | null>;
  /** Seals it with a fresh IV under the next version. Rejects with `StorageFull` and keeps what was there. */
  readonly write: (name: string, kept: KeptValue) => Promise<KeptLine>;
  readonly remove: (name: string) => Promise<void>;
  /** The person has just logged in with NHS login (real time, ISO instant): the 30 days begin anew. */
  readonly loggedIn: (at: string) => Promise<void>;
  /** Forgets the key. */
  readonly lock: () => void;
}

/** Why it stayed shut. `wrong` says how many tries are left; `erased`: that was the fifth, or it had expired. */
export type Shut =
  | { readonly why: "wrong"; readonly triesLeft: number }
  | { readonly why: "erased"; readonly because: "tries" | "expired" | "damaged" }
  /**
   * No try is counted: nothing is kept; the person turned the browser's question away; the browser keeps nothing for
   * any site; the clock is earlier than when it was last open, so that its end could not be told.
   */
  | { readonly why: "none" | "cancelled" | "no-storage" | "clock" };

export type Unlocked =
  { readonly ok: true; readonly vault: OpenVault } | { readonly ok: false; readonly shut: Shut };

import { open, seal } from "./sealing.ts";
import type { SealedIndex } from "./vault-store.ts";

/** What is kept, sealed as a whole: an older value than it names does not open. */
export interface Index {
  readonly lines: Readonly<
    Record<string, { readonly version: number; readonly at: string; readonly bytes: number }>
  >;
  /** Real times (ISO instants). */
  readonly loggedInAt: string;
  readonly lastOpenedAt: string;
}

const bindingOf = (person: string, count: number) => `v1|${person}|index|${String(count)}`;

/** What a value is bound to: version of the vault, person, name, version of the value. */
export const valueBinding = (person: string, name: string, version: number): string =>
  `v1|${person}|value/${name}|${String(version)}`;

/** Seals the index; `count` goes up with every change. */
export const sealIndex = async (
  key: CryptoKey,
  person: string,
  count: number,
  index: Index,
): Promise<SealedIndex> => ({ count, sealed: await seal(key, bindingOf(person, count), index) });

/** Null where it was changed, or is of another vault. */
export const openIndex = (
  key: CryptoKey,
  person: string,
  { count, sealed }: SealedIndex,
): Promise<Index | null> =>
  // Only what this code sealed opens.
  open(key, bindingOf(person, count), sealed).then(
    (index) => index as Index,
    () => null,
  );

import { open, seal, type Sealed } from "./sealing.ts";
import { openIndex, sealIndex, valueBinding, type Index } from "./vault-index.ts";
import type { KeptLine, KeptValue, OpenVault, VaultFacts } from "./vault-shape.ts";
import { expiryAfter } from "./expiry.ts";
import { deleteValue, readRow, readValue, writeRows, type SealedIndex } from "./vault-store.ts";

/** The key was forgotten while something was under way. */
export class VaultLocked extends Error {}

/** One at a time, in whichever tab: each change counts the index up. */
const oneAtATime = <T>(work: () => Promise<T>): Promise<T> =>
  "locks" in navigator ? navigator.locks.request("front-door-vault", work) : work();

interface Change {
  readonly index: Index;
  readonly values?: Readonly<Record<string, Sealed>>;
}

/** A vault whose key is in memory, and nowhere else. */
export function openedVault(facts: VaultFacts, person: string, given: CryptoKey, first: Index): OpenVault {
  let key: CryptoKey | null = given;
  let index = first;
  const held = (): CryptoKey => {
    if (key === null) throw new VaultLocked("It was locked.");
    return key;
  };
  const latest = async (): Promise<SealedIndex> => {
    const sealed = await readRow("index");
    const now = sealed === undefined ? null : await openIndex(held(), person, sealed);
    if (sealed === undefined || now === null)
      throw new VaultLocked("What is kept here is another's, or gone.");
    index = now;
    return sealed;
  };
  /** Changes what another tab may have changed meanwhile: the index is read anew, and written with its values at once. */
  const change = (make: (now: Index, count: number) => Promise<Change>): Promise<void> =>
    oneAtATime(async () => {
      const sealed = await latest();
      const count = sealed.count + 1;
      const made = await make(index, count);
      const next = await sealIndex(held(), person, count, made.index);
      await writeRows({ index: next, expires: expiryAfter(made.index.loggedInAt) }, made.values);
      index = made.index;
    });
  const lineOf = (name: string): KeptLine | null => {
    const line = index.lines[name];
    return line === undefined ? null : { name, at: line.at, bytes: line.bytes };
  };
  const remove = async (name: string): Promise<void> => {
    await change((now) => {
      const { [name]: _, ...lines } = now.lines;
      return Promise.resolve({ index: { ...now, lines } });
    });
    await deleteValue(name);
  };
  const openValue = async (name: string): Promise<KeptValue | null> => {
    const line = index.lines[name];
    const sealed = line === undefined ? undefined : await readValue(name);
    if (line === undefined || sealed === undefined) return null;
    const opened = await open(held(), valueBinding(person, name, line.version), sealed).then(
      (value) => ({ at: line.at, value }),
      () => null,
    );
    return opened;
  };
  const read = async (name: string): Promise<KeptValue | null> => {
    const known = await openValue(name);
    if (known !== null) return known;
    // Another tab may have written it since this one read the index; what does not open by the newest is not ours.
    await oneAtATime(latest);
    const fresh = await openValue(name);
    if (fresh === null && index.lines[name] !== undefined) await remove(name);
    return fresh;
  };
  const write = async (name: string, { at, value }: KeptValue): Promise<KeptLine> => {
    await change(async (now, version) => {
      const sealed = await seal(held(), valueBinding(person, name, version), value);
      const line = { version, at, bytes: sealed.bytes.byteLength };
      return { index: { ...now, lines: { ...now.lines, [name]: line } }, values: { [name]: sealed } };
    });
    return lineOf(name) ?? { name, at, bytes: 0 };
  };
  return {
    facts,
    person,
    lines: () => Object.keys(index.lines).flatMap((name) => lineOf(name) ?? []),
    read,
    write,
    remove,
    loggedIn: (at) => change((now) => Promise.resolve({ index: { ...now, loggedInAt: at } })),
    lock: () => {
      key = null;
    },
  };
}

import { expiryAfter } from "./expiry.ts";
import { open, seal, type Sealed } from "./sealing.ts";
import { openIndex, sealIndex, valueBinding, type Index } from "./vault-index.ts";
import type { KeptLine, KeptValue, OpenVault, VaultFacts } from "./vault-shape.ts";
import { deleteValue, readRow, readValue, writeRows, type SealedIndex } from "./vault-store.ts";

/** The key was forgotten while something was under way, or what was kept here is another's by now, or gone. */
class VaultLocked extends Error {}

/** One at a time, in whichever tab: each change counts the index up. */
const oneAtATime = <T>(work: () => Promise<T>): Promise<T> =>
  "locks" in navigator ? navigator.locks.request("front-door-vault", work) : work();

interface Change {
  readonly index: Index;
  readonly values?: Readonly<Record<string, Sealed>>;
}

/** A vault whose key is in memory, and nowhere else. */
export class OpenedVault implements OpenVault {
  readonly facts: VaultFacts;
  readonly person: string;
  private key: CryptoKey | null;
  private index: Index;

  constructor(facts: VaultFacts, person: string, key: CryptoKey, index: Index) {
    this.facts = facts;
    this.person = person;
    this.key = key;
    this.index = index;
  }

  readonly lines = (): readonly KeptLine[] =>
    Object.entries(this.index.lines).map(([name, { at, bytes }]) => ({ name, at, bytes }));

  readonly read = async (name: string): Promise<KeptValue | null> => {
    const known = await this.openValue(name);
    if (known !== null) return known;
    // Another tab may have written it since this one read the index; what does not open by the newest is not ours.
    await oneAtATime(() => this.latest());
    const fresh = await this.openValue(name);
    if (fresh === null && this.index.lines[name] !== undefined) await this.remove(name);
    return fresh;
  };

  readonly write = async (name: string, { at, value }: KeptValue): Promise<KeptLine> => {
    let bytes = 0;
    await this.change(async (now, version) => {
      const sealed = await seal(this.held(), valueBinding(this.person, name, version), value);
      bytes = sealed.bytes.byteLength;
      const lines = { ...now.lines, [name]: { version, at, bytes } };
      return { index: { ...now, lines }, values: { [name]: sealed } };
    });
    return { name, at, bytes };
  };

  readonly remove = async (name: string): Promise<void> => {
    await this.change((now) => {
      const { [name]: _, ...lines } = now.lines;
      return Promise.resolve({ index: { ...now, lines } });
    });
    await deleteValue(name);
  };

  readonly loggedIn = (at: string): Promise<void> =>
    this.change((now) => Promise.resolve({ index: { ...now, loggedInAt: at } }));

  readonly lock = (): void => {
    this.key = null;
  };

  private held(): CryptoKey {
    if (this.key === null) throw new VaultLocked("It was locked.");
    return this.key;
  }

  private async latest(): Promise<SealedIndex> {
    const sealed = await readRow("index");
    const now = sealed === undefined ? null : await openIndex(this.held(), this.person, sealed);
    if (sealed === undefined || now === null) throw new VaultLocked("It is another's, or gone.");
    this.index = now;
    return sealed;
  }

  /** The index is read anew, because another tab may have changed it, and written with its values at once. */
  private change(make: (now: Index, count: number) => Promise<Change>): Promise<void> {
    return oneAtATime(async () => {
      const count = (await this.latest()).count + 1;
      const { index, values } = await make(this.index, count);
      const sealed = await sealIndex(this.held(), this.person, count, index);
      await writeRows({ index: sealed, expires: expiryAfter(index.loggedInAt) }, values);
      this.index = index;
    });
  }

  private async openValue(name: string): Promise<KeptValue | null> {
    const line = this.index.lines[name];
    const sealed = line === undefined ? undefined : await readValue(name);
    if (line === undefined || sealed === undefined) return null;
    return open(this.held(), valueBinding(this.person, name, line.version), sealed).then(
      (value) => ({ at: line.at, value }),
      () => null,
    );
  }
}

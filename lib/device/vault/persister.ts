import { experimental_createQueryPersister, type PersistedQuery } from "@tanstack/react-query-persist-client";
import type { OpenVault } from "./vault-shape.ts";

const dayMs = 24 * 60 * 60 * 1_000;

const prefix = "kept-query";

/** The name of a query's value in the vault: `["<person>","kept","allergies"]`; null for any other query. */
function nameOf(person: string, hash: string): string | null {
  const [whose, kept, name, ...more] = JSON.parse(hash) as unknown[];
  const isOurs = whose === person && kept === "kept" && typeof name === "string" && more.length === 0;
  return isOurs ? `kept/${name}` : null;
}

const hashIn = (storageKey: string) => storageKey.slice(prefix.length + 1);

/** When what a query holds was read (health time). */
function atOf({ state }: PersistedQuery): string {
  const { data } = state;
  return typeof data === "object" && data !== null && "at" in data ? String(data.at) : "";
}

/**
 * Keeps queries of this person in their vault, and nothing else anywhere: a query with another key is not kept.
 * `shape` is the version of what is kept; what has another is not restored.
 */
export function keptPersister(vault: OpenVault, shape: number) {
  const { person } = vault;
  const storage = {
    getItem: async (key: string): Promise<PersistedQuery | undefined> => {
      const name = nameOf(person, hashIn(key));
      const kept = name === null ? null : await vault.read(name);
      return (kept?.value ?? undefined) as PersistedQuery | undefined;
    },
    setItem: async (key: string, query: PersistedQuery): Promise<void> => {
      const name = nameOf(person, hashIn(key));
      if (name !== null) await vault.write(name, { at: atOf(query), value: query });
    },
    removeItem: async (key: string): Promise<void> => {
      const name = nameOf(person, hashIn(key));
      if (name !== null) await vault.remove(name);
    },
    entries: async (): Promise<[string, PersistedQuery][]> => {
      const names = vault.lines().filter(({ name }) => name.startsWith("kept/"));
      const opened = await Promise.all(names.map(({ name }) => vault.read(name)));
      return opened.flatMap((kept): [string, PersistedQuery][] => {
        const query = kept?.value as PersistedQuery | undefined;
        return query === undefined ? [] : [[`${prefix}-${query.queryHash}`, query]];
      });
    },
  };
  return experimental_createQueryPersister<PersistedQuery>({
    storage,
    prefix,
    buster: String(shape),
    maxAge: 30 * dayMs,
    serialize: (query) => query,
    deserialize: (query) => query,
  });
}

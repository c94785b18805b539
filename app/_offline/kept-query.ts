import { useMemo } from "react";
import { QueryClient, useQuery } from "@tanstack/react-query";
import { healthTimeSince } from "#lib/device/health-time.ts";
import { keptPersister } from "#lib/device/vault/persister.ts";
import { StorageFull } from "#lib/device/vault/vault.ts";
import type { KeptLine, OpenVault } from "#lib/device/vault/vault-shape.ts";
import { fetchKept } from "#lib/device/without-signal.ts";
import type { KeptAnswer, KeptName } from "#lib/kept-sections.ts";
import { keptShape, type KeptValues } from "./kept.ts";

/** A section's key begins with the person, as every key does. */
export const keptKey = (person: string, name: KeptName) => [person, "kept", name] as const;

/**
 * Queries that answer from the vault, and from the network only when somebody asks for an update. They live as long as
 * the vault is open.
 */
export const newClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: { networkMode: "offlineFirst", staleTime: Infinity, gcTime: Infinity, retry: false },
    },
  });

const persisterOf = (vault: OpenVault) => keptPersister(vault, keptShape);

/** Brings everything that is kept into the client. */
export const restoreKept = (client: QueryClient, vault: OpenVault): Promise<void> =>
  persisterOf(vault).restoreQueries(client);

/** What became of one section: kept, not come, or no room for it. */
export type Fetched = { readonly is: "kept"; readonly line: KeptLine } | { readonly is: "failed" | "full" };

/** Fetches a section anew and seals it in the place of what was kept. What was there stays where that fails. */
export async function fetchAndKeep(client: QueryClient, vault: OpenVault, name: KeptName): Promise<Fetched> {
  const queryKey = keptKey(vault.person, name);
  try {
    await client.fetchQuery({ queryKey, queryFn: ({ signal }) => fetchKept(name, signal), staleTime: 0 });
    await persisterOf(vault).persistQueryByKey(queryKey, client);
    const line = vault.lines().find((one) => one.name === `kept/${name}`);
    return line === undefined ? { is: "failed" } : { is: "kept", line };
  } catch (error) {
    return { is: error instanceof StorageFull ? "full" : "failed" };
  }
}

/** Health time now: that of the reading, and what has passed since by the clock of this device. */
export function useHealthNow(person: string, name: KeptName): string | null {
  const { data, dataUpdatedAt } = useQuery({
    queryKey: keptKey(person, name),
    queryFn: () => fetchKept(name),
    enabled: false,
  });
  return useMemo(
    () => (data === undefined ? null : healthTimeSince(data.at, dataUpdatedAt)),
    [data, dataUpdatedAt],
  );
}

/** One section as it is kept; undefined where it is not. */
export function useKept<N extends KeptName>(person: string, name: N): KeptAnswer<KeptValues[N]> | undefined {
  const { data } = useQuery({
    queryKey: keptKey(person, name),
    queryFn: () => fetchKept(name),
    enabled: false,
  });
  return data as KeptAnswer<KeptValues[N]> | undefined;
}

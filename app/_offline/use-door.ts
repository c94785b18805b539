import { useCallback, useEffect, useState } from "react";
import { eraseVault, unlockVault, vaultFacts } from "#lib/device/vault/vault.ts";
import type { OpenVault, Secret, Shut, VaultFacts } from "#lib/device/vault/vault-shape.ts";
import { watchLock } from "#lib/device/vault/unlock-rules.ts";
import { askStanding } from "#lib/device/without-signal.ts";
import type { Ended } from "./nothing-kept.tsx";

/** How the document stands: what it may show follows from it. */
export type Door =
  | { readonly is: "opening" | "blocked" }
  | { readonly is: "nothing"; readonly ended: Ended | null }
  | {
      readonly is: "shut";
      readonly facts: VaultFacts;
      readonly why: "wrong" | "cancelled" | "clock" | "empty" | null;
      readonly busy: boolean;
      readonly timedOut: boolean;
    }
  | { readonly is: "open"; readonly vault: OpenVault };

export interface DoorActs {
  readonly unlock: (secret: Secret) => void;
  readonly erase: () => void;
  /** A vault that has just been made, with its key in memory. */
  readonly opened: (vault: OpenVault) => void;
  readonly lock: () => void;
}

async function standAtStart(): Promise<Door> {
  try {
    const facts = await vaultFacts();
    if (facts === null) return { is: "nothing", ended: null };
    return { is: "shut", facts, why: null, busy: false, timedOut: false };
  } catch {
    return { is: "blocked" };
  }
}

/** What a try that failed leaves. */
async function afterShut(shut: Shut): Promise<Door> {
  if (shut.why === "erased") return { is: "nothing", ended: shut.because };
  if (shut.why === "none") return { is: "nothing", ended: null };
  if (shut.why === "no-storage") return { is: "blocked" };
  const facts = await vaultFacts();
  if (facts === null) return { is: "nothing", ended: null };
  return { is: "shut", facts, why: shut.why, busy: false, timedOut: false };
}

/**
 * Erases a vault that its owner ended elsewhere, or that is another's who logged in here; says which. One that is open
 * learns when its owner last logged in, from which its 30 days are counted.
 */
async function endedElsewhere(id: string, vault: OpenVault | null): Promise<Ended | null> {
  const { standing, loggedInAt } = await askStanding(id);
  if (standing === "good" && loggedInAt !== null) await vault?.loggedIn(loggedInAt);
  if (standing !== "ended" && standing !== "anothers") return null;
  await eraseVault();
  return standing;
}

/**
 * Opens and shuts what is kept. The key is in memory while it is open, and nowhere else: it is forgotten by the rules
 * of `unlock-rules.ts`. When the server is reached it is asked first whether the vault still stands.
 */
export function useDoor(online: boolean | null): readonly [Door, DoorActs] {
  const [door, setDoor] = useState<Door>({ is: "opening" });
  useEffect(() => void standAtStart().then(setDoor), []);

  const opened = useCallback((vault: OpenVault) => setDoor({ is: "open", vault }), []);
  const shutNow = useCallback(async (timedOut: boolean) => {
    const start = await standAtStart();
    setDoor(start.is === "shut" ? { ...start, timedOut } : start);
  }, []);

  const vault = door.is === "open" ? door.vault : null;
  useEffect(
    () => (vault === null ? undefined : watchLock(vault, () => void shutNow(true))),
    [vault, shutNow],
  );

  const id = door.is === "shut" ? door.facts.id : vault?.facts.id;
  useEffect(() => {
    if (online !== true || id === undefined) return;
    void endedElsewhere(id, vault).then((ended) => ended !== null && setDoor({ is: "nothing", ended }));
  }, [online, id, vault]);

  const unlock = (secret: Secret) => {
    if (door.is !== "shut" || door.busy) return;
    if (secret.kind === "passphrase" && secret.words === "") return setDoor({ ...door, why: "empty" });
    setDoor({ ...door, busy: true, why: null });
    void unlockVault(secret).then(async (done) =>
      done.ok ? opened(done.vault) : setDoor(await afterShut(done.shut)),
    );
  };
  const erase = () => void eraseVault().then(() => setDoor({ is: "nothing", ended: null }));
  const lock = () => {
    vault?.lock();
    void shutNow(false);
  };
  return [door, { unlock, erase, opened, lock }];
}

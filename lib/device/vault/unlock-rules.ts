import type { OpenVault } from "./vault-shape.ts";

/** NHS login's rule for installed apps with a lock of their own: a minute in the background, five without use. */
const backgroundMs = 60_000;
const idleMs = 5 * 60_000;

export interface Use {
  /** Real times (ms): when it was last touched, and since when it is in the background; null while it is in view. */
  readonly touchedAt: number;
  readonly hiddenSince: number | null;
}

/** Whether what was opened must be locked by now. */
export const mustLock = ({ touchedAt, hiddenSince }: Use, now: number): boolean =>
  now - touchedAt >= idleMs || (hiddenSince !== null && now - hiddenSince >= backgroundMs);

const touches = ["pointerdown", "keydown", "scroll", "input"] as const;

/**
 * Locks a vault by these rules, and when its page is put away or brought back as it was. The page is looked at every
 * second: what sleeps in the background is locked as soon as it wakes, before anything of it is seen again.
 */
export function watchLock(vault: OpenVault, onLock: () => void): () => void {
  let use: Use = { touchedAt: Date.now(), hiddenSince: document.hidden ? Date.now() : null };
  const watching = new AbortController();
  const { signal } = watching;
  const end = () => {
    watching.abort();
    window.clearInterval(timer);
  };
  const lock = () => {
    end();
    vault.lock();
    onLock();
  };
  const look = () => {
    if (mustLock(use, Date.now())) lock();
  };
  const timer = window.setInterval(look, 1_000);
  for (const touch of touches)
    window.addEventListener(
      touch,
      () => {
        look();
        use = { ...use, touchedAt: Date.now() };
      },
      { signal, passive: true, capture: true },
    );
  document.addEventListener(
    "visibilitychange",
    () => {
      look();
      use = { ...use, hiddenSince: document.hidden ? Date.now() : null };
    },
    { signal },
  );
  window.addEventListener("pagehide", lock, { signal });
  document.addEventListener("freeze", lock, { signal });
  return end;
}

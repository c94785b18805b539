import { Workbox } from "workbox-window";

export interface LookedAfter {
  /** Lets the worker that waits take over, and then loads this page anew; no other page. */
  readonly takeOver: () => void;
}

interface Hears {
  /** A new version has arrived and waits. */
  readonly waits: () => void;
  /** It could not be kept: the storage of this browser is full or blocked, or a file did not arrive. */
  readonly failed?: () => void;
}

/**
 * Registers the service worker, or asks whether there is a newer one. Rejects where the browser cannot, where /sw.js is
 * missing, and where it is no script; a worker that stands stays.
 */
export async function lookAfterWorker({ waits, failed }: Hears): Promise<LookedAfter> {
  const workbox = new Workbox("/sw.js", { scope: "/", updateViaCache: "none" });
  workbox.addEventListener("waiting", waits);
  workbox.addEventListener("redundant", () => failed?.());
  await workbox.register();
  const takeOver = () => {
    workbox.addEventListener("controlling", () => window.location.reload());
    workbox.messageSkipWaiting();
  };
  return { takeOver };
}

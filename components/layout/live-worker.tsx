"use client";

import { useEffect, useState, type ComponentType } from "react";
import { keepOffer } from "./install-offer.ts";
import type { LiveConnectionProps } from "./live-connection.tsx";

/** A page comes first, with everything that it shows. */
const afterMs = 4_000;

/**
 * Fetches, some seconds after a page, what says that there is no connection, holds forms back until there is one, and
 * looks after the service worker; and keeps for later what the browser would ask by itself. Without script, and until then, pages are as they are.
 */
export function LiveWorker(props: LiveConnectionProps) {
  const [Connection, setConnection] = useState<ComponentType<LiveConnectionProps> | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => {
      import("./live-connection.tsx").then(
        (all) => setConnection(() => all.LiveConnection),
        () => undefined,
      );
    }, afterMs);
    window.addEventListener("beforeinstallprompt", keepOffer);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("beforeinstallprompt", keepOffer);
    };
  }, []);
  return Connection && <Connection {...props} />;
}

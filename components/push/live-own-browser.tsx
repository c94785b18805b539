"use client";

import { useEffect } from "react";
import type { KeepOwn } from "./live-keep-own.tsx";

/**
 * Ends what another person's log-in left: this browser is pushed to for whoever is logged in, or for nobody. What that
 * takes is fetched only where a service worker of ours stands and the browser was asked about notices: one that never was has no subscription.
 */
export function LiveOwnBrowser({ address, mark }: KeepOwn) {
  useEffect(() => {
    if (!navigator.serviceWorker?.controller || window.Notification?.permission === "default") return;
    void import("./live-keep-own.tsx").then(({ keepOwn }) => keepOwn({ address, mark }));
  }, [address, mark]);
  return null;
}

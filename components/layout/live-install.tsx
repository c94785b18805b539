"use client";

import { useEffect, useState, type ReactNode } from "react";
import { takeOffer, whenOffered } from "./install-offer.ts";

export interface LiveInstallProps {
  words: { button: string; full: string };
  /** Whether this browser may be given the service worker: the person reads of what it is for. */
  mayRegister: boolean;
  /** Heading, and how to do it by hand: there without script too. */
  children: ReactNode;
}

const isInstalled = (): boolean =>
  window.matchMedia("(display-mode: standalone)").matches ||
  (navigator as { standalone?: boolean }).standalone === true;

/** Gets the browser ready to open without a network; says whether it could not. */
async function getReady(failed: () => void): Promise<void> {
  if (!("serviceWorker" in navigator)) return failed();
  try {
    const { lookAfterWorker } = await import("./worker-watch.ts");
    await lookAfterWorker({ waits: () => undefined, failed });
  } catch {
    failed();
  }
}

/**
 * Offers to put the app on the home screen, with a button where the browser lets us, and nothing where it is there
 * already. Where `mayRegister`, it also gets the browser ready to open without a network, and says so where it cannot.
 */
export function LiveInstall({ words, mayRegister, children }: LiveInstallProps) {
  const [installed, setInstalled] = useState(false);
  const [canInstall, setCanInstall] = useState(false);
  const [full, setFull] = useState(false);
  useEffect(() => {
    let over = false;
    const installedNow = () => setInstalled(true);
    const timer = setTimeout(() => setInstalled(isInstalled()));
    window.addEventListener("appinstalled", installedNow);
    const stop = whenOffered(setCanInstall);
    if (mayRegister) void getReady(() => !over && setFull(true));
    return () => {
      over = true;
      clearTimeout(timer);
      window.removeEventListener("appinstalled", installedNow);
      stop();
    };
  }, [mayRegister]);
  return (
    <>
      <div role="status">{full && <p>{words.full}</p>}</div>
      {!installed && children}
      {!installed && canInstall && (
        <p>
          <button
            className="nhsuk-button nhsuk-button--secondary"
            type="button"
            onClick={() => void takeOffer()}
          >
            {words.button}
          </button>
        </p>
      )}
    </>
  );
}

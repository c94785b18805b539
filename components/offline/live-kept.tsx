"use client";

import { useEffect } from "react";

export interface LiveKeptProps {
  /** Of the session, or of there being none: it is asked once for each. */
  mark: string;
}

/** Says that something is kept in this browser; `lib/device/vault` writes it. */
const isKept = (): boolean => {
  try {
    return localStorage.getItem("kept") !== null;
  } catch {
    return false;
  }
};

/**
 * Has this browser forget what it keeps, where that was ended from elsewhere or is not of whoever is logged in now. What
 * that takes is fetched only where something is kept.
 */
export function LiveKept({ mark }: LiveKeptProps) {
  useEffect(() => {
    if (isKept()) void import("./live-kept-standing.tsx").then(({ askOnce }) => askOnce(mark));
  }, [mark]);
  return null;
}

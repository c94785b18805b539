"use client";

import { useEffect } from "react";
import { keepOwn } from "./subscribe.ts";

export interface OwnBrowserProps {
  /** Where the server says whether this browser is pushed to for who is logged in. */
  address: string;
  /** Of the session: it is asked once in each. */
  mark: string;
}

/** Ends what another person's log-in left: this browser is pushed to for whoever is logged in, or for nobody. */
export function OwnBrowser({ address, mark }: OwnBrowserProps) {
  useEffect(() => void keepOwn(address, mark), [address, mark]);
  return null;
}

"use client";

import { useEffect } from "react";

export interface LiveAccessProps {
  /** Where the server says how this page stands. */
  address: string;
  /** Where to go when nothing of this person may be shown any more: there it is said. */
  home: string;
}

/** Follows what the server says of a page about another person; stops when the returned function is called. */
export function watchAccess({ address, home }: LiveAccessProps): () => void {
  const page = document.documentElement;
  const listening = new AbortController();
  const { signal } = listening;
  let source: EventSource | undefined;
  const hear = ({ data }: MessageEvent<string>) => {
    page.hidden = data !== "same";
    if (data !== "changed" && data !== "over") return;
    stop();
    // Nothing of the other person stays, however long the next page takes.
    document.body.replaceChildren();
    window.location.replace(data === "changed" ? window.location.href : home);
  };
  // A tab that nobody sees keeps no connection; it asks when it is seen again.
  const follow = () => {
    source?.close();
    if (document.hidden) return;
    source = new EventSource(address);
    source.onmessage = hear;
  };
  const stop = () => {
    listening.abort();
    source?.close();
  };
  document.addEventListener("visibilitychange", follow, { signal });
  window.addEventListener(
    "pageshow",
    ({ persisted }) => {
      if (!persisted) return;
      page.hidden = true;
      follow();
    },
    { signal },
  );
  follow();
  return stop;
}

/** On a page about another person: empties it as soon as it may not be shown any more. Without script the next request is refused. */
export function LiveAccess({ address, home }: LiveAccessProps) {
  useEffect(() => watchAccess({ address, home }), [address, home]);
  return null;
}

"use client";

import { useEffect } from "react";

export interface LiveAccessProps {
  /** Where the server says how this page stands. */
  address: string;
  /** Where to go when nothing of this person may be shown any more: there it is said. */
  home: string;
}

/** After the server has refused to say how a page stands, this long until it is asked again. */
const againAfterMs = 2_000;

/** Follows what the server says of a page about another person; stops when the returned function is called. */
export function watchAccess({ address, home }: LiveAccessProps): () => void {
  const page = document.documentElement;
  const listening = new AbortController();
  const { signal } = listening;
  let source: EventSource | undefined;
  let again: number | undefined;
  const hear = ({ data }: MessageEvent<string>) => {
    page.hidden = data !== "same";
    if (data !== "changed" && data !== "over") return;
    stop();
    // Nothing of the other person stays, however long the next page takes.
    document.body.replaceChildren();
    window.location.replace(data === "changed" ? window.location.href : home);
  };
  // A browser gives up after an answer that is no stream: until the server says anew how the page stands, it is hidden.
  const lose = () => {
    if (source?.readyState !== EventSource.CLOSED) return;
    page.hidden = true;
    again = window.setTimeout(follow, againAfterMs);
  };
  // A tab that nobody sees keeps no connection; it asks when it is seen again.
  const follow = () => {
    source?.close();
    window.clearTimeout(again);
    if (document.hidden) return;
    source = new EventSource(address);
    source.onmessage = hear;
    source.onerror = lose;
  };
  const stop = () => {
    listening.abort();
    window.clearTimeout(again);
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

"use client";

import { usePathname } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import type { LiveUnreadProps, WatchUnread } from "./live-unread-watch.tsx";

/** Where there is nothing to say, a page is let come first. */
const afterMs = 2_000;

/** Fetches what watches, and lets it; stops when the returned function is called. */
function watch(watched: WatchUnread): () => void {
  // The person asked for less data: the next page has the number.
  if (document.documentElement.dataset["data"] === "less") return () => undefined;
  const watching = new AbortController();
  const { signal } = watching;
  let stop: (() => void) | undefined;
  let begun = false;
  const begin = (isFresh: boolean) => {
    if (begun) return;
    begun = true;
    import("./live-unread-watch.tsx").then(
      ({ watchUnread }) => {
        if (!signal.aborted) stop = watchUnread({ ...watched, isFresh });
      },
      () => undefined,
    );
  };
  const waits = watched.isFresh && watched.first.count === 0 ? afterMs : 0;
  const timer = window.setTimeout(() => begin(watched.isFresh), waits);
  document.addEventListener("visibilitychange", () => begin(false), { signal });
  return () => {
    watching.abort();
    window.clearTimeout(timer);
    stop?.();
  };
}

/**
 * Keeps the number of what waits to be read fresh while a page is open, and says a higher one once, politely. Nothing
 * else of the page changes. Without script the next page has the number.
 */
export function LiveUnread({ address, mark, first }: LiveUnreadProps) {
  const path = usePathname();
  const [said, setSaid] = useState("");
  const drawnAt = useRef(path);
  useEffect(() => {
    // Another page of the same frame comes without a number.
    const isFresh = drawnAt.current === path;
    drawnAt.current = path;
    return watch({ address, mark, first, isFresh, say: setSaid });
  }, [address, mark, first, path]);
  return (
    <p className="nhsuk-u-visually-hidden" role="status">
      {said}
    </p>
  );
}

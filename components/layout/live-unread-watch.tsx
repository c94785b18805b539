import { markApp } from "./app-mark.ts";
import { tellUnread, type Unread } from "./unread.tsx";

const everyMs = 30_000;
const toldKey = "unread-told";

/** Whether this number is more than was said in this visit before; what was said is remembered without its content. */
function isNews(mark: string, count: number): boolean {
  try {
    if (count === 0) {
      // Where nothing waits, nothing is kept.
      sessionStorage.removeItem(toldKey);
      return false;
    }
    const [of, before] = (sessionStorage.getItem(toldKey) ?? "").split(" ");
    sessionStorage.setItem(toldKey, `${mark} ${String(count)}`);
    return count > (of === mark ? Number(before) : 0);
  } catch {
    return false;
  }
}

async function ask(address: string): Promise<Unread | null | undefined> {
  try {
    const answer = await fetch(address, { cache: "no-store" });
    return answer.ok ? ((await answer.json()) as Unread | null) : undefined;
  } catch {
    return undefined;
  }
}

export interface LiveUnreadProps {
  /** Where the server says how much waits. */
  address: string;
  /** Of the session: another person's next visit is told anew. */
  mark: string;
  first: Unread;
}

export interface WatchUnread extends LiveUnreadProps {
  /** The page came with its number. */
  isFresh: boolean;
  /** To be said politely; empty where nothing waits any more. */
  say: (words: string) => void;
}

/** Follows how much waits to be read, while the page is seen; stops when the returned function is called. */
export function watchUnread({ address, mark, first, isFresh, say }: WatchUnread): () => void {
  const watching = new AbortController();
  const { signal } = watching;
  const hear = ({ count, says }: Unread) => {
    if (isNews(mark, count)) say(says);
    else if (count === 0) say("");
    markApp(count > 0);
  };
  const look = async () => {
    if (document.hidden) return;
    const unread = await ask(address);
    if (signal.aborted || unread === undefined) return;
    if (unread === null) return markApp(false);
    tellUnread(unread);
    hear(unread);
  };
  const lookNow = () => void look();
  if (isFresh) hear(first);
  else lookNow();
  const timer = window.setInterval(lookNow, everyMs);
  document.addEventListener("visibilitychange", lookNow, { signal });
  return () => {
    watching.abort();
    window.clearInterval(timer);
  };
}

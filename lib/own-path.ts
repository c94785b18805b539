/** Any origin will do: it is only there to see whether an address leaves it. */
const here = "http://here.invalid";

/** Longer than any address of ours. */
const longest = 500;

/**
 * An address as a page of this site: its path and search. `/` for anything that would lead elsewhere, to a door for
 * machines, or back to the page that asks.
 */
export function ownPath(address: string | null, asking: string): string {
  if (address === null || address.length > longest || !/^\/(?![/\\])/.test(address)) return "/";
  if (!URL.canParse(address, here)) return "/";
  const { origin, pathname, search } = new URL(address, here);
  const leaves = origin !== here || pathname.startsWith("//");
  return leaves || pathname.startsWith("/api/") || pathname === asking ? "/" : `${pathname}${search}`;
}

/** The path of the page that led here, when it was one of ours (`host` is the host that was asked). */
export function pathOfReferrer(referrer: string | null, host: string | null): string | null {
  if (referrer === null || host === null || !URL.canParse(referrer)) return null;
  const from = new URL(referrer);
  return from.host === host ? `${from.pathname}${from.search}` : null;
}

import { useSyncExternalStore } from "react";
import { paths } from "#lib/paths.ts";

/**
 * Where the document stands. The service worker gives it for any address, so it shows what is kept of the page that was
 * asked for; its own views stand in the query of its own address. What is behind `#` is a place on the page.
 */
export const ownAddress = paths.offlineDocument();

/** Its own views. */
export const views = ["set-up", "manage", "waiting", "not-arrived"] as const;

export type View = (typeof views)[number];

/** The address of one of its own views. */
export const viewAddress = (view: View): string => `${ownAddress}?${view}`;

const moved = "front-door-moved";

function listen(changed: () => void): () => void {
  for (const name of ["popstate", "hashchange", moved]) window.addEventListener(name, changed);
  return () => {
    for (const name of ["popstate", "hashchange", moved]) window.removeEventListener(name, changed);
  };
}

/** A form that did not arrive has been led here by the service worker. */
const here = (): string =>
  location.hash === "#not-arrived" ? viewAddress("not-arrived") : `${location.pathname}${location.search}`;

/** Path and query, as they change. */
export const usePlace = (): string => useSyncExternalStore(listen, here, () => ownAddress);

/** What stands behind `#`: a place on the page, or that something behind a warning is to be shown. */
export const useFragment = (): string =>
  useSyncExternalStore(
    listen,
    () => location.hash,
    () => "",
  );

/** Stands for the framework's own. */
export const usePathname = (): string => usePlace().split("?")[0] ?? ownAddress;

/** Goes there without leaving the document; whoever listens draws it, at its top. */
function go(to: string): void {
  history.pushState(null, "", to);
  window.dispatchEvent(new Event(moved));
  window.scrollTo(0, 0);
}

const isPlain = (event: MouseEvent) =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;

/** Whether the document follows a link by itself: to its own views, and to pages of which it can show something. */
function isOurs(link: HTMLAnchorElement, canShow: (path: string) => boolean): boolean {
  if (link.origin !== location.origin || link.hasAttribute("download") || link.target !== "") return false;
  const isOnThisPage = link.pathname === location.pathname && link.search === location.search;
  if (isOnThisPage && link.hash !== "") return false;
  return link.pathname === ownAddress || canShow(link.pathname);
}

/** Follows links to what the document can show, without leaving it; any other is the browser's. */
export function followLinks(canShow: (path: string) => boolean): () => void {
  const follow = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (link === null || event.defaultPrevented || !isPlain(event) || !isOurs(link, canShow)) return;
    event.preventDefault();
    go(`${link.pathname}${link.search}${link.hash}`);
  };
  document.addEventListener("click", follow);
  return () => document.removeEventListener("click", follow);
}

import { parsePersonHandle } from "#lib/paths.ts";
import type { PersonHandle } from "#lib/permit.ts";

/** Where a link of a sender's leads: to a page of this service, or out of it; `says` is what must be seen of that. */
export type LinkTarget =
  | { readonly kind: "inner"; readonly href: string }
  | { readonly kind: "outer"; readonly href: string; readonly says: string };

export interface LinkPlace {
  /** This service's own. */
  readonly origin: string;
  /** Whose pages the links are on. */
  readonly person: PersonHandle;
}

/** Doors for machines, and what ends a session: a message leads to none of them. */
const noPage = /^\/(?:api|log-out|log-in)(?:\/|$)/;

/** A page of ours is that of whose message it is, whomever the sender's address names. */
function innerTarget({ pathname, search }: URL, { person }: LinkPlace): LinkTarget | null {
  // What starts with two strokes is an address elsewhere as soon as it stands alone.
  if (noPage.test(pathname) || pathname.startsWith("//")) return null;
  const [, first = "", ...rest] = pathname.split("/");
  const path = parsePersonHandle(first) === null ? pathname : `/${[person, ...rest].join("/")}`;
  return { kind: "inner", href: path + search };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Null for what is no link that anybody should follow: of another scheme, with a password in it, or unreadable. */
export function linkTarget(address: string, place: LinkPlace): LinkTarget | null {
  const isPath = /^\/(?![/\\])/.test(address);
  const url = isPath ? URL.parse(address, place.origin) : URL.parse(address);
  if (url === null || url.username !== "" || url.password !== "") return null;
  if (url.origin === place.origin) return innerTarget(url, place);
  const { protocol, host, href, pathname } = url;
  if (protocol === "https:" || protocol === "http:") return { kind: "outer", href, says: host };
  if (protocol !== "mailto:" && protocol !== "tel:") return null;
  // What else an address of an email holds (a subject, whole texts) is not taken over.
  return { kind: "outer", href: `${protocol}${pathname}`, says: decoded(pathname) };
}

import "server-only";
import { env } from "#lib/env.ts";

/** Over https every cookie is `__Host-` and Secure; on loopback http Secure would be refused by some browsers. */
export function cookiesAreSecure(): boolean {
  return new URL(env().APP_ORIGIN).protocol === "https:";
}

/**
 * `sid`: the session. `return`: where the person wanted to go. `device`: whether it is shared, while signing in. `left`:
 * somebody has just hidden a page, and none is shown for a while.
 */
export type OurCookie = "sid" | "return" | "device" | "left";

/** Cookies of the sign-in library, which live while somebody signs in. */
export type LibraryCookie = `auth-${string}`;

/** The full name of one of our cookies, chosen by the scheme and never by the browser. */
export function cookieName(cookie: OurCookie | LibraryCookie): string {
  return cookiesAreSecure() ? `__Host-${cookie}` : cookie;
}

/** The attributes of every cookie that we set. */
export function cookieAttributes() {
  return { httpOnly: true, sameSite: "lax", path: "/", secure: cookiesAreSecure() } as const;
}

/** The Set-Cookie line that takes one of our cookies back. */
export function expiredCookie(cookie: OurCookie | LibraryCookie): string {
  return `${cookieName(cookie)}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0${cookiesAreSecure() ? "; Secure" : ""}`;
}

const ofSession = ["sid", "return", "device"] as const;
const ofLogIn = [
  "auth-callback",
  "auth-csrf",
  "auth-pkce",
  "auth-state",
  "auth-nonce",
] as const satisfies readonly LibraryCookie[];

/** The Set-Cookie lines that take back everything that says that somebody was logged in, or was about to be. */
export const expiredCookies = (): readonly string[] => [...ofSession, ...ofLogIn].map(expiredCookie);

/** By which of its names this device calls the service: no secret, and kept as language and text size are. */
export const nameCookie = "name";

/** What it holds where pages have the neutral name. */
export const neutralName = "notes";

/** The same value, or none where it is not ours. */
export const parseName = (value: string | undefined): string => (value === neutralName ? neutralName : "");

/** As long as a browser keeps what is no secret and need not be asked again. */
export const keptSeconds = 365 * 24 * 60 * 60;

/** An address of the signed-in part, in the words that our routes use; nothing else is ever returned to. */
const returnPath =
  /^\/(?:me|(?=[a-z2-7]*[2-7])[a-z2-7]{12})(?:\/[A-Za-z0-9][A-Za-z0-9._~%-]*){0,6}(?:\?form=[\w-]{22})?$/;

/** What a notice on a phone opens: an id that says nothing. */
const pushedPath = /^\/open\/[0-9a-f-]{36}$/;

/** The path to return to after signing in, or null when it is not one of ours. */
export function parseReturnPath(value: string | null | undefined): string | null {
  if (typeof value !== "string" || value.length > 300) return null;
  return returnPath.test(value) || pushedPath.test(value) ? value : null;
}

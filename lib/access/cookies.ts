import "server-only";
import { env } from "#lib/env.ts";

/** Over https every cookie is `__Host-` and Secure; on loopback http Secure would be refused by some browsers. */
export function cookiesAreSecure(): boolean {
  return new URL(env().APP_ORIGIN).protocol === "https:";
}

/** `sid`: the session. `return`: where the person wanted to go. `device`: whether it is shared, while signing in. */
export type OurCookie = "sid" | "return" | "device";

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

/** An address of the signed-in part, in the words that our routes use; nothing else is ever returned to. */
const returnPath =
  /^\/(?:me|(?=[a-z2-7]*[2-7])[a-z2-7]{12})(?:\/[A-Za-z0-9][A-Za-z0-9._~%-]*){0,6}(?:\?form=[\w-]{22})?$/;

/** The path to return to after signing in, or null when it is not one of ours. */
export function parseReturnPath(value: string | null | undefined): string | null {
  return typeof value === "string" && value.length <= 300 && returnPath.test(value) ? value : null;
}

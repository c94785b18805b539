import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import type { SessionDescription } from "#lib/access/asker.ts";
import { cookieAttributes, cookieName, parseReturnPath } from "#lib/access/cookies.ts";
import { paths } from "#lib/paths.ts";

/** As long as somebody may take to log in again. */
export const rememberedForSeconds = 3_600;

/** The page for someone whose session is over says why; for someone who never had one it asks them to log in. */
export function pageWithoutSession(session: SessionDescription): string {
  if (session.state !== "ended") return paths.logIn();
  const { reason } = session;
  if (reason === "idle") return `${paths.loggedOut()}?reason=idle`;
  if (reason === "absolute") return `${paths.loggedOut()}?reason=limit`;
  // Neither says that somebody else was at work, and neither needs telling before logging in again.
  if (reason === "log-out" || reason === "refused-by-nhs-login") return paths.logIn();
  return `${paths.loggedOut()}?reason=elsewhere`;
}

/**
 * For an action whose asker has no live session: remembers the page to come back to, and goes where they can log in.
 * The door for pages, `/api/turned-away`, cannot be used: the answer to an action follows redirects on the server, and
 * that door's cookie would be lost on the way.
 */
export async function logInAgain(session: SessionDescription, returnTo: string): Promise<never> {
  const path = parseReturnPath(returnTo);
  if (path !== null)
    (await cookies()).set(cookieName("return"), path, {
      ...cookieAttributes(),
      maxAge: rememberedForSeconds,
    });
  redirect(pageWithoutSession(session));
}

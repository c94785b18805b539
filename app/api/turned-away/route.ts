import { NextResponse, type NextRequest } from "next/server";
import { describeSession, type SessionDescription } from "#lib/access/asker.ts";
import { cookieAttributes, cookieName, parseReturnPath } from "#lib/access/cookies.ts";
import { requirePassiveAsker } from "#lib/access/request.ts";
import { env } from "#lib/env.ts";
import { paths } from "#lib/paths.ts";

/** As long as somebody may take to log in again. */
const rememberedForSeconds = 3_600;

/** The page for someone whose session is over says why; for someone who never had one it asks them to log in. */
function pageFor(session: SessionDescription): string {
  if (session.state !== "ended") return paths.logIn();
  const { reason } = session;
  if (reason === "idle") return `${paths.loggedOut()}?reason=idle`;
  if (reason === "absolute") return `${paths.loggedOut()}?reason=limit`;
  return reason === "log-out" ? paths.logIn() : `${paths.loggedOut()}?reason=elsewhere`;
}

/**
 * Where someone without a live session is sent: remembers the page they wanted, in a cookie that only the server
 * reads, and says why. The address holds a path of ours and nothing else.
 */
export async function GET(request: NextRequest): Promise<Response> {
  const to = pageFor(await describeSession(await requirePassiveAsker()));
  const answer = NextResponse.redirect(new URL(to, env().APP_ORIGIN), 303);
  answer.headers.set("cache-control", "no-store");
  const path = parseReturnPath(request.nextUrl.searchParams.get("to"));
  if (path !== null)
    answer.cookies.set(cookieName("return"), path, { ...cookieAttributes(), maxAge: rememberedForSeconds });
  return answer;
}

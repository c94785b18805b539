import { NextResponse, type NextRequest } from "next/server";
import { env } from "#lib/env.ts";
import { paths, returnCookie, parseReturnPath } from "#lib/paths.ts";

/**
 * Where someone without a live session is sent: remembers the page they wanted, in a cookie that only the server
 * reads, and shows the log in page, or why they were logged out. The address holds a path of ours and nothing else.
 */
export function GET(request: NextRequest): NextResponse {
  const asked = request.nextUrl.searchParams;
  const reason = ["idle", "limit", "elsewhere"].find((known) => known === asked.get("reason"));
  const origin = env().APP_ORIGIN;
  const to = reason === undefined ? paths.logIn() : `${paths.loggedOut()}?reason=${reason}`;
  const answer = NextResponse.redirect(new URL(to, origin), 303);
  const path = parseReturnPath(asked.get("to"));
  if (path !== null)
    answer.cookies.set(returnCookie, path, {
      httpOnly: true,
      sameSite: "lax",
      secure: origin.startsWith("https:"),
      path: "/",
      maxAge: 3_600,
    });
  return answer;
}

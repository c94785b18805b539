import { NextResponse, type NextRequest } from "next/server";
import { pageWithoutSession, rememberedForSeconds } from "#app/(signed-in)/log-in-again.ts";
import { describeSession } from "#lib/access/asker.ts";
import { cookieAttributes, cookieName, parseReturnPath } from "#lib/access/cookies.ts";
import { requirePassiveAsker } from "#lib/access/request.ts";
import { env } from "#lib/env.ts";

/**
 * Where someone without a live session is sent: remembers the page they wanted, in a cookie that only the server
 * reads, and says why. The address holds a path of ours and nothing else.
 */
export async function GET(request: NextRequest): Promise<Response> {
  const to = pageWithoutSession(await describeSession(await requirePassiveAsker()));
  const answer = NextResponse.redirect(new URL(to, env().APP_ORIGIN), 303);
  answer.headers.set("cache-control", "no-store");
  const path = parseReturnPath(request.nextUrl.searchParams.get("to"));
  if (path !== null)
    answer.cookies.set(cookieName("return"), path, { ...cookieAttributes(), maxAge: rememberedForSeconds });
  return answer;
}

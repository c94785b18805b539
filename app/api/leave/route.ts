import { NextResponse, type NextRequest } from "next/server";
import { endSession } from "#lib/access/asker.ts";
import { cookieAttributes, cookieName, expiredCookie, expiredCookies } from "#lib/access/cookies.ts";
import { requirePassiveAsker } from "#lib/access/request.ts";
import { env } from "#lib/env.ts";
import { paths } from "#lib/paths.ts";

/** As long as somebody may stand beside them and go back: until then every page of ours shows the one that says nothing. */
const awaySeconds = 15 * 60;

/** From our own pages, from the address bar, or from a browser too old to say. */
const ours = ["same-origin", "none", null];

function redirectTo(path: string): NextResponse {
  const answer = NextResponse.redirect(new URL(path, env().APP_ORIGIN), 303);
  answer.headers.set("cache-control", "no-store");
  return answer;
}

/** Ends the session of this browser; true where others use the device too. A store that does not answer stops nobody. */
async function endHere(): Promise<boolean> {
  try {
    const asker = await requirePassiveAsker();
    const found = await asker.session();
    await endSession(asker);
    return found.state !== "none" && found.session.sharedDevice;
  } catch {
    // Without its cookie this browser is logged out; the session ends by its own limits.
    return false;
  }
}

/**
 * "Hide this page": a plain link, so that it works without script. Ends the session where there is one, has the browser
 * forget what it kept of our pages, and leads to a page that says nothing. For a while after that all our pages lead
 * there, so that "back" shows no other. Another site that leads here logs nobody out, and a browser that fetches ahead
 * is not a person who leaves.
 */
export async function GET(request: NextRequest): Promise<NextResponse> {
  if ((request.headers.get("sec-purpose") ?? "").includes("prefetch"))
    return new NextResponse(null, { status: 204 });
  if (!ours.includes(request.headers.get("sec-fetch-site"))) return redirectTo(paths.start());
  if (request.nextUrl.searchParams.has("back")) {
    const answer = redirectTo(paths.start());
    answer.headers.append("set-cookie", expiredCookie("left"));
    return answer;
  }
  const shared = await endHere();
  const answer = redirectTo(paths.away());
  answer.headers.set("clear-site-data", shared ? '"cache", "storage"' : '"cache"');
  answer.cookies.set(cookieName("left"), "1", { ...cookieAttributes(), maxAge: awaySeconds });
  for (const line of expiredCookies()) answer.headers.append("set-cookie", line);
  return answer;
}

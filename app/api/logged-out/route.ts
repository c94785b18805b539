import { NextResponse, type NextRequest } from "next/server";
import { localeCookie, parseLocale, rememberedForSeconds } from "#app/_words/locales.ts";
import { cookieAttributes } from "#lib/access/cookies.ts";
import { clearSiteData } from "#lib/access/request.ts";
import { env } from "#lib/env.ts";
import { paths } from "#lib/paths.ts";

const redirectTo = (path: string): NextResponse => {
  const answer = NextResponse.redirect(new URL(path, env().APP_ORIGIN), 303);
  answer.headers.set("cache-control", "no-store");
  return answer;
};

/** On one's own device the language is kept: it is set again after everything was cleared. */
function keepLanguage(language: string, end: string): NextResponse {
  const answer = redirectTo(end);
  answer.cookies.set(localeCookie, parseLocale(language), {
    ...cookieAttributes(),
    maxAge: rememberedForSeconds,
  });
  return answer;
}

/** From our own pages, from the address bar, or from a browser too old to say. */
const ours = ["same-origin", "none", null];

/**
 * Where logging out ends, by a full load: has the browser forget what this site kept, which only an answer with a header can do,
 * and shows that they are logged out. Another site that leads here clears nothing.
 */
export function GET(request: NextRequest): NextResponse {
  // After an action in a browser with script, Next asks for this first by itself: no page, so that the browser comes.
  if (request.headers.get("sec-fetch-mode") === "cors") return new NextResponse(null, { status: 204 });
  const { searchParams } = request.nextUrl;
  const shared = searchParams.get("device") === "shared";
  const end = `${paths.loggedOut()}?reason=chosen${shared ? "&device=shared" : ""}`;
  if (!ours.includes(request.headers.get("sec-fetch-site"))) return redirectTo(end);
  const kept = searchParams.get("language");
  if (kept !== null) return keepLanguage(kept, end);
  const language = shared ? undefined : request.cookies.get(localeCookie)?.value;
  const answer = redirectTo(
    language === undefined ? end : `${request.nextUrl.pathname}?language=${parseLocale(language)}`,
  );
  answer.headers.set("clear-site-data", clearSiteData(shared));
  return answer;
}

import { NextResponse, type NextRequest } from "next/server";
import { localeCookie, parseLocale, rememberedForSeconds } from "#app/_words/locales.ts";
import {
  formatReadingPreferences,
  parseReadingPreferences,
  readingCookie,
} from "#app/_words/reading-preferences.ts";
import { cookieAttributes, nameCookie, parseName } from "#lib/access/cookies.ts";
import { clearSiteData } from "#lib/access/request.ts";
import { env } from "#lib/env.ts";
import { paths } from "#lib/paths.ts";

const redirectTo = (path: string): NextResponse => {
  const answer = NextResponse.redirect(new URL(path, env().APP_ORIGIN), 303);
  answer.headers.set("cache-control", "no-store");
  return answer;
};

/** Preferences that are no secret, each with how its cookie is read: anything else becomes the usual. */
const preferences: Readonly<Record<string, (value: string) => string>> = {
  [localeCookie]: parseLocale,
  [nameCookie]: parseName,
  [readingCookie]: (value) => formatReadingPreferences(parseReadingPreferences(value)),
};

/** On one's own device language, text size and contrast are kept: they are set again after everything was cleared. */
function keepPreferences(kept: URLSearchParams, end: string): NextResponse {
  const answer = redirectTo(end);
  for (const [name, parse] of Object.entries(preferences)) {
    const value = kept.get(name);
    if (value !== null)
      answer.cookies.set(name, parse(value), { ...cookieAttributes(), maxAge: rememberedForSeconds });
  }
  return answer;
}

/** What this browser has of them, as the query of the second step; empty on a device that is to forget. */
function preferencesOf(request: NextRequest, forgets: boolean): string {
  const kept = new URLSearchParams();
  for (const [name, parse] of Object.entries(preferences)) {
    const value = request.cookies.get(name)?.value;
    if (value !== undefined && !forgets) kept.set(name, parse(value));
  }
  return kept.toString();
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
  const device = searchParams.get("device");
  const forgets = device === "shared" || device === "forgotten";
  const told = device === "forgotten" ? "forgotten" : "chosen";
  const end = `${paths.loggedOut()}?reason=${told}${device === "shared" ? "&device=shared" : ""}`;
  if (!ours.includes(request.headers.get("sec-fetch-site"))) return redirectTo(end);
  if (Object.keys(preferences).some((name) => searchParams.has(name)))
    return keepPreferences(searchParams, end);
  const kept = preferencesOf(request, forgets);
  const answer = redirectTo(kept === "" ? end : `${request.nextUrl.pathname}?${kept}`);
  answer.headers.set("clear-site-data", clearSiteData(forgets));
  return answer;
}

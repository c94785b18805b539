import { cookies } from "next/headers";
import { NextResponse, type NextRequest } from "next/server";
import { describeSession } from "#lib/access/asker.ts";
import { beginLogIn } from "#lib/access/auth.ts";
import { formatDevice, type Device } from "#lib/access/device-cookies.ts";
import {
  cookieAttributes,
  cookieName,
  nameCookie,
  neutralName,
  parseReturnPath,
} from "#lib/access/cookies.ts";
import { withSupportCode } from "#lib/access/log-in-problem.ts";
import { requirePassiveAsker } from "#lib/access/request.ts";
import { env } from "#lib/env.ts";
import { paths } from "#lib/paths.ts";

/** As long as the sign-in library keeps its own half of a log-in. */
const logInSeconds = 15 * 60;

const redirectTo = (address: string): Response =>
  NextResponse.redirect(new URL(address, env().APP_ORIGIN), {
    status: 303,
    headers: { "cache-control": "no-store" },
  });

/** A device that was called shared stays so while its session lives. */
async function deviceOf(request: NextRequest): Promise<Device> {
  if (request.nextUrl.searchParams.get("device") === "shared") return "shared";
  const session = await describeSession(await requirePassiveAsker());
  return session.state === "live" && session.sharedDevice ? "shared" : "mine";
}

/** NHS login asks again who it is: where a page wants it so, and on a device that is used in safety mode. */
const isFresh = (request: NextRequest): boolean =>
  request.nextUrl.searchParams.has("again") || request.cookies.get(nameCookie)?.value === neutralName;

/**
 * Begins a log-in by a link, so that it works without JavaScript and `form-action` can stay 'self'. Another site
 * may not begin one for the person: it leads to the page that asks.
 */
export async function GET(request: NextRequest): Promise<Response> {
  const site = request.headers.get("sec-fetch-site");
  if (site === "cross-site" || site === "same-site") return redirectTo(paths.logIn());
  const jar = await cookies();
  const device = await deviceOf(request);
  const fresh = isFresh(request);
  const returnTo = parseReturnPath(request.nextUrl.searchParams.get("to"));
  const { correlationId } = await requirePassiveAsker();
  const address = await beginLogIn({
    correlationId,
    device,
    fresh,
    proven: request.nextUrl.searchParams.get("level") === "p9",
    returnTo: returnTo ?? parseReturnPath(jar.get(cookieName("return"))?.value),
  });
  jar.set(cookieName("device"), formatDevice(device, fresh), { ...cookieAttributes(), maxAge: logInSeconds });
  return redirectTo(withSupportCode(address, correlationId));
}

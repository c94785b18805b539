import "server-only";
import NextAuth, { type NextAuthConfig } from "next-auth";
import type { NextRequest } from "next/server";
import { dateAt, now } from "#lib/clock.ts";
import { deviceOf } from "#lib/device-words.ts";
import { env, pinAuthOrigin } from "#lib/env.ts";
import { readIdToken } from "#lib/gateways/nhs-login/client.ts";
import { log } from "#lib/log.ts";
import { me, paths } from "#lib/paths.ts";
import type { CorrelationId } from "#lib/permit.ts";
import { subjectOf, writeAuditLine } from "./audit.ts";
import {
  cookieAttributes,
  cookieName,
  cookiesAreSecure,
  expiredCookie,
  type LibraryCookie,
} from "./cookies.ts";
import { isFresh, nameLine, parseDevice, sessionLine, type Device } from "./device-cookies.ts";
import { readArrival, type Arrival } from "./from-nhs-login.ts";
import { requireSignInPermit } from "./gate.ts";
import { noteKnownPerson } from "./known-person.ts";
import { nhsLogin, providerId } from "./nhs-login-provider.ts";
import { problemOf, problemPage, problemPath, type LogInProblem } from "./log-in-problem.ts";
import { youngestOwnAccount } from "./permissions.ts";
import { inSafetyMode } from "./safety-mode.ts";
import { actorOf, createSession, endReplacedSession, findSession } from "./session.ts";
import { sealNhsLoginTokens } from "./tokens.ts";

/** One log-in as it passes through the library: what it needs of the request, and what went wrong. */
interface Passage {
  readonly correlationId: CorrelationId;
  readonly device: Device;
  /** NHS login was asked to have them prove anew who they are. */
  readonly fresh: boolean;
  readonly userAgent: string | null;
  /** The session of this browser that a new one replaces. */
  readonly replaces: string | null;
  arrival: Arrival | null;
  /** Who came has chosen safety mode. */
  plain: boolean;
  error: unknown;
}

const provenVectors = ["P9.Cp.Cd", "P9.Cp.Ck", "P9.Cm"];

/** The least first: nobody is made to prove more than this asks of them. */
const anyVectors = ["P5.Cp.Cd", "P5.Cp.Ck", "P5.Cm", ...provenVectors];

/** The browser keeps the id for a day; the server ends the session long before, and can then say so. */
const cookieSeconds = 24 * 60 * 60;

/**
 * Who came, or the page that turns them away. In safety mode NHS login must ask anew each time: where it let somebody in
 * who had proved earlier who they are, they begin once more, and then it is NHS login's word that counts. The library has checked the token; we check its signature too. */
async function welcome(passage: Passage, idToken: string | undefined): Promise<true | string> {
  const permit = requireSignInPermit(passage.correlationId);
  const claims = idToken === undefined ? null : await readIdToken(permit, idToken);
  if (!claims?.ok) return problemPath(claims?.failure.kind === "unavailable" ? "unavailable" : "other");
  const reading = readArrival(claims.value, dateAt(now()).toString(), youngestOwnAccount);
  if (!reading.arrives) return problemPath(reading.problem);
  const { claims: person, authTime } = reading.arrival;
  passage.plain = await inSafetyMode(person.nhsNumber);
  const askedAnew = passage.fresh || passage.device === "shared";
  if (passage.plain && !askedAnew && !isFresh(authTime)) return paths.logIn();
  passage.arrival = reading.arrival;
  return true;
}

interface GivenTokens {
  readonly idToken: string;
  readonly refreshToken: string | null;
  readonly accessToken: string | undefined;
}

/** Writes the log-in down, makes the row, and ends the session that it replaces. */
async function beginSession(passage: Passage, given: GivenTokens): Promise<string> {
  const { idToken, refreshToken, accessToken } = given;
  const { arrival, correlationId, device, replaces, plain } = passage;
  if (arrival === null) throw new Error("a session without an arrival");
  const [{ id, idHash }] = await Promise.all([
    createSession({
      ...arrival,
      sharedDevice: device === "shared",
      ...{ device: deviceOf(passage.userAgent), plain },
      sealTokens: (boundTo) => sealNhsLoginTokens(boundTo, { idToken, refreshToken }),
    }),
    noteKnownPerson(requireSignInPermit(correlationId), arrival.claims, accessToken),
  ]);
  const actor = actorOf(arrival.claims.sub);
  await writeAuditLine({
    actor,
    subject: subjectOf(arrival.claims.nhsNumber ?? actor),
    relation: "self",
    actedBy: null,
    action: "session:begin",
    decision: "allowed",
    reason: null,
    look: false,
    correlationId,
    sessionIdHash: idHash,
  });
  await endReplacedSession(replaces);
  return id;
}

const libraryCookies = (): NextAuthConfig["cookies"] => {
  const named = (name: LibraryCookie) => ({ name: cookieName(name), options: cookieAttributes() });
  return {
    sessionToken: { name: cookieName("sid"), options: cookieAttributes() },
    callbackUrl: named("auth-callback"),
    csrfToken: named("auth-csrf"),
    pkceCodeVerifier: named("auth-pkce"),
    state: named("auth-state"),
    nonce: named("auth-nonce"),
  };
};

async function configuration(passage: Passage): Promise<NextAuthConfig> {
  return {
    providers: [await nhsLogin(passage.correlationId)],
    secret: env().AUTH_SECRET,
    basePath: "/api/auth",
    trustHost: true,
    useSecureCookies: cookiesAreSecure(),
    cookies: libraryCookies() ?? {},
    pages: { signIn: problemPage, error: problemPage, signOut: paths.loggedOut() },
    session: { strategy: "jwt", maxAge: cookieSeconds },
    jwt: {
      // The cookie holds a random id and nothing else; the session is the row that its hash leads to.
      encode: async ({ token }) => (typeof token?.["sid"] === "string" ? token["sid"] : ""),
      decode: async ({ token }) => {
        const found = await findSession(token ?? null, { touches: false });
        return found.state === "live" ? { sid: token } : null;
      },
    },
    callbacks: {
      signIn: ({ account }) => welcome(passage, account?.id_token),
      jwt: async ({ token, account }) => {
        if (account?.id_token === undefined) return token;
        const { id_token: idToken, refresh_token: refreshToken = null, access_token: accessToken } = account;
        return { sid: await beginSession(passage, { idToken, refreshToken, accessToken }) };
      },
    },
    logger: {
      error: (error) => {
        passage.error = error;
        log("warn", "log-in-failed", { correlationId: passage.correlationId, reason: error.name });
      },
      warn: () => undefined,
      debug: () => undefined,
    },
  };
}

function libraryFor(passage: Passage) {
  pinAuthOrigin();
  return NextAuth(() => configuration(passage));
}

const aPassage = (
  known: Pick<Passage, "correlationId" | "device" | "fresh"> & Partial<Passage>,
): Passage => ({ replaces: null, userAgent: null, arrival: null, plain: false, error: null, ...known });

/**
 * Begins a log-in: sets the library's cookies and gives NHS login's address, or that of the page that says why it
 * cannot begin. `proven` asks for P9 alone (step-up); a shared device has everybody log in afresh, and so does `fresh`.
 */
export async function beginLogIn(asked: {
  readonly correlationId: CorrelationId;
  readonly device: Device;
  readonly proven: boolean;
  readonly fresh: boolean;
  readonly returnTo: string | null;
}): Promise<string> {
  const { correlationId, device, proven, fresh, returnTo } = asked;
  const passage = aPassage({ correlationId, device, fresh });
  const parameters = {
    vtr: JSON.stringify(proven ? provenVectors : anyVectors),
    ...(device === "shared" || fresh ? { prompt: "login" } : {}),
  };
  try {
    const { signIn } = libraryFor(passage);
    const options = { redirect: false as const, redirectTo: returnTo ?? paths.home(me) };
    const address = (await signIn(providerId, options, parameters)) as string;
    return new URL(address).origin === new URL(env().NHS_LOGIN_ISSUER).origin
      ? address
      : problemPath("unavailable");
  } catch {
    return problemPath("unavailable");
  }
}

/** What the library answered, as one of our own pages: never its raw one. */
function problemIn(answer: Response, passage: Passage, query: URLSearchParams): LogInProblem | null {
  const location = answer.headers.get("location");
  if (location === null) return problemOf(passage.error, query);
  const { pathname, searchParams } = new URL(location, env().APP_ORIGIN);
  if (pathname !== problemPage || searchParams.has("reason")) return null;
  return problemOf(passage.error, query);
}

/** What a browser keeps while somebody signs in; where they were going is nobody's business afterwards. */
const doneWith = ["return", "device", "auth-callback", "auth-csrf"] as const;

/** Ends a log-in: the answer to NHS login's redirect back, always a redirect to one of our own pages. */
export async function completeLogIn(request: NextRequest, correlationId: CorrelationId): Promise<Response> {
  const passage = aPassage({
    correlationId,
    ...parseDevice(request.cookies.get(cookieName("device"))?.value),
    userAgent: request.headers.get("user-agent"),
    replaces: request.cookies.get(cookieName("sid"))?.value ?? null,
  });
  const answer = await libraryFor(passage).handlers.GET(request);
  const problem = problemIn(answer, passage, request.nextUrl.searchParams);
  const location = problem === null ? answer.headers.get("location") : problemPath(problem);
  const headers = new Headers({ location: new URL(location ?? "/", env().APP_ORIGIN).href });
  headers.set("cache-control", "no-store");
  for (const line of answer.headers.getSetCookie())
    headers.append("set-cookie", sessionLine(line, passage.device));
  const arrived = problem === null && passage.arrival !== null;
  // From here on this device asks NHS login to ask anew.
  const name = arrived || passage.arrival === null ? nameLine(passage) : null;
  const lines = [...(arrived ? doneWith.map(expiredCookie) : []), ...(name === null ? [] : [name])];
  for (const line of lines) headers.append("set-cookie", line);
  return new Response(null, { status: 303, headers });
}

import { http, type HttpHandler } from "msw";
import { yearsOld } from "#mocks/nation/calendar.ts";
import { reachOf } from "#mocks/nation/demographics.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import { ORIGIN } from "#mocks/nation/origin.ts";
import { ownAnswer, ownBody, ownCaller, ownRefusal } from "#mocks/nation/own-rest.ts";
import type { Person } from "#mocks/nation/person.ts";
import { choiceOf, choose } from "./choices.ts";
import { findSession, isReady, openSession, type Session } from "./sessions.ts";

const BASE = `${ORIGIN}/data-opt-out/sessions`;

/** Always the same, because nobody here has a telephone. */
const CODE = "246810";
const MOST_WRONG_CODES = 3;

/**
 * The national data opt-out. Not public: no such API exists, this one is the sandbox's own. Like the register's own
 * pages it is asynchronous: an answer is 206 until it is ready.
 */
export function handlers(nation: Nation): HttpHandler[] {
  const within = (request: Request, params: Params, then: Then) => inSession(nation, request, params, then);
  return [
    http.post(BASE, ({ request }) => begin(nation, request)),
    http.get(`${BASE}/:id/search-result`, ({ request, params }) => within(request, params, searched)),
    http.post(`${BASE}/:id/code`, ({ request, params }) => within(request, params, sendCode)),
    http.post(`${BASE}/:id/code-check`, ({ request, params }) => within(request, params, checkCode)),
    http.get(`${BASE}/:id/preference`, ({ request, params }) => within(request, params, preference)),
    http.post(`${BASE}/:id/preference`, ({ request, params }) => within(request, params, store)),
    http.get(`${BASE}/:id/store-result`, ({ request, params }) => within(request, params, storeResult)),
  ];
}

type Params = Record<string, string | readonly string[] | undefined>;
type Visit = { nation: Nation; request: Request; person: Person; session: Session };
type Then = (visit: Visit) => Response | Promise<Response>;

const notReady = (request: Request): Response => ownAnswer(request, 206, { status: "not-ready" });

/** People can choose for themselves from 13; before, a parent does it on paper. */
function begin(nation: Nation, request: Request): Response {
  const person = ownCaller(nation, request);
  if (person instanceof Response) return person;
  if (yearsOld(nation.shift(person.born), nation.today()) < 13)
    return ownRefusal(request, 403, "TOO_YOUNG", "People choose for themselves from 13");
  return ownAnswer(request, 201, { session: openSession(nation, person.nhsNumber).id });
}

function inSession(
  nation: Nation,
  request: Request,
  params: Params,
  then: Then,
): Response | Promise<Response> {
  const person = ownCaller(nation, request);
  if (person instanceof Response) return person;
  const session = findSession(nation, String(params["id"]), person.nhsNumber);
  if (!session) return ownRefusal(request, 410, "SESSION_OVER", "There is no such session, or it is over");
  return then({ nation, request, person, session });
}

/** `07700900005` as `*******0005`, `kris@example.com` as `k***@example.com`. */
const masked = (text: string): string =>
  text.includes("@") ? text.replace(/^(.)[^@]*/, "$1***") : text.slice(-4).padStart(text.length, "*");

function searched({ nation, request, person, session }: Visit): Response {
  if (!isReady(session, "search")) return notReady(request);
  const { email, mobile } = reachOf(nation, person);
  const deliveries = [
    ...(mobile === null ? [] : [{ type: "sms", to: masked(mobile) }]),
    ...(email === null ? [] : [{ type: "email", to: masked(email) }]),
  ];
  return ownAnswer(request, 200, { nhsNumber: person.nhsNumber, deliveries });
}

async function sendCode({ nation, request, person, session }: Visit): Promise<Response> {
  const body = await ownBody(request);
  if (body instanceof Response) return body;
  const { otp_delivery_type: by } = body;
  const { email, mobile } = reachOf(nation, person);
  if (!(by === "email" && email !== null) && !(by === "sms" && mobile !== null))
    return ownRefusal(request, 400, "BAD_REQUEST", "otp_delivery_type must be one that was offered");
  session.codeSent = true;
  return ownAnswer(request, 202, { status: "sent" });
}

async function checkCode({ request, session }: Visit): Promise<Response> {
  const body = await ownBody(request);
  if (body instanceof Response) return body;
  if (!session.codeSent) return ownRefusal(request, 409, "NO_CODE", "No code was sent");
  if (session.wrongCodes === null) return ownAnswer(request, 200, { status: "right" });
  if (session.wrongCodes >= MOST_WRONG_CODES)
    return ownRefusal(request, 403, "LOCKED", "Too many wrong codes. Begin again.");
  if (body["otp"] !== CODE) {
    session.wrongCodes += 1;
    return ownRefusal(request, 400, "WRONG_CODE", "The code is wrong");
  }
  session.wrongCodes = null;
  return ownAnswer(request, 200, { status: "right" });
}

const noCode = (request: Request): Response =>
  ownRefusal(request, 403, "CODE_NEEDED", "The one-time code comes first");

function preference({ nation, request, person, session }: Visit): Response {
  if (session.wrongCodes !== null) return noCode(request);
  if (!isReady(session, "preference")) return notReady(request);
  const { optedOut, since } = choiceOf(nation, person.nhsNumber);
  return ownAnswer(request, 200, { nhsNumber: person.nhsNumber, opted_out: optedOut, since });
}

async function store({ nation, request, person, session }: Visit): Promise<Response> {
  if (session.wrongCodes !== null) return noCode(request);
  const body = await ownBody(request);
  if (body instanceof Response) return body;
  const { preference: chosen } = body;
  if (chosen !== "optedIn" && chosen !== "optedOut")
    return ownRefusal(request, 400, "BAD_REQUEST", "preference must be optedIn or optedOut");
  choose(nation, person.nhsNumber, chosen === "optedOut" ? "active" : "inactive");
  session.stored = true;
  session.polls = {};
  return ownAnswer(request, 202, { status: "accepted" });
}

function storeResult({ request, session }: Visit): Response {
  if (!session.stored) return ownRefusal(request, 409, "NOTHING_SENT", "No preference was sent");
  if (!isReady(session, "store")) return notReady(request);
  return ownAnswer(request, 200, { preference_saved: true });
}

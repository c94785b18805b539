import { http, type HttpHandler } from "msw";
import { readApplicationBearer } from "#mocks/nation/bearer.ts";
import type { Appointment } from "#mocks/nation/diary/appointment.ts";
import { appointmentOf, versionOf } from "#mocks/nation/diary/diary.ts";
import { canRestore } from "#mocks/nation/diary/restore.ts";
import { gatewayRefusal } from "#mocks/nation/gateway.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import { ORIGIN } from "#mocks/nation/origin.ts";
import { ownAnswer, ownBody, ownCaller, ownRefusal } from "#mocks/nation/own-rest.ts";
import { isUuid } from "#mocks/nation/uuid-of.ts";
import {
  allLinks,
  allow,
  cancelBy,
  linkAnswer,
  linked,
  restoreBy,
  restoreUntil,
  stateOf,
  type AllowedLink,
  type LinkState,
} from "./links.ts";

const BASE = `${ORIGIN}/appointment-links/links`;

/** Cancelling one appointment with a link. Not public: no such API exists, this one is the sandbox's own (see README.md). */
export function handlers(nation: Nation): HttpHandler[] {
  return [
    http.post(BASE, ({ request }) => make(nation, request)),
    http.get(`${BASE}/:id`, ({ request, params }) =>
      asApplication(nation, request, String(params["id"]), (found) => shown(nation, request, found)),
    ),
    http.post(`${BASE}/:id/cancel`, ({ request, params }) =>
      asApplication(nation, request, String(params["id"]), (found) => cancelled(nation, request, found)),
    ),
    http.post(`${BASE}/:id/restore`, ({ request, params }) =>
      asApplication(nation, request, String(params["id"]), (found) => restored(nation, request, found)),
    ),
  ];
}

type Found = { link: AllowedLink; appointment: Appointment };

const shown = (nation: Nation, request: Request, found: Found, status = 200) =>
  ownAnswer(request, status, linkAnswer(nation, found));

const refusals: Record<Exclude<LinkState, "open">, [status: number, code: string, message: string]> = {
  over: [409, "OVER", "The appointment is past or not booked"],
  "not-offered": [403, "NOT_OFFERED", "The surgery lets nobody cancel online"],
  "too-late": [461, "TOO_LATE", "It is too late to cancel online"],
};

function refusalOf(nation: Nation, request: Request, appointment: Appointment): Response | null {
  const state = stateOf(nation, appointment);
  return state === "open" ? null : ownRefusal(request, ...refusals[state]);
}

/** The key of a request, in small letters, or a refusal. */
function keyOf(request: Request): string | Response {
  const key = request.headers.get("idempotency-key") ?? "";
  if (isUuid(key)) return key.toLowerCase();
  return ownRefusal(request, 400, "BAD_REQUEST", "Idempotency-Key must be a UUID");
}

async function make(nation: Nation, request: Request): Promise<Response> {
  const person = ownCaller(nation, request);
  if (person instanceof Response) return person;
  const key = keyOf(request);
  if (key instanceof Response) return key;
  const body = await ownBody(request);
  if (body instanceof Response) return body;
  const id = body["appointment"];
  if (typeof id !== "string") return ownRefusal(request, 400, "BAD_REQUEST", "appointment must be an id");
  const appointment = appointmentOf(nation, id);
  if (appointment?.nhsNumber !== person.nhsNumber)
    return ownRefusal(request, 404, "UNKNOWN_APPOINTMENT", "This person has no such appointment");
  const before = allLinks(nation).find((one) => one.key === key);
  if (before && (before.appointment !== id || before.ended))
    return ownRefusal(request, 422, "KEY_USED", "This Idempotency-Key was sent with something else");
  if (before) return shown(nation, request, { link: before, appointment });
  const refusal = refusalOf(nation, request, appointment);
  return refusal ?? shown(nation, request, { link: allow(nation, appointment, key), appointment }, 201);
}

/** Only for the application, and only about a link that stands. */
function asApplication(
  nation: Nation,
  request: Request,
  id: string,
  answer: (found: Found) => Response,
): Response {
  const bearer = readApplicationBearer(nation, request);
  if (bearer !== "ok") return gatewayRefusal(request, bearer);
  const found = linked(nation, id);
  return found ? answer(found) : ownRefusal(request, 404, "UNKNOWN_LINK", "There is no such link");
}

function cancelled(nation: Nation, request: Request, found: Found): Response {
  const key = keyOf(request);
  if (key instanceof Response) return key;
  const { link, appointment } = found;
  if (link.cancelKey === key) return shown(nation, request, found);
  const refusal = refusalOf(nation, request, appointment);
  if (refusal) return refusal;
  if (request.headers.get("if-match") !== `W/"${versionOf(appointment, nation.now())}"`)
    return ownRefusal(request, 412, "CHANGED", "The appointment has changed since that version");
  cancelBy(nation, link, appointment, key);
  return shown(nation, request, found);
}

function restored(nation: Nation, request: Request, found: Found): Response {
  const key = keyOf(request);
  if (key instanceof Response) return key;
  const { link, appointment } = found;
  if (link.restoreKey === key) return shown(nation, request, found);
  const until = restoreUntil(link);
  if (until === null || appointment.status !== "cancelled")
    return ownRefusal(request, 409, "NOT_CANCELLED", "This link has cancelled nothing");
  if (nation.now().getTime() > until)
    return ownRefusal(request, 410, "RESTORE_OVER", "It was cancelled too long ago");
  if (!canRestore(nation, appointment))
    return ownRefusal(request, 409, "SLOT_GONE", "Somebody else has this time now");
  restoreBy(nation, link, appointment, key);
  return shown(nation, request, found);
}

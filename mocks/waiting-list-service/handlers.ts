import { http, type HttpHandler } from "msw";
import { readBearer } from "#mocks/nation/bearer.ts";
import { gatewayRefusal, readRequestId } from "#mocks/nation/gateway.ts";
import { isUnder16 } from "#mocks/nation/hospital-care/ages.ts";
import {
  askedOfListBefore,
  heldPlaces,
  shutOn,
  tellDepartment,
  versionOfPlace,
  withdrawFrom,
  type HeldPlace,
  type WaitingAct,
} from "#mocks/nation/hospital-care/waiting-lists.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import { ORIGIN } from "#mocks/nation/origin.ts";
import { ownAnswer, ownRefusal } from "#mocks/nation/own-rest.ts";
import type { Person } from "#mocks/nation/person.ts";
import { isUuid } from "#mocks/nation/uuid-of.ts";
import { readTold, wrongWithLeaving } from "./parse.ts";
import { changeOf, placeOf } from "./responses/place.ts";

const BASE = `${ORIGIN}/waiting-list-service/entries`;

/**
 * What hospitals' departments let somebody do who waits: tell them that something is different, and leave the list.
 * Not public: no such API exists, this one is the sandbox's own. What it changes is what the national aggregator tells.
 */
export function handlers(nation: Nation): HttpHandler[] {
  return [
    http.get(BASE, ({ request }) => list(nation, request)),
    http.post(`${BASE}/:pathway/changes`, ({ request, params }) =>
      post(nation, request, String(params["pathway"]), "tellChange"),
    ),
    http.post(`${BASE}/:pathway/withdraw`, ({ request, params }) =>
      post(nation, request, String(params["pathway"]), "withdraw"),
    ),
  ];
}

/** The person of the token; hospitals tell nobody about a child under 16. */
function callerOf(nation: Nation, request: Request): Person | Response {
  const bearer = readBearer(nation, request);
  if (typeof bearer === "string") return gatewayRefusal(request, bearer);
  const requestId = readRequestId(request);
  if ("problem" in requestId)
    return ownRefusal(request, 400, "BAD_REQUEST", `X-Request-ID is ${requestId.problem}`);
  const person = nation.personByNhsNumber(bearer.nhsNumber);
  if (!person) return ownRefusal(request, 404, "UNKNOWN_PERSON", "Nobody here has this NHS number");
  if (isUnder16(nation, person)) return ownRefusal(request, 403, "UNDER_16", "Nobody under 16 is told of");
  return person;
}

function list(nation: Nation, request: Request): Response {
  const person = callerOf(nation, request);
  if (person instanceof Response) return person;
  const entries = heldPlaces(nation, person).map((held) => placeOf(nation, held));
  return ownAnswer(request, 200, { nhsNumber: person.nhsNumber, entries });
}

/** What stands now of what was asked, in the words of the API. */
function shown(nation: Nation, request: Request, held: HeldPlace, change: string | null): Response {
  const etag = { ETag: `W/"${versionOfPlace(nation, held)}"` };
  const told = (held.list.changes ?? []).find(({ id }) => id === change);
  return told === undefined
    ? ownAnswer(request, 200, placeOf(nation, held), etag)
    : ownAnswer(request, 201, changeOf(held, told), etag);
}

/** Why the act cannot be done now; null where it can. */
function shutReason(nation: Nation, request: Request, held: HeldPlace, act: WaitingAct): Response | null {
  const shut = shutOn(nation, held, act);
  if (shut === "ended") return ownRefusal(request, 410, "ENDED", "The person is not on this list any more");
  if (shut !== null)
    return ownRefusal(request, 409, shut.toUpperCase().replaceAll("-", "_"), "This is not open now");
  const seen = request.headers.get("if-match") === `W/"${versionOfPlace(nation, held)}"`;
  if (act === "withdraw" && !seen)
    return ownRefusal(request, 412, "VERSION", "The place on the list is not as it was seen");
  return null;
}

async function post(nation: Nation, request: Request, pathway: string, act: WaitingAct): Promise<Response> {
  const person = callerOf(nation, request);
  if (person instanceof Response) return person;
  const key = request.headers.get("idempotency-key") ?? "";
  if (!isUuid(key)) return ownRefusal(request, 400, "BAD_REQUEST", "Idempotency-Key must be a UUID");
  const held = heldPlaces(nation, person).find((one) => one.list.pathway === pathway);
  if (!held) return ownRefusal(request, 404, "UNKNOWN_LIST", "The person is on no such list");
  const sent = await request.text();
  const type = request.headers.get("content-type");
  const told = act === "tellChange" ? readTold(sent, type) : wrongWithLeaving(sent, type);
  if (typeof told === "string") return ownRefusal(request, 400, "BAD_REQUEST", told);
  const before = askedOfListBefore(nation, key);
  if (before?.pathway === pathway && before.act === act && before.sent === sent)
    return shown(nation, request, held, before.change);
  if (before)
    return ownRefusal(request, 422, "KEY_USED", "This Idempotency-Key was sent with something else");
  const shut = shutReason(nation, request, held, act);
  if (shut) return shut;
  const asked = { key, sent };
  if (told === null) withdrawFrom(nation, held, asked);
  return shown(nation, request, held, told === null ? null : tellDepartment(nation, held, told, asked).id);
}

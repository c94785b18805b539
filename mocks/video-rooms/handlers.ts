import { http, type HttpHandler } from "msw";
import { readBearer } from "#mocks/nation/bearer.ts";
import { gatewayRefusal, readRequestId } from "#mocks/nation/gateway.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import { ORIGIN } from "#mocks/nation/origin.ts";
import { ownAnswer, ownBody, ownRefusal } from "#mocks/nation/own-rest.ts";
import type { Person } from "#mocks/nation/person.ts";
import { isUuid } from "#mocks/nation/uuid-of.ts";
import { roomsOf, standingOf, takesGuests, type Room } from "#mocks/nation/video-rooms/rooms.ts";
import {
  askForCall,
  guestsOf,
  invite,
  issueJoinToken,
  MOST_GUESTS,
  sentBefore,
} from "#mocks/nation/video-rooms/state.ts";
import { guestIn } from "./parse.ts";
import { roomOf } from "./responses/room.ts";
import { guestPage, roomPage } from "./room-page.ts";

const BASE = `${ORIGIN}/video-rooms`;

/**
 * The rooms of appointments by video, at surgeries and hospitals. Not public: no such API exists, this one is the
 * sandbox's own. Two pages play the room itself.
 */
export function handlers(nation: Nation): HttpHandler[] {
  return [
    http.get(`${BASE}/rooms`, ({ request }) => list(nation, request)),
    http.post(`${BASE}/rooms/:id/guests`, ({ request, params }) =>
      guests(nation, request, String(params["id"])),
    ),
    http.post(`${BASE}/rooms/:id/call-instead`, ({ request, params }) =>
      callInstead(nation, request, String(params["id"])),
    ),
    http.post(`${BASE}/rooms/:id/join`, ({ request, params }) => join(nation, request, String(params["id"]))),
    http.get(`${BASE}/room`, ({ request }) => roomPage(nation, request)),
    http.get(`${BASE}/guest/:code`, ({ params }) => guestPage(nation, String(params["code"]))),
  ];
}

function callerOf(nation: Nation, request: Request): Person | Response {
  const bearer = readBearer(nation, request);
  if (typeof bearer === "string") return gatewayRefusal(request, bearer);
  const requestId = readRequestId(request);
  if ("problem" in requestId)
    return ownRefusal(request, 400, "BAD_REQUEST", `X-Request-ID is ${requestId.problem}`);
  const person = nation.personByNhsNumber(bearer.nhsNumber);
  return person ?? ownRefusal(request, 404, "UNKNOWN_PERSON", "Nobody here has this NHS number");
}

function list(nation: Nation, request: Request): Response {
  const person = callerOf(nation, request);
  if (person instanceof Response) return person;
  const rooms = roomsOf(nation, person).map((room) => roomOf(nation, room));
  return ownAnswer(request, 200, { nhsNumber: person.nhsNumber, rooms });
}

/** The room of the caller, or why they are told of none. */
function asked(nation: Nation, request: Request, id: string): Room | Response {
  const person = callerOf(nation, request);
  if (person instanceof Response) return person;
  const room = roomsOf(nation, person).find((one) => one.id === id);
  return room ?? ownRefusal(request, 404, "UNKNOWN_ROOM", "The patient has no such room");
}

/** A write with its key: the answer to the same as before, or what stands in the way; null to go on. */
function repeated(nation: Nation, request: Request, room: Room, what: string): Response | null {
  const key = request.headers.get("idempotency-key") ?? "";
  if (!isUuid(key)) return ownRefusal(request, 400, "BAD_REQUEST", "Idempotency-Key must be a UUID");
  const before = sentBefore(nation, key);
  if (before === undefined) return null;
  if (before.room === room.id && before.what === what) return ownAnswer(request, 200, roomOf(nation, room));
  return ownRefusal(request, 422, "KEY_USED", "This Idempotency-Key was sent with something else");
}

const over = (request: Request): Response => ownRefusal(request, 410, "OVER", "The video call is over");

async function guests(nation: Nation, request: Request, id: string): Promise<Response> {
  const room = asked(nation, request, id);
  if (room instanceof Response) return room;
  const body = await ownBody(request);
  if (body instanceof Response) return body;
  const guest = guestIn(body);
  if (typeof guest === "string") return ownRefusal(request, 400, "BAD_REQUEST", guest);
  const what = JSON.stringify(guest);
  const before = repeated(nation, request, room, what);
  if (before) return before;
  if (standingOf(nation, room) === "over") return over(request);
  if (!takesGuests(room)) return ownRefusal(request, 409, "NO_GUESTS", "This room is for two");
  if (guestsOf(nation, room).length >= MOST_GUESTS)
    return ownRefusal(request, 409, "FULL", `At most ${MOST_GUESTS} people can be invited`);
  invite(nation, room, { ...guest, key: request.headers.get("idempotency-key") ?? "", what });
  return ownAnswer(request, 201, roomOf(nation, room));
}

async function callInstead(nation: Nation, request: Request, id: string): Promise<Response> {
  const room = asked(nation, request, id);
  if (room instanceof Response) return room;
  const body = await ownBody(request);
  if (body instanceof Response) return body;
  if (Object.keys(body).length > 0) return ownRefusal(request, 400, "BAD_REQUEST", "Nothing is taken here");
  const before = repeated(nation, request, room, "call");
  if (before) return before;
  const standing = standingOf(nation, room);
  if (standing === "over") return over(request);
  if (standing === "early") return ownRefusal(request, 409, "NOT_OPEN", "The room is not open yet");
  askForCall(nation, room, request.headers.get("idempotency-key") ?? "", "call");
  return ownAnswer(request, 200, roomOf(nation, room));
}

function join(nation: Nation, request: Request, id: string): Response {
  const room = asked(nation, request, id);
  if (room instanceof Response) return room;
  const standing = standingOf(nation, room);
  if (standing === "over") return over(request);
  if (standing === "early") return ownRefusal(request, 409, "NOT_OPEN", "The room is not open yet");
  const { token, expires } = issueJoinToken(nation, room);
  const url = `${nation.origin}/video-rooms/room?token=${token}`;
  return ownAnswer(request, 201, { room: room.id, url, expiresAt: new Date(expires).toISOString() });
}

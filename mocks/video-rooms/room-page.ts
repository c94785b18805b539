import { organisation } from "#mocks/nation/organisations.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import { page } from "#mocks/nation/page.ts";
import { roomsOf, standingOf, type Room } from "#mocks/nation/video-rooms/rooms.ts";
import { guestByCode, guestsOf, useJoinToken } from "#mocks/nation/video-rooms/state.ts";
import { SUPPLIER } from "./responses/room.ts";

const TEMPLATE = "video-rooms/room.njk";

/** Who comes in, in the words of the room. */
const comers = { patient: "the patient", carer: "a carer", interpreter: "an interpreter" } as const;

function findRoom(nation: Nation, id: string): Room | undefined {
  return nation
    .people()
    .flatMap((person) => roomsOf(nation, person))
    .find((room) => room.id === id);
}

const refusal = (why: string): Response => page(TEMPLATE, { supplier: SUPPLIER, why, room: null }, 410);

function inside(nation: Nation, id: string, who: keyof typeof comers): Response {
  const room = findRoom(nation, id);
  const standing = room === undefined ? "over" : standingOf(nation, room);
  if (room === undefined || standing === "over") return refusal("This video call is over.");
  if (standing === "early")
    return refusal("This room is not open yet. Come back 15 minutes before the call.");
  return page(TEMPLATE, {
    supplier: SUPPLIER,
    why: null,
    room: { place: organisation(room.odsCode).name, who: comers[who], guests: guestsOf(nation, room).length },
  });
}

/** Where "Join" leads: the token in the address opens the room, for a minute and once. */
export function roomPage(nation: Nation, request: Request): Response {
  const found = useJoinToken(nation, new URL(request.url).searchParams.get("token") ?? "");
  if (found === null) return refusal("This way in has been used or is too old. Go back and join again.");
  return inside(nation, found.room, "patient");
}

/** Where the link of somebody who was invited leads, as often as they like until the room closes. */
export function guestPage(nation: Nation, code: string): Response {
  const guest = guestByCode(nation, code);
  if (guest === undefined) return refusal("Nobody was invited with this link.");
  return inside(nation, guest.room, guest.kind);
}

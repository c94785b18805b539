import type { Nation } from "#mocks/nation/nation.ts";
import { organisation } from "#mocks/nation/organisations.ts";
import { takesGuests, type Room } from "#mocks/nation/video-rooms/rooms.ts";
import { callAskedAt, guestsOf, MOST_GUESTS, type Guest } from "#mocks/nation/video-rooms/state.ts";

/** The company whose rooms these are. */
export const SUPPLIER = "Clearview Rooms";

const guestOf = (nation: Nation, { closesAt }: Room, { id, kind, language, code }: Guest) => ({
  id,
  kind,
  language,
  link: `${nation.origin}/video-rooms/guest/${code}`,
  until: closesAt,
});

/** One room as its patient is told of it. */
export function roomOf(nation: Nation, room: Room) {
  const { id, nhsNumber, system, appointment, odsCode, start, end, opensAt, closesAt } = room;
  const { name, telephone } = organisation(odsCode);
  return {
    ...{ id, nhsNumber, start, end, opensAt, closesAt },
    appointment: { system, id: appointment },
    place: { odsCode, name, telephone },
    supplier: { name: SUPPLIER, origin: nation.origin },
    guests: {
      allowed: takesGuests(room),
      most: MOST_GUESTS,
      invited: guestsOf(nation, room).map((guest) => guestOf(nation, room, guest)),
    },
    callAskedAt: callAskedAt(nation, room),
  };
}

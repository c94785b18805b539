import type { AppointmentSource } from "#lib/appointment-id.ts";
import type { VideoRoom } from "#lib/gateways/video-rooms/schema.ts";
import type { VideoCall } from "./model.ts";

/** The id of an appointment in addresses, from where it is kept and its id there. */
export type IdOf = (source: AppointmentSource, own: string) => string;

/** A room as its call. */
export function toVideoCall(room: VideoRoom, idOf: IdOf): VideoCall {
  const { appointment, place, supplier, guests } = room;
  return {
    id: idOf(appointment.system, appointment.id),
    own: room.id,
    startsAt: room.start,
    opensAt: room.opensAt,
    closesAt: room.closesAt,
    place: { name: place.name, telephone: place.telephone },
    supplier,
    mostGuests: guests.allowed ? guests.most : 0,
    guests: guests.invited.map(({ id, kind, language, link }) => ({ id, kind, language, link })),
    callAskedAt: room.callAskedAt,
  };
}

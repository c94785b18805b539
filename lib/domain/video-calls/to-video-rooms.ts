import type { GuestAsked } from "#lib/gateways/video-rooms/schema.ts";
import type { InviteAsked } from "./form.ts";

/** Somebody to invite, in the words of the room: a carer has no language. */
export const toGuest = ({ kind, language }: InviteAsked): GuestAsked => ({
  kind,
  language: kind === "interpreter" ? language : null,
});

import type { LinkedAppointment } from "#lib/gateways/appointment-links/schema.ts";
import type { LinkAppointment } from "./model.ts";

/** The appointment of a link, in our words. */
export const toLinkAppointment = ({
  start,
  version,
  status,
  state,
  cancelUntil,
  surgery,
  cancelledByLinkAt,
  restore,
}: LinkedAppointment): LinkAppointment => ({
  ...{
    startsAt: start,
    version,
    booked: status === "booked",
    state,
    cancelUntil,
    surgery,
    cancelledByLinkAt,
  },
  timeIsFree: restore?.free ?? null,
});

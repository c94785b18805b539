import type { SelfService } from "#lib/gateways/hospital-self-service/schema.ts";
import type { Appointment, AppointmentStatus } from "./model.ts";

const sameMoment = (a: string, b: string): boolean => Date.parse(a) === Date.parse(b);

/** Statuses that its hospital's own word can still end. */
const standing: readonly AppointmentStatus[] = ["booked", "change-asked", "cancel-asked"];

/**
 * An appointment that the national answer told, as its hospital's own system tells it: that is the newer word, for
 * the national answer hears of a change later. What the two tell differently stands once, and the older time is kept
 * beside it; where the hospital says itself that it moved it, that is told by its own part of the page.
 */
export function withSelfService(
  appointment: Appointment,
  { hospitals, appointments }: SelfService,
): Appointment {
  const own = appointments.find(({ id }) => id === appointment.own);
  const speaks = hospitals.some(({ odsCode }) => odsCode === appointment.place.odsCode);
  if (own === undefined || !speaks) return appointment;
  const { startsAt, status } = appointment;
  const cancelled = own.status === "cancelled" && standing.includes(status);
  const told: Appointment = cancelled ? { ...appointment, status: "cancelled" } : appointment;
  if (own.start === null || (startsAt !== null && sameMoment(own.start, startsAt))) return told;
  // How long the new time is nobody has said.
  return {
    ...told,
    startsAt: own.start,
    endsAt: null,
    olderTime: own.movedFrom === null ? startsAt : null,
  };
}

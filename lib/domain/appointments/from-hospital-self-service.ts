import type { SelfService } from "#lib/gateways/hospital-self-service/schema.ts";
import { newerWord, type Memory } from "#lib/hospital-memory.ts";
import { overStatuses, type Appointment, type AppointmentStatus, type Told } from "./model.ts";

const sameMoment = (a: string, b: string): boolean => Date.parse(a) === Date.parse(b);

/** Statuses that its hospital's own word can still end. */
const standing: readonly AppointmentStatus[] = ["booked", "change-asked", "cancel-asked"];

/**
 * An appointment that the national answer told, as its hospital's own system tells it: that is the newer word, for
 * the national answer hears of a change later. What the two tell differently stands once, and the older time is kept
 * beside it; where the hospital says itself that it moved it, that is told by its own part of the page.
 */
function withSelfService(appointment: Appointment, { hospitals, appointments }: SelfService): Appointment {
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

/**
 * The same where its hospital's own system is silent: as that told it at the last look, where the national answer still
 * says what it said then.
 */
function asLastTold(appointment: Appointment, memory: Memory | null): Appointment {
  const { id, startsAt, status } = appointment;
  const off = !standing.includes(status);
  const newer = newerWord({ start: startsAt, called: off ? "off" : "on" }, memory?.[id]);
  if (newer === null) return appointment;
  const told: Appointment =
    newer.called === "off" && !off ? { ...appointment, status: "cancelled" } : appointment;
  if (newer.start === null || newer.start === startsAt) return told;
  return { ...told, startsAt: newer.start, endsAt: null, olderTime: startsAt };
}

interface OwnWord {
  /** Null where the hospitals' own systems are silent. */
  readonly answer: SelfService | null;
  /** What is remembered of the last look. */
  readonly memory: Memory | null;
}

/** What the national answer told, with the newer word of the hospitals, or with what is remembered of it where they are silent. */
export function withOwnWord(told: Told, { answer, memory }: OwnWord): Told {
  const { appointments } = told;
  if (answer !== null)
    return { ...told, appointments: appointments.map((one) => withSelfService(one, answer)) };
  // Silence says nothing of what is kept or missed already.
  const ownSilent = appointments.some(({ status }) => !overStatuses.includes(status));
  return { ...told, appointments: appointments.map((one) => asLastTold(one, memory)), ownSilent };
}

import { appointmentsOf, slotsOf, statusOf } from "#mocks/nation/diary/diary.ts";
import { isOver, knownCare } from "#mocks/nation/hospital-care/care.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import type { Person } from "#mocks/nation/person.ts";
import { WESTMOOR_HOSPITAL } from "#mocks/nation/organisations.ts";

const MINUTE = 60_000;

/** A room opens and closes this long before the start and after the end. */
const OPENS_BEFORE_MINUTES = 15;
const CLOSES_AFTER_MINUTES = 15;

/** Hospitals often say no end: then a call is taken to last so long. */
const USUAL_MINUTES = 30;

/** How long a room that has closed is still told of. */
const TOLD_AFTER_DAYS = 7;

export type System = "gp" | "hospital";

/** The room of one appointment by video. Instants are in UTC. */
export type Room = {
  id: string;
  nhsNumber: string;
  system: System;
  /** The appointment's id in the surgery's or the hospital's own system. */
  appointment: string;
  odsCode: string;
  start: string;
  end: string;
  opensAt: string;
  closesAt: string;
};

type Held = Pick<Room, "system" | "appointment" | "odsCode"> & { start: string; end: string | null };

const later = (instant: string, minutes: number): string =>
  new Date(Date.parse(instant) + minutes * MINUTE).toISOString();

function roomOf(nhsNumber: string, { end, ...held }: Held): Room {
  const until = end ?? later(held.start, USUAL_MINUTES);
  return {
    ...held,
    id: `${held.system}-${held.appointment}`,
    nhsNumber,
    start: later(held.start, 0),
    end: later(until, 0),
    opensAt: later(held.start, -OPENS_BEFORE_MINUTES),
    closesAt: later(until, CLOSES_AFTER_MINUTES),
  };
}

const atSurgery = (nation: Nation, { nhsNumber }: Person): Held[] =>
  appointmentsOf(nation, nhsNumber)
    .filter((one) => ["booked", "fulfilled"].includes(statusOf(one, nation.now())))
    .filter((one) => slotsOf(one)[0]?.template.channel === "Video")
    .map(({ id, odsCode, start, end }) => ({ system: "gp", appointment: id, odsCode, start, end }));

const atHospitals = (nation: Nation, { key }: Person): Held[] =>
  knownCare(nation, key).appointments.flatMap((one) => {
    const { id, hospital, medium, status, start, end } = one;
    if (medium !== "VIDEO_CONSULTATION" || start === null) return [];
    const stands = status === "booked" || (status === "fulfilled" && isOver(one, nation.now().getTime()));
    return stands ? [{ system: "hospital", appointment: id, odsCode: hospital, start, end }] : [];
  });

/** Every video appointment of a person with its room: those to come, and those of the last days. */
export function roomsOf(nation: Nation, person: Person): Room[] {
  const told = nation.now().getTime() - TOLD_AFTER_DAYS * 24 * 60 * MINUTE;
  return [...atSurgery(nation, person), ...atHospitals(nation, person)]
    .map((held) => roomOf(person.nhsNumber, held))
    .filter(({ closesAt }) => Date.parse(closesAt) > told);
}

/** How a room stands at this moment of health time. */
export function standingOf(nation: Nation, { opensAt, closesAt }: Room): "early" | "open" | "over" {
  const now = nation.now().getTime();
  if (now < Date.parse(opensAt)) return "early";
  return now < Date.parse(closesAt) ? "open" : "over";
}

/** Whether the patient may invite others: Westmoor's rooms are for two. */
export const takesGuests = ({ odsCode }: Room): boolean => odsCode !== WESTMOOR_HOSPITAL.odsCode;

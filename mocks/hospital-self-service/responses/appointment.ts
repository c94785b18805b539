import { actOn, answerDay, versionOf, type Act } from "#mocks/nation/hospital-care/self-service.ts";
import type { Nation } from "#mocks/nation/nation.ts";
import type { Hospital } from "#mocks/nation/organisations.ts";
import type { Person } from "#mocks/nation/person.ts";
import type { CareAppointment } from "#mocks/people/hospital-care/care.ts";

/** Codes of reasons that a patient can give; nobody need give one. */
export const REASONS = ["not-needed", "cannot-come", "not-well", "elsewhere", "not-said"] as const;

/** Asking for another time takes the days that suit: codes in lower case. */
export const DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday"] as const;

const utc = (instant: string): string => new Date(instant).toISOString();

const option = (nation: Nation, appointment: CareAppointment, act: Act) => {
  const found = actOn(appointment, act, nation.now().getTime());
  return "until" in found
    ? { open: true, until: found.until, because: null }
    : { open: false, until: null, because: found.shut };
};

/** One appointment, with what its patient can do about it now. */
export const appointmentOf = (nation: Nation, person: Person, appointment: CareAppointment) => ({
  id: appointment.id,
  nhsNumber: person.nhsNumber,
  hospital: appointment.hospital,
  version: versionOf(appointment),
  status: appointment.status,
  start: appointment.start === null ? null : utc(appointment.start),
  confirmedAt: appointment.confirmedAt ?? null,
  cancelledBy: appointment.cancelledBy ?? null,
  movedFrom:
    appointment.movedFrom === undefined
      ? null
      : { start: utc(appointment.movedFrom.start), at: utc(appointment.movedFrom.at) },
  clinician: appointment.clinician ?? null,
  preparation: appointment.preparation ?? [],
  answerBy: answerDay(nation, appointment),
  options: {
    confirm: option(nation, appointment, "confirm"),
    askToChange: option(nation, appointment, "askToChange"),
    cancel: { ...option(nation, appointment, "cancel"), reasons: REASONS },
  },
});

const weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"];

/** The office that books appointments: open on weekdays, whatever the hospital's own hours, with a line of its own. */
export const hospitalOf = ({ odsCode, name }: Hospital) => ({
  odsCode,
  name,
  contact: {
    name: "Outpatient appointments office",
    telephone: "01632 960118",
    hours: weekdays.map((day) => ({ day, opens: "08:00", closes: day === "Friday" ? "16:30" : "18:00" })),
  },
});
